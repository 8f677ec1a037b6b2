import Vocabulary

/// A person's own account.
public struct AccountView: Sendable {
  public struct Session: Sendable, Hashable {
    public var browser: String
    public var address: String
    /// ISO 8601, UTC.
    public var started: String
    public var seen: String
    public var isThis: Bool

    public init(browser: String, address: String, started: String, seen: String, isThis: Bool) {
      self.browser = browser
      self.address = address
      self.started = started
      self.seen = seen
      self.isThis = isThis
    }
  }

  public var name: String
  public var email: String
  public var roles: [String]
  public var hasSecondStep: Bool
  public var sessions: [Session]
  public var signOutEverywhere: Form
  public var context: PageContext

  public init(
    name: String, email: String, roles: [String], hasSecondStep: Bool, sessions: [Session],
    signOutEverywhere: Form, context: PageContext
  ) {
    self.name = name
    self.email = email
    self.roles = roles
    self.hasSecondStep = hasSecondStep
    self.sessions = sessions
    self.signOutEverywhere = signOutEverywhere
    self.context = context
  }

  public var html: HTML {
    let step: HTML =
      hasSecondStep
      ? "on (\(link("/account/second-step", "turn it off")))"
      : "off (\(link("/account/second-step", "turn it on")))"
    let table = Table(
      caption: "Where you are signed in",
      columns: [.init("Browser"), .init("Network address"), .init("Since"), .init("Last seen")])
    return Layout(title: "Your account", heading: "Your account", context: context).html(
      """
      \(descriptions([
        ("Name", "\(name)"), ("E-mail address", "\(email)"),
        ("Roles", roles.isEmpty ? "none" : "\(roles.joined(separator: ", "))"),
        ("Password", link("/account/password", "Change it")), ("Second step of sign-in", step),
      ]))\(table.html(sessions.map(row)))\(signOutEverywhere.html)
      """)
  }

  private func row(_ session: Session) -> [HTML] {
    let this: HTML? = session.isThis ? " <strong>(this one)</strong>" : nil
    return [
      "\(session.browser.isEmpty ? "unnamed" : session.browser)\(this)", "\(session.address)",
      "\(longDate(session.started))", "\(longDate(session.seen))",
    ]
  }
}
