import Vocabulary

/// Who may do what in the board, and who has been invited.
public struct PeopleView: Sendable {
  public struct Person: Sendable, Hashable {
    public var name: String
    public var email: String
    public var address: String
    public var roles: [String]

    public init(name: String, email: String, address: String, roles: [String]) {
      self.name = name
      self.email = email
      self.address = address
      self.roles = roles
    }
  }

  public struct Invitation: Sendable {
    public var email: String
    public var role: String
    public var by: String
    /// ISO 8601, UTC.
    public var expires: String
    public var withdraw: Form

    public init(email: String, role: String, by: String, expires: String, withdraw: Form) {
      self.email = email
      self.role = role
      self.by = by
      self.expires = expires
      self.withdraw = withdraw
    }
  }

  public var people: [Person]
  public var invitations: [Invitation]
  public var invite: String
  public var context: PageContext

  public init(people: [Person], invitations: [Invitation], invite: String, context: PageContext) {
    self.people = people
    self.invitations = invitations
    self.invite = invite
    self.context = context
  }

  public var html: HTML {
    let table = Table(
      caption: "People with a role", columns: [.init("Name"), .init("E-mail address"), .init("Roles")])
    return Layout(
      title: "People", heading: "People", crumbs: [.init(title: "Workspace", address: "/workspace")],
      context: context
    ).html(
      """
      <p><a class="button" href="\(invite)">Invite somebody</a></p>
      \(table.html(people.map { person in
        [link(person.address, person.name), "\(person.email)", "\(person.roles.joined(separator: ", "))"]
      }))\(heading(2, "Invitations"))\(invitations.isEmpty ? none : open)
      """)
  }

  private var none: HTML { "<p>No invitation is waiting for an answer.</p>\n" }

  private var open: HTML {
    Table(
      caption: "Not answered yet",
      columns: [
        .init("E-mail address"), .init("Role"), .init("Invited by"), .init("Good until"), .init("Withdraw"),
      ]
    ).html(
      invitations.map { one in
        ["\(one.email)", "\(one.role)", "\(one.by)", "\(longDate(one.expires))", one.withdraw.html]
      })
  }
}

/// What an administrator hands on to somebody they invited.
public struct InvitedView: Sendable {
  public var email: String
  public var role: String
  /// The invitation's own address, shown this once.
  public var address: String
  /// ISO 8601, UTC.
  public var expires: String
  public var context: PageContext

  public init(email: String, role: String, address: String, expires: String, context: PageContext) {
    self.email = email
    self.role = role
    self.address = address
    self.expires = expires
    self.context = context
  }

  public var html: HTML {
    Layout(
      title: "Invitation", heading: "The invitation is ready",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"), .init(title: "People", address: "/workspace/people"),
      ],
      context: context
    ).html(
      """
      <p>Send this address to \(email), and to nobody else: whoever opens it becomes \(role). It works once, until \
      \(longDate(expires)), and is not shown again.</p>
      <p><code class="address">\(address)</code></p>
      <p>\(link("/workspace/people", "Back to people"))</p>

      """)
  }
}
