import Store

/// Shows again who one is, before what is hard to undo. The session goes on under another token.
public struct ConfirmPassword: Sendable {
  public var signedIn: SignedIn
  public var password: Secret
  public var address: String

  public init(_ signedIn: SignedIn, password: Secret, address: String) {
    self.signedIn = signedIn
    self.password = password
    self.address = address
  }

  /// The session's new token.
  ///
  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws -> Secret {
    let check = PasswordCheck(email: signedIn.account.email.text, password: password, address: address)
    guard case .right = try await check.perform(in: environment).orRefusal() else {
      throw Refusal.wrongPassword
    }
    let token = Token.new(environment.random)
    let moment = environment.now()
    return try await environment.database.write { connection in
      guard try SessionRepository(connection).rotate(signedIn.session.id, to: token, at: moment) else {
        throw Refusal.signInAgain
      }
      try connection.audit(
        [AuditedChange(action: "session.confirmed", item: signedIn.account.reference)],
        by: signedIn.account.actor, at: moment)
      return token
    }
  }
}
