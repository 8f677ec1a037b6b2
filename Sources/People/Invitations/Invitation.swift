/// An invitation to an e-mail address to have a role in a body.
public struct Invitation: Codable, Hashable, Sendable, Identifiable {
  public enum State: String, Codable, Hashable, Sendable { case sent, accepted, withdrawn }

  public var id: Int
  public var email: EmailAddress
  public var body: String
  public var role: Role
  public var invitedBy: String
  /// UTC, ISO 8601, as is the other.
  public var sent: String
  public var expires: String
  public var state: State
}
