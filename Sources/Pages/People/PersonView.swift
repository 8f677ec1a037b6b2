/// One person's roles and account, for an administrator.
public struct PersonView: Sendable {
  /// Something an administrator can do for somebody in need, and what then happens.
  public struct Help: Sendable {
    public var title: String
    public var words: String
    public var form: Form

    public init(title: String, words: String, form: Form) {
      self.title = title
      self.words = words
      self.form = form
    }
  }

  public var name: String
  public var email: String
  public var isActive: Bool
  public var roles: Form
  public var help: [Help]
  public var closing: Form
  public var context: PageContext

  public init(
    name: String, email: String, isActive: Bool, roles: Form, help: [Help], closing: Form, context: PageContext
  ) {
    self.name = name
    self.email = email
    self.isActive = isActive
    self.roles = roles
    self.help = help
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
      \(isActive ? roles.html : closed)\(help.map(section))\(heading(2, isActive ? "Close the account" : "Open it again"))\(explained)\
      \(closing.html)
      """)
  }

  private func section(_ help: Help) -> HTML {
    "\(heading(2, "\(help.title)"))<p>\(help.words)</p>\n\(help.form.html)"
  }
}
