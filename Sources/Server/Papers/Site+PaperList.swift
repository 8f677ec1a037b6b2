import Hummingbird
import Pages
import Records

extension Site {
  /// Every paper, whatever its state, for those who edit meetings.
  func paperList(_ context: SiteContext) async throws -> Response {
    let papers = try await database.read { try LibraryRepository($0).all() }
    return .html(PaperListView(papers: papers, context: try await pageContext(context)).html)
  }
}
