import Foundation
import Hummingbird
import Pages
import Store
import Vocabulary

extension Site {
  private static let entriesOnAPage = 50

  func audit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let query = request.uri.queryParameters
    let typed = AuditView.Filter(
      text: query["text"].map(String.init) ?? "", from: query["from"].map(String.init) ?? "",
      until: query["until"].map(String.init) ?? "")
    var filter = AuditFilter()
    filter.text = typed.text.isEmpty ? nil : typed.text
    filter.from = try Self.day(typed.from)
    filter.until = try Self.day(typed.until)?.addingTimeInterval(86_400)
    let before = query["before"].flatMap { Int($0) }
    let entries = try await database.read { [filter] in
      try AuditLog($0).entries(matching: filter, before: before, limit: Self.entriesOnAPage)
    }
    return .html(
      AuditView(
        entries: entries.map { AuditView.Entry($0) }, filter: typed, older: Self.older(entries, typed),
        context: try await pageContext(context)
      ).html)
  }

  /// One entry, with its values at any length.
  func auditEntry(_ context: SiteContext) async throws -> Response {
    guard let number = Int(try context.parameters.require("entry")), number > 0, number < .max,
      let entry = try await database.read({ try AuditLog($0).entries(before: number + 1, limit: 1).first }),
      entry.number == number
    else { throw PageFailure.noSuchPage("entry in the audit log") }
    return .html(
      AuditEntryView(
        entry: AuditView.Entry(entry), hash: entry.hash, context: try await pageContext(context)
      ).html)
  }

  private static func older(_ entries: [AuditEntry], _ filter: AuditView.Filter) -> String? {
    guard entries.count == entriesOnAPage, let last = entries.last, last.number > 1 else { return nil }
    var address = URLComponents()
    address.path = Route.audit.path
    address.queryItems =
      [("text", filter.text), ("from", filter.from), ("until", filter.until)].filter { !$0.1.isEmpty }
      .map { URLQueryItem(name: $0.0, value: $0.1) } + [URLQueryItem(name: "before", value: "\(last.number)")]
    return address.string
  }

  /// nil for nothing.
  private static func day(_ text: String) throws -> Date? {
    if text.isEmpty { return nil }
    guard Day.isDay(text), let date = Timestamp.date("\(text)T00:00:00Z") else {
      throw PageFailure(
        status: .badRequest, whatHappened: "“\(text.prefix(40))” is not a date",
        whatToDo: "Go back and write it as 2026-01-31.")
    }
    return date
  }
}
