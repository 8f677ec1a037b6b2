import Content
import Hummingbird
import Pages
import Vocabulary

extension Site {
  /// A page of the board's own words.
  func contentPage(_ context: SiteContext) async throws -> Response {
    guard let page = ContentPage(rawValue: try context.parameters.require("page")) else {
      throw PageFailure.noSuchPage()
    }
    let revision = try await database.read { try ContentRepository($0).current(page) }
    let mayEdit = Route.pageForm.access.decision(context.visit.signedIn, in: Self.body) == .allowed
    return .html(
      ContentView(
        revision: revision, edit: mayEdit ? ItemPages.pages.address(of: revision) : nil,
        context: try await pageContext(context, current: page.address)
      ).html)
  }
}

extension ItemPages<ContentRevision> {
  static let pages = ItemPages(
    kind: "page", list: .init("Pages", Route.pages.path), right: .editPages, submit: "Publish",
    fields: [
      FormField("title", "Title"),
      FormField(
        "body", "Text", .longText(lines: 20), hint: "Plain text; how to write headings and links is below."),
    ],
    page: { $0.page.address },
    all: { connection in try ContentPage.allCases.map { try ContentRepository(connection).current($0) } },
    find: { connection, id in
      try ContentPage(rawValue: id).map { try ContentRepository(connection).current($0) }
    },
    edit: { connection, sent, actor, moment in
      guard let page = sent.item?.page else { throw PageFailure.noSuchPage() }
      return try EditPage(
        page: page, title: sent.form.text("title"), body: sent.form.text("body"), opened: sent.opened
      ).run(connection, by: actor, at: moment)
    })
}
