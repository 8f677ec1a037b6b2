/// The first page of the workspace: what this person may do here.
public struct WorkspaceView: Sendable {
  public struct Task: Sendable {
    public var title: String
    public var address: String
    public var words: String

    public init(_ title: String, _ address: String, _ words: String) {
      self.title = title
      self.address = address
      self.words = words
    }
  }

  public var roles: [String]
  public var tasks: [Task]
  public var context: PageContext

  public init(roles: [String], tasks: [Task], context: PageContext) {
    self.roles = roles
    self.tasks = tasks
    self.context = context
  }

  public var html: HTML {
    let items = tasks.map { "<li>\(link($0.address, $0.title))<br>\($0.words)</li>\n" as HTML }
    let lead: HTML = "<p class=\"lead\">Your \(roles.count == 1 ? "role" : "roles"): \(list(roles)).</p>\n"
    return Layout(title: "Workspace", heading: "Workspace", lead: lead, context: context).html(
      "<ul class=\"entries\">\n\(items)</ul>\n")
  }
}
