/// Who somebody is to an identity provider: the subject is its own, unchanging name for them, never an e-mail address.
public struct ExternalIdentity: Codable, Hashable, Sendable {
  public var issuer: String
  public var subject: String

  public init(issuer: String, subject: String) {
    self.issuer = issuer
    self.subject = subject
  }
}
