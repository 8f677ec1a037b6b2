import Hummingbird
import Pages

extension Site {
  func matters(_ request: Request, _ context: SiteContext) async throws -> Response {
    let matters = try await matterLibrary.matters(seesDrafts: seesDrafts(context))
    let form = FormBody(Array((request.uri.query ?? "").utf8))
    let words = String((form?.text("q") ?? "").prefix(MattersPage.longestQuery))
    return .html(
      MattersPage(
        matters: matters.all, words: words,
        context: try await pageContext(context, current: PaperAddress.list)
      ).html)
  }

  /// An address that a matter had by another of its papers leads to the one that it has now.
  func matter(_ context: SiteContext) async throws -> Response {
    let id = try context.parameters.require("matter")
    guard let matter = try await matterLibrary.matters(seesDrafts: seesDrafts(context)).matter(id) else {
      throw PageFailure.noSuchPage("matter")
    }
    guard matter.id == id else { return .seeOther(MatterAddress.page(matter.id)) }
    return .html(
      MatterPage(
        matter: matter, mayJudge: seesDrafts(context),
        context: try await pageContext(context, current: PaperAddress.list)
      ).html)
  }
}
