/// Who the provider says somebody is. Issuer and subject together name them for good; the rest may change at any time.
public struct Identity: Hashable, Sendable {
  public var issuer: String
  public var subject: String
  public var name: String?
  public var email: String?
  /// nil where the provider does not say.
  public var emailIsVerified: Bool?
  /// nil where the provider does not say, which is not the same as none.
  public var groups: [String]?

  public init(
    issuer: String, subject: String, name: String? = nil, email: String? = nil, emailIsVerified: Bool? = nil,
    groups: [String]? = nil
  ) {
    self.issuer = issuer
    self.subject = subject
    self.name = name
    self.email = email
    self.emailIsVerified = emailIsVerified
    self.groups = groups
  }
}
