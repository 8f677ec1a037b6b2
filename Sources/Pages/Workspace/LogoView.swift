/// Where the board's logo is put beside its name, and taken away.
public struct LogoView: Sendable {
  public var logo: SiteFrame.Logo?
  public var form: Form
  /// nil where none is shown.
  public var removal: Form?
  public var context: PageContext

  public init(logo: SiteFrame.Logo?, form: Form, removal: Form?, context: PageContext) {
    self.logo = logo
    self.form = form
    self.removal = removal
    self.context = context
  }

  public var html: HTML {
    let prefix = form.issues.isEmpty ? "" : "Error: "
    let layout = Layout(
      title: prefix + "The board’s logo", heading: "The board’s logo",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Name and colour", address: "/workspace/identity"),
      ], context: context)
    let now: HTML =
      logo.map {
        "<p>At the head of every page there is a logo. A screen reader says: “\($0.alternative)”.</p>\n"
      } ?? "<p>At the head of every page there is the board’s name alone.</p>\n"
    let removal: HTML? = removal.map {
      "\(heading(2, "Take it away"))<p>The board’s name stays. The file is kept, but nobody is shown it.</p>\n\($0.html)"
    }
    return layout.html("\(now)\(form.html)\(removal)")
  }
}
