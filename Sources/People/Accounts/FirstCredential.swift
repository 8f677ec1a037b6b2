import Foundation
import Store
import Vocabulary

/// How the owner of a new account will sign in.
public enum FirstCredential: Sendable {
  case password(Secret)
  /// Single sign-on only. The caller has the provider's word, just now, that the identity is theirs.
  case identity(ExternalIdentity)
}

extension PeopleEnvironment {
  /// A new password, judged and hashed.
  ///
  /// - Throws: `Issues` with every reason against it.
  func encode(_ password: Secret, email: EmailAddress) async throws -> String {
    let issues = PasswordRules(email: email, siteName: siteName).issues(with: password)
    guard issues.isEmpty else { throw Issues(issues) }
    return try await hasher.encode(password, salt: random(16))
  }

  /// What a new account needs, judged; the password hashed, nil for an identity.
  ///
  /// - Throws: `Issues` with everything that is wrong.
  func encode(_ credential: FirstCredential, name: String, email: EmailAddress) async throws -> String? {
    var issues = Account.issues(withName: name)
    guard case .password(let password) = credential else {
      guard issues.isEmpty else { throw Issues(issues) }
      return nil
    }
    issues += PasswordRules(email: email, siteName: siteName).issues(with: password)
    guard issues.isEmpty else { throw Issues(issues) }
    return try await hasher.encode(password, salt: random(16))
  }
}

extension Connection {
  /// A new account and what the audit log is to say of it.
  ///
  /// - Parameter encoded: of a password.
  func addAccount(
    name: String, email: EmailAddress, credential: FirstCredential, encoded: String?, at moment: Date
  ) throws -> (Account, [AuditedChange]) {
    let account = try AccountRepository(self).add(name: name, email: email, password: encoded, at: moment)
    guard case .identity(let identity) = credential else { return (account, [.created(account)]) }
    guard try IdentityRepository(self).link(identity, to: account.id, at: moment) else {
      throw Refusal.identityIsTaken
    }
    return (account, [.created(account), .linked(identity, to: account)])
  }
}
