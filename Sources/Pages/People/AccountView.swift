import Vocabulary

/// A person's own account.
public struct AccountView: Sendable {
  public struct Session: Sendable {
    public var browser: String
    public var address: String
    /// ISO 8601, UTC.
    public var started: String
    public var seen: String
    public var isThis: Bool
    public var end: Form

    public init(browser: String, address: String, started: String, seen: String, isThis: Bool, end: Form) {
      self.browser = browser
      self.address = address
      self.started = started
      self.seen = seen
      self.isThis = isThis
      self.end = end
    }
  }

  /// How the person signs in by their organisation.
  public struct SingleSignOn: Sendable {
    public struct Link: Sendable {
      public var issuer: String
      public var subject: String
      /// ISO 8601, UTC.
      public var since: String
      public var remove: Form

      public init(issuer: String, subject: String, since: String, remove: Form) {
        self.issuer = issuer
        self.subject = subject
        self.since = since
        self.remove = remove
      }
    }

    public var links: [Link]
    /// nil where the site has none to add.
    public var add: Form?

    public init(links: [Link], add: Form?) {
      self.links = links
      self.add = add
    }
  }

  public var name: String
  public var email: String
  public var roles: [String]
  public var hasSecondStep: Bool
  public var sessions: [Session]
  public var signOutEverywhere: Form
  public var singleSignOn: SingleSignOn?
  public var context: PageContext

  public init(
    name: String, email: String, roles: [String], hasSecondStep: Bool, sessions: [Session],
    signOutEverywhere: Form, singleSignOn: SingleSignOn?, context: PageContext
  ) {
    self.name = name
    self.email = email
    self.roles = roles
    self.hasSecondStep = hasSecondStep
    self.sessions = sessions
    self.signOutEverywhere = signOutEverywhere
    self.singleSignOn = singleSignOn
    self.context = context
  }

  public var html: HTML {
    let step: HTML =
      hasSecondStep
      ? "on (\(link("/account/second-step", "turn it off")))"
      : "off (\(link("/account/second-step", "turn it on")))"
    let table = Table(
      caption: "Where you are signed in",
      columns: [
        .init("Browser"), .init("Network address"), .init("Since"), .init("Last seen"), .init("End it"),
      ])
    return Layout(title: "Your account", heading: "Your account", context: context).html(
      """
      \(descriptions([
        ("Name", "\(name)"), ("E-mail address", "\(email)"),
        ("Roles", roles.isEmpty ? "none" : "\(roles.joined(separator: ", "))"),
        ("Password", link("/account/password", "Change it")), ("Second step of sign-in", step),
      ]))\(table.html(sessions.map(row)))\(signOutEverywhere.html)\(singleSignOn.map(links))
      """)
  }

  private func links(_ single: SingleSignOn) -> HTML {
    let table = Table(
      caption: "Who may say that it is you",
      columns: [.init("Provider"), .init("Known there as"), .init("Since"), .init("Remove")])
    let rows = single.links.map { link -> [HTML] in
      ["\(link.issuer)", "\(link.subject)", "\(longDate(link.since))", link.remove.html]
    }
    let kept: HTML =
      rows.isEmpty ? "<p>You sign in with your password alone.</p>\n" : table.html(rows)
    return "\(heading(2, "Single sign-on"))\(kept)\(single.add?.html)"
  }

  private func moment(_ text: String) -> HTML {
    "<time datetime=\"\(text)\">\(longDate(text)), \(timeOfDay(text)) UTC</time>"
  }

  private func row(_ session: Session) -> [HTML] {
    let this: HTML? = session.isThis ? " <strong>(this one)</strong>" : nil
    return [
      "\(BrowserName.words(session.browser))\(this)", "\(session.address)",
      "\(moment(session.started))", "\(moment(session.seen))", session.end.html,
    ]
  }
}
