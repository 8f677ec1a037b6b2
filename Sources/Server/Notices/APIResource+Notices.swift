import Content
import Pages

extension APIResource {
  static let notices = APIResource(
    route: .apiNotices, item: "Notice", summary: "Notices",
    doc: "What the board told residents on its home page, by number; one that was withdrawn is left out.",
    parameters: [.modifiedSince] + APIParameter.paging() + [.format],
    shape: .list(Item<Notice>.columns.map(\.heading)))
}

extension Site {
  func notices(_ request: APIRequest) -> APIContent {
    let since = request.query.modifiedSince ?? ""
    let notices = request.state.notices.filter { $0.modified >= since }.sorted { $0.id < $1.id }
    return .page(notices, columns: Item<Notice>.columns, query: request.query) { $1.id }
  }
}

extension Item<Notice> {
  static let columns: [ExportColumn<Item<Notice>>] = [
    .integer("id", "ID", "The notice's number.") { $0.id }.always,
    .text("title", "Title", "What it is called.") { $0.title }.always,
    .text("body", "Text", "What it says, as Markdown.") { $0.wording.body }.always,
    .text("shown_from", "First day", "The day from which the home page shows it.") { $0.wording.from }.always,
    .text("shown_until", "Last day", "The last such day; empty where none is set.") { $0.wording.until },
    .text("page", "Page", "The address of its page.") { $0.address }.always,
    .moment("modified", "Modified", "When it was first shown, or changed after that.") { $0.modified }.always,
  ]

  /// On the page of all of them.
  var address: String { "\(Route.notices.path)#notice-\(id)" }

  /// What a search looks through.
  var searchEntry: SearchEntry {
    SearchEntry(
      kind: .notice, id: "\(id)", title: title, text: plainText(ofMarkdown: wording.body), address: address)
  }

  /// What the feed tells of it.
  var change: Change {
    Change(
      id: "notices/\(id)/\(version)", at: modified, title: "Notice: \(title)",
      summary: plainText(ofMarkdown: wording.body), page: address)
  }
}
