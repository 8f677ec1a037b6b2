import Vocabulary

/// A page of the workspace that is one form with some words round it.
public struct FormPage: Sendable {
  public var heading: String
  public var crumbs: [SiteFrame.Item]
  public var before: HTML?
  public var form: Form
  public var after: HTML?
  public var context: PageContext

  public init(
    heading: String, crumbs: [SiteFrame.Item] = [], before: HTML? = nil, form: Form, after: HTML? = nil,
    context: PageContext
  ) {
    self.heading = heading
    self.crumbs = crumbs
    self.before = before
    self.form = form
    self.after = after
    self.context = context
  }

  public var html: HTML {
    let prefix = form.issues.isEmpty ? "" : "Error: "
    let layout = Layout(
      title: prefix + heading, heading: heading,
      crumbs: crumbs.map { .init(title: $0.title, address: $0.address) }, context: context)
    return layout.html("\(before)\(form.html)\(after)")
  }
}
