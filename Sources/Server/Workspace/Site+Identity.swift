import Content
import Foundation
import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  func identityForm(_ context: SiteContext) async throws -> Response {
    let identity = try await identity()
    return try await identityPage(
      context, IdentitySettings(name: identity.name, accent: identity.accent.css), version: identity.version)
  }

  func editIdentity(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let form = try context.submitted()
    let settings = IdentitySettings(name: form.text("name"), accent: form.text("accent").lowercased())
    let edit = EditIdentity(settings: settings, opened: form.number(Form.Hidden.version) ?? -1)
    let (actor, moment) = (try signedIn.actor(for: .editPages, in: Self.body), now())
    let outcome = try await database.write {
      try edit.run($0, by: actor, at: moment) { Accent(hex: $0) != nil }
    }
    switch outcome {
    case .edited, .unchanged: return .seeOther("/")
    case .conflict(let theirs):
      let version = try await identity().version
      let issue = Issue(
        problem: "somebody changed it to “\(theirs.name)”, \(theirs.accent), since you opened it",
        remedy: "What you wrote is below; send it again to put it in force.")
      return try await identityPage(context, settings, version: version, [issue])
    case .refused(let issues):
      return try await identityPage(context, settings, version: edit.opened, issues)
    }
  }

  private func identityPage(
    _ context: SiteContext, _ settings: IdentitySettings, version: Int, _ issues: [Issue] = []
  ) async throws -> Response {
    let form = Form(
      action: Route.editIdentity.path,
      fields: [
        FormField("name", "Name of the board", value: settings.name),
        FormField(
          "accent", "Colour of links and buttons",
          hint: "Such as #00508c; white text on it must have a contrast of 4.5 to 1 or more.",
          value: settings.accent),
      ], submit: "Save", cancel: Route.workspace.path, issues: issues, token: context.visit.formToken,
      version: version)
    return .html(
      FormPage(
        heading: "Name and colour", crumbs: [.init("Workspace", Route.workspace.path)], form: form,
        after: "<p><a href=\"\(Route.logoForm.path)\">The board’s logo</a> is set on a page of its own.</p>\n",
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}
