import Vocabulary

/// Changes of the audit log, the newest first: all of them, or those of one item as its history.
struct AuditTable {
  var caption: String
  var entries: [AuditView.Entry]

  var html: HTML {
    Table(
      caption: "\(caption)",
      columns: [
        .init("Number", isNumber: true), .init("When"), .init("Who"), .init("What"), .init("From"), .init("To"),
      ]
    ).html(entries.map(row))
  }

  private func row(_ entry: AuditView.Entry) -> [HTML] {
    let field: HTML? = entry.field.map { ", \($0)" }
    return [
      "\(entry.number)", "<time datetime=\"\(entry.at)\">\(Self.moment(entry.at))</time>",
      "\(entry.name)<br><span class=\"small\">\(entry.authority)</span>",
      "\(AuditWords.action(entry.action))<br><span class=\"small\">\(entry.item)\(field)</span>",
      Self.value(entry.old),
      Self.value(entry.new),
    ]
  }

  private static func moment(_ text: String) -> String {
    "\(longDate(text)), \(text.dropFirst(11).prefix(8))"
  }

  private static let longestShown = 200

  private static func value(_ text: String?) -> HTML {
    guard let text else { return "–" }
    guard text.count > longestShown else { return HTML(text: text) }
    return """
      <details><summary>\(String(text.prefix(80)))…</summary><pre class="wording">\(text)</pre></details>
      """
  }
}
