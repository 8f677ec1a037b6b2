import Foundation
import Store
import Vocabulary

/// Signs somebody in by e-mail address and password, and asks for a code where their account has a second step.
public struct SignIn: Sendable {
  public var email: String
  public var password: Secret
  public var visitor: Visitor

  public init(email: String, password: Secret, visitor: Visitor) {
    self.email = email
    self.password = password
    self.visitor = visitor
  }

  public enum Answer: Hashable, Sendable {
    /// With the session's token.
    case signedIn(Secret)
    /// With a token for `EnterCode`, good for ten minutes.
    case codeNeeded(Secret)
    /// The one answer to a wrong password, an account that is not there or closed, and one without a password.
    case refused
    case tryAgain(at: Date)
  }

  public func perform(in environment: PeopleEnvironment) async throws -> Answer {
    let check = PasswordCheck(email: email, password: password, address: visitor.address)
    let account: Account
    switch try await check.perform(in: environment) {
    case .right(let right): account = right
    case .wrong: return .refused
    case .tryAgain(let moment): return .tryAgain(at: moment)
    }
    let token = Token.new(environment.random)
    let moment = environment.now()
    return try await environment.database.write { connection in
      // Closed, perhaps, while the password was computed.
      guard try AccountRepository(connection).find(account.id)?.state == .active else { return .refused }
      try SessionRepository(connection).sweep(at: moment, limits: environment.limits)
      if try SecondFactorRepository(connection).isOn(for: account.id) {
        try PendingCodes(connection).add(token, for: account.id, at: moment)
        return .codeNeeded(token)
      }
      try connection.begin(account, token: token, for: visitor, by: .password, at: moment)
      return .signedIn(token)
    }
  }
}

extension Connection {
  /// What every way of signing in ends with.
  ///
  func begin(
    _ account: Account, token: Secret, for visitor: Visitor, by means: Session.Means, at moment: Date
  ) throws {
    try SessionRepository(self).start(account.id, token: token, for: visitor, by: means, at: moment)
    try PlaceRepository(self).remember(account.id, address: visitor.address, at: moment)
    try audit(
      [AuditedChange(action: "session.started", item: account.reference, field: "means", new: means.rawValue)],
      by: account.actor, at: moment)
  }
}
