import Vocabulary

/// Changes of the audit log, the newest first: all of them, or those of one item as its history.
struct AuditTable {
  var caption: String
  var entries: [AuditView.Entry]
  /// What the form of the item calls its fields, by their names; nil for the audit log itself, whose readers may open
  /// each entry.
  var labels: [String: String]?

  var html: HTML {
    let columns: [Table.Column] = [.init("When"), .init("Who"), .init("What"), .init("From"), .init("To")]
    return Table(
      caption: "\(caption)", columns: labels == nil ? [.init("Number", isNumber: true)] + columns : columns
    ).html(entries.map(row))
  }

  private func row(_ entry: AuditView.Entry) -> [HTML] {
    let action = AuditWords.action(entry.action)
    let address = labels == nil ? "/workspace/audit/\(entry.number)" : nil
    let field = entry.field.map { labels?[$0] ?? $0.replacing("_", with: " ") }
    let (what, more) =
      labels == nil
      ? (action, [entry.item, field].compactMap(\.self).joined(separator: ", ")) : (field ?? "", action)
    let cells: [HTML] = [
      "<time datetime=\"\(entry.at)\">\(AuditWords.moment(entry.at))</time>",
      "\(entry.name)<br><span class=\"small\">\(entry.authority)</span>",
      "\(what)<br><span class=\"small\">\(more)</span>", Self.value(entry.old, address),
      Self.value(entry.new, address),
    ]
    return labels == nil ? [link(address, "\(entry.number)")] + cells : cells
  }

  private static let longestShown = 200

  /// Its beginning where it is long: the whole is behind it, or on the entry's own page.
  private static func value(_ text: String?, _ address: String?) -> HTML {
    guard let text else { return "–" }
    if Day.isDay(text) { return "\(longDate(text))" }
    guard text.count > longestShown else { return "<span class=\"kept\">\(text)</span>" }
    let whole = "all \(NumberFormat.withCommas(text.count)) characters"
    if let address {
      return "<span class=\"kept\">\(String(text.prefix(longestShown)))…</span> (\(link(address, whole)))"
    }
    return """
      <details><summary>\(String(text.prefix(80)))… (\(whole))</summary><pre class="wording">\(text)</pre></details>
      """
  }
}
