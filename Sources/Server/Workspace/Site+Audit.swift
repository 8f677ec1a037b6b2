import Foundation
import Hummingbird
import Pages
import People
import Store
import Vocabulary

extension Site {
  private static let entriesOnAPage = 50

  func audit(_ request: Request, _ context: SiteContext) async throws -> Response {
    // As forms send it: a space is a plus.
    let query = FormBody(Array((request.uri.query ?? "").utf8))
    func asked(_ name: String) -> String { query?.text(name) ?? "" }
    let typed = AuditView.Filter(text: asked("text"), from: asked("from"), until: asked("until"))
    var filter = AuditFilter()
    filter.text = typed.text.isEmpty ? nil : typed.text
    filter.from = try Self.day(typed.from)
    filter.until = try Self.day(typed.until)?.addingTimeInterval(86_400)
    let before = Int(asked("before"))
    let (entries, names) = try await database.read { [filter] connection in
      let entries = try AuditLog(connection).entries(
        matching: filter, before: before, limit: Self.entriesOnAPage)
      return (entries, try Self.names(in: entries, connection))
    }
    return .html(
      AuditView(
        entries: entries.map { AuditView.Entry($0, names: names) }, filter: typed,
        older: Self.older(entries, typed),
        context: try await pageContext(context)
      ).html)
  }

  /// One entry, with its values at any length.
  func auditEntry(_ context: SiteContext) async throws -> Response {
    guard let number = Int(try context.parameters.require("entry")), number > 0, number < .max,
      let (entry, names) = try await database.read({ connection in
        try AuditLog(connection).entries(before: number + 1, limit: 1).first.map {
          ($0, try Self.names(in: [$0], connection))
        }
      }), entry.number == number
    else { throw PageFailure.noSuchPage("entry in the audit log") }
    return .html(
      AuditEntryView(
        entry: AuditView.Entry(entry, names: names), hash: entry.hash, context: try await pageContext(context)
      ).html)
  }

  /// Whose accounts the entries are about: a number says little to a reader.
  private static func names(in entries: [AuditEntry], _ connection: any Connection) throws -> [String: String] {
    let accounts = Set(entries.map(\.item).filter { $0.kind == "account" }.compactMap { Int($0.id) })
    let repository = AccountRepository(connection)
    return try accounts.reduce(into: [:]) { names, id in names["\(id)"] = try repository.find(id)?.name }
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
