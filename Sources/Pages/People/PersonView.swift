/// One person's roles and account, for an administrator.
public struct PersonView: Sendable {
  public var name: String
  public var email: String
  public var isActive: Bool
  public var roles: Form
  public var closing: Form
  public var context: PageContext

  public init(name: String, email: String, isActive: Bool, roles: Form, closing: Form, context: PageContext) {
    self.name = name
    self.email = email
    self.isActive = isActive
    self.roles = roles
    self.closing = closing
    self.context = context
  }

  public var html: HTML {
    let closed = notice(
      "This account is closed",
      "<p>Nobody can sign in with it. What it did stays on record under its name.</p>\n")
    let explained: HTML =
      isActive
      ? "<p>Nobody can sign in with a closed account. What it did stays on record, and it can be opened again.</p>\n"
      : HTML()
    return Layout(
      title: name, heading: name, lead: "<p class=\"lead\">\(email)</p>\n",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"), .init(title: "People", address: "/workspace/people"),
      ],
      context: context
    ).html(
      """
      \(isActive ? roles.html : closed)\(heading(2, isActive ? "Close the account" : "Open it again"))\(explained)\
      \(closing.html)
      """)
  }
}
