import Vocabulary

/// Changes of the audit log, the newest first: all of them, or those of one item as its history.
struct AuditTable {
  var caption: String
  var entries: [AuditView.Entry]
  /// What the form of the item calls its fields, by their names; nil where there are many items.
  var labels: [String: String]?

  var html: HTML {
    let columns: [Table.Column] = [.init("When"), .init("Who"), .init("What"), .init("From"), .init("To")]
    return Table(
      caption: "\(caption)", columns: labels == nil ? [.init("Number", isNumber: true)] + columns : columns
    ).html(entries.map(row))
  }

  private func row(_ entry: AuditView.Entry) -> [HTML] {
    let action = AuditWords.action(entry.action)
    let field = entry.field.map { labels?[$0] ?? $0.replacing("_", with: " ") }
    let (what, more) =
      labels == nil
      ? (action, [entry.item, field].compactMap(\.self).joined(separator: ", ")) : (field ?? "", action)
    let cells: [HTML] = [
      "<time datetime=\"\(entry.at)\">\(Self.moment(entry.at))</time>",
      "\(entry.name)<br><span class=\"small\">\(entry.authority)</span>",
      "\(what)<br><span class=\"small\">\(more)</span>", Self.value(entry.old), Self.value(entry.new),
    ]
    return labels == nil ? ["\(entry.number)"] + cells : cells
  }

  private static func moment(_ text: String) -> String {
    "\(longDate(text)), \(text.dropFirst(11).prefix(8))"
  }

  private static let longestShown = 200

  private static func value(_ text: String?) -> HTML {
    guard let text else { return "–" }
    if Day.isDay(text) { return "\(longDate(text))" }
    guard text.count > longestShown else { return "<span class=\"kept\">\(text)</span>" }
    return """
      <details><summary>\(String(text.prefix(80)))…</summary><pre class="wording">\(text)</pre></details>
      """
  }
}
