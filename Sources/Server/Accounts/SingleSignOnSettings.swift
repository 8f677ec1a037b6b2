import People
import SingleSignOn

/// How people sign in by their organisation's identity provider.
public struct SingleSignOnSettings: Sendable {
  public var party: RelyingParty
  /// What the link says: "Sign in with your council account".
  public var title: String
  public var mapping: RoleMapping
  /// Whether somebody whose groups give a role gets an account without an invitation.
  public var makesAccounts: Bool

  public init(party: RelyingParty, title: String, mapping: RoleMapping, makesAccounts: Bool) {
    self.party = party
    self.title = title
    self.mapping = mapping
    self.makesAccounts = makesAccounts
  }

  /// The claim's name in `mapping`.
  public static let groups = "groups"
}
