import Store

/// Gives an account a new password by a link that an administrator made. Every session of the account ends; its second
/// step stays and is asked for as ever. Nobody is signed in by it.
public struct UseSignInLink: Sendable {
  public var token: Secret
  public var password: Secret

  public init(_ token: Secret, password: Secret) {
    self.token = token
    self.password = password
  }

  /// - Throws: `Refusal`; `Issues` with every reason against the password.
  public func perform(in environment: PeopleEnvironment) async throws -> Account {
    let asked = environment.now()
    let account = try await environment.database.read { connection in
      guard let account = try SignInLinkRepository(connection).usable(token, at: asked) else {
        throw Refusal.linkCannotBeUsed
      }
      return account
    }
    let encoded = try await environment.encode(password, email: account.email)
    let moment = environment.now()
    try await environment.database.write { connection in
      let links = SignInLinkRepository(connection)
      let accounts = AccountRepository(connection)
      guard try links.usable(token, at: moment)?.id == account.id, try links.end(token),
        try accounts.setPassword(encoded, replacing: accounts.password(of: account.id), of: account.id)
      else { throw Refusal.linkCannotBeUsed }
      try SessionRepository(connection).endAll(of: account.id)
      try connection.audit(
        [
          AuditedChange(action: "sign-in-link.used", item: account.reference),
          .secret(action: "account.password-changed", item: account.reference, field: "password"),
        ], by: account.actor(authority: "sign-in link"), at: moment)
    }
    return account
  }
}
