import Hummingbird
import Pages
import People

extension Site {
  /// The workspace's first page: what this person may do.
  func workspace(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let tasks: [(Route, WorkspaceView.Task)] = [
      (
        .pages,
        .init("Pages", Route.pages.path, "The words about the board, accessibility, privacy and licence.")
      ),
      (.noticeList, .init("Notices", Route.noticeList.path, "What the home page tells residents for a while.")),
      (
        .paperList,
        .init("Papers", Route.paperList.path, "Agendas, minutes and reports: add, publish, withdraw.")
      ),
      (
        .adoptions,
        .init("Figures from papers", Route.adoptions.path, "Tables whose figures are used; take one back.")
      ),
      (
        .identityForm,
        .init("Name and colour", Route.identityForm.path, "How the board shows itself on every page.")
      ),
      (.people, .init("People", Route.people.path, "Who may do what; invitations.")),
      (.audit, .init("Audit log", Route.audit.path, "Every change, who made it, when and by what right.")),
      (.account, .init("Your account", Route.account.path, "Password, second step, where you are signed in.")),
    ]
    let roles = signedIn.roles(in: Self.body).map(\.rawValue)
    return .html(
      WorkspaceView(
        roles: roles,
        tasks: tasks.filter { $0.0.access.decision(signedIn, in: Self.body) == .allowed }.map(\.1),
        context: try await pageContext(context, current: Route.workspace.path)
      ).html)
  }
}
