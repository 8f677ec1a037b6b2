import Evidence

/// The rows whose published labels do not fit their published values.
func contradictions(in comparisons: [Comparison], links: PathStyle) -> HTML? {
  let rows = comparisons.filter { !$0.published.contradictions.isEmpty }
  if rows.isEmpty { return nil }
  let items = rows.map { row -> HTML in
    let sentences = row.published.contradictions.map(\.asSentence).joined(separator: " ")
    return "\(link(links.row(row.id), HTML(text: row.name))): \(sentences)"
  }
  let title =
    rows.count == 1
    ? "One row’s published label does not fit its published values"
    : "\(rows.count) rows’ published labels do not fit their published values"
  return notice(
    title,
    """
    <p>This dashboard shows what the values say, and here what the publisher’s label says.</p>
    <details><summary>The \(rows.count == 1 ? "row" : "rows") and what is contradicted</summary>
    \(bullets(items))</details>

    """)
}
