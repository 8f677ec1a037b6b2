import Evidence
import Vocabulary

/// What the whole board should know, before the themes.
struct BoardSummarySection {
  var summary: BoardSummary
  var benchmark: String
  /// Ids of the rows that there are: an entry may tell of a row that is gone.
  var rows: Set<String>
  var links: PathStyle

  var html: HTML {
    """
    <section class="summary" aria-labelledby="board-summary">
    <h2 id="board-summary">Board summary</h2>
    <div class="board-summary">
    <section>
    \(heading(3, "Needs attention"))\(entries(
      summary.needsAttention,
      none: "No row is worse than \(benchmark) and also in the bottom three or getting worse."))</section>
    <section>
    \(heading(3, "Going well"))\(entries(
      summary.goingWell,
      none: "No row is better than \(benchmark) and also in the top three or getting better."))</section>
    <section>
    \(heading(3, "Changed since last time"))\(changed)</section>
    <section>
    \(heading(3, "Cannot be compared"))\(notCompared)</section>
    </div>
    </section>

    """
  }

  private var changed: HTML {
    guard let changed = summary.changed else {
      return """
        <p>There is no earlier edition to compare with. Once an edition is kept, what has changed since then \
        is listed here.</p>

        """
    }
    return entries(changed, none: "No rating has changed since the last edition.")
  }

  private func entries(_ entries: [BoardSummary.Entry], none: String) -> HTML {
    entries.isEmpty ? "<p>\(none)</p>\n" : summaryEntries(entries, rows: rows, links)
  }

  /// The rows by reason, since many rows share one.
  private var notCompared: HTML {
    if summary.cannotBeCompared.isEmpty { return "<p>Every row can be compared with \(benchmark).</p>\n" }
    var reasons: [String] = []
    var byReason: [String: [RowReference]] = [:]
    for entry in summary.cannotBeCompared {
      if byReason[entry.reason] == nil { reasons.append(entry.reason) }
      byReason[entry.reason, default: []].append(entry.row)
    }
    let items = reasons.map { reason -> HTML in
      "<li>\(reason.capitalisedFirst): \(rowLinks(byReason[reason] ?? [], links)).</li>\n"
    }
    return "<ul class=\"entries\">\n\(items)</ul>\n"
  }
}

/// What a summary says of some rows, each with its rating and a link to the row where there is one.
func summaryEntries(_ entries: [BoardSummary.Entry], rows: Set<String>, _ links: PathStyle) -> HTML {
  let items = entries.map { entry -> HTML in
    let reason: HTML? =
      entry.reason.isEmpty
      ? nil : #" <span class="reason">\#(entry.reason.capitalisedFirst.asSentence)</span>"#
    return "<li>\(ratingTag(entry.rating)) \(sentence(entry, rows, links))\(reason)</li>\n"
  }
  return "<ul class=\"entries\">\n\(items)</ul>\n"
}

/// The sentence, with the row's name in it as the link to the row.
private func sentence(_ entry: BoardSummary.Entry, _ rows: Set<String>, _ links: PathStyle) -> HTML {
  guard rows.contains(entry.row.id) else { return "\(entry.sentence)" }
  let address = links.row(entry.row.id)
  guard entry.sentence.hasPrefix(entry.row.name) else {
    return "\(entry.sentence) \(link(address, HTML(text: entry.row.name)))"
  }
  return "\(link(address, HTML(text: entry.row.name)))\(String(entry.sentence.dropFirst(entry.row.name.count)))"
}

/// Each name a link to its row.
func rowLinks(_ rows: [RowReference], _ links: PathStyle) -> HTML {
  rows.map { link(links.row($0.id), HTML(text: $0.name)) }.joined("; ")
}
