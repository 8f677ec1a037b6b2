/// The last step before somebody goes to their organisation to show who they are.
public struct LinkView: Sendable {
  /// What the site calls signing in there.
  public var title: String
  public var address: String
  public var context: PageContext

  public init(title: String, address: String, context: PageContext) {
    self.title = title
    self.address = address
    self.context = context
  }

  public var html: HTML {
    Layout(
      title: "Add single sign-on", heading: "Add single sign-on",
      crumbs: [.init(title: "Your account", address: "/account")], context: context
    ).html(
      """
      <p>You will be asked to sign in there, and come back here. From then on you can sign in here by it too; your \
      password goes on working.</p>
      <p><a class="button" href="\(address)">\(title)</a></p>
      <p>\(link("/account", "Cancel"))</p>

      """)
  }
}
