/// Where somebody signs in.
public struct SignInView: Sendable {
  public var form: Form
  /// Single sign-on, where the site has it: what the button says, and where it leads.
  public var singleSignOn: (title: String, address: String)?
  public var context: PageContext

  public init(form: Form, singleSignOn: (title: String, address: String)?, context: PageContext) {
    self.form = form
    self.singleSignOn = singleSignOn
    self.context = context
  }

  public var html: HTML {
    let prefix = form.issues.isEmpty ? "" : "Error: "
    let other: HTML? = singleSignOn.map {
      """
      <p><a class="button" href="\($0.address)">\($0.title)</a></p>
      \(heading(2, "Or with a password"))
      """
    }
    return Layout(
      title: "\(prefix)Sign in", heading: "Sign in",
      lead:
        "<p class=\"lead\">For members and officers of the board. Everything public can be read without.</p>\n",
      context: context
    ).html("\(other)\(form.html)")
  }
}
