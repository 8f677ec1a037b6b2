import Vocabulary

/// What an administrator hands on to somebody who cannot sign in.
public struct SignInLinkView: Sendable {
  public var name: String
  public var email: String
  /// The page of the person.
  public var person: String
  /// The link itself, shown this once.
  public var address: String
  /// ISO 8601, UTC.
  public var expires: String
  public var context: PageContext

  public init(
    name: String, email: String, person: String, address: String, expires: String, context: PageContext
  ) {
    self.name = name
    self.email = email
    self.person = person
    self.address = address
    self.expires = expires
    self.context = context
  }

  public var html: HTML {
    Layout(
      title: "Sign-in link", heading: "The sign-in link is ready",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"), .init(title: "People", address: "/workspace/people"),
        .init(title: name, address: person),
      ], context: context
    ).html(
      """
      <p>Give this address to \(name) (\(email)), and to nobody else: whoever opens it sets the password of the account. \
      It works once, until \(longDate(expires)), \(timeOfDay(expires)) UTC, and is not shown again. A link that was made \
      earlier no longer works.</p>
      <p><code class="address">\(address)</code></p>
      <p>\(link(person, "Back to \(name)"))</p>

      """)
  }
}
