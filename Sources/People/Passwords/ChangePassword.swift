import Foundation
import Store
import Vocabulary

/// Gives one's own account another password, or a first one. Every other session of the account ends, and this one
/// goes on under another token.
public struct ChangePassword: Sendable {
  public var signedIn: SignedIn
  /// nil where the account has none yet.
  public var current: Secret?
  public var new: Secret
  public var address: String

  public init(of signedIn: SignedIn, from current: Secret?, to new: Secret, address: String) {
    self.signedIn = signedIn
    self.current = current
    self.new = new
    self.address = address
  }

  /// The session's new token.
  ///
  /// - Throws: `Refusal`; `Issues` with every reason against the new password.
  public func perform(in environment: PeopleEnvironment) async throws -> Secret {
    let account = signedIn.account
    if account.hasPassword {
      let check = PasswordCheck(email: account.email.text, password: current ?? Secret(""), address: address)
      guard case .right = try await check.perform(in: environment).orRefusal() else {
        throw Refusal.wrongPassword
      }
    } else if !signedIn.session.isRecent(at: environment.now(), limits: environment.limits) {
      throw Refusal.signInAgain
    }
    let encoded = try await environment.encode(new, email: account.email)
    let token = Token.new(environment.random)
    let moment = environment.now()
    try await environment.database.write { connection in
      let accounts = AccountRepository(connection)
      _ = try accounts.active(account.id)
      let old = try accounts.password(of: account.id)
      guard (old != nil) == account.hasPassword,
        try accounts.setPassword(encoded, replacing: old, of: account.id)
      else { throw Refusal.wrongPassword }
      try SignInLinkRepository(connection).end(of: account.id)
      let sessions = SessionRepository(connection)
      try sessions.endAll(of: account.id, except: signedIn.session.id)
      guard try sessions.rotate(signedIn.session.id, to: token, at: moment) else { throw Refusal.signInAgain }
      try connection.audit(
        [.secret(action: "account.password-changed", item: account.reference, field: "password")],
        by: account.actor, at: moment)
    }
    return token
  }
}
