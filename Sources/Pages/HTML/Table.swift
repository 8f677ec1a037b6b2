/// A table whose rows become cards on a narrow screen: every cell carries its column's name.
///
/// The roles are written out because a browser may drop a table's meaning when its display changes.
struct Table {
  struct Column {
    var name: String
    var isNumber: Bool
    /// What stands in the header instead of the plain name, such as a link that sorts.
    var header: HTML?
    /// The `aria-sort` of the header, where the table is sorted by it.
    var sorted: String?

    init(_ name: String, isNumber: Bool = false, header: HTML? = nil, sorted: String? = nil) {
      self.name = name
      self.isNumber = isNumber
      self.header = header
      self.sorted = sorted
    }
  }

  var caption: HTML
  var columns: [Column]
  var kind: String = "plain"
  /// Left out where a file holds hundreds of tables.
  var hasRoles = true

  /// - Parameter rows: one cell for each column; the first is the row's header.
  func html(_ rows: [[HTML]]) -> HTML {
    """
    <table class="cards \(kind)"\(role("table"))>
    <caption>\(caption)</caption>
    <thead\(role("rowgroup"))><tr\(role("row"))>\(columns.map(header))</tr></thead>
    <tbody\(role("rowgroup"))>
    \(rows.map(row))</tbody>
    </table>

    """
  }

  private func role(_ name: HTML) -> HTML? { hasRoles ? #" role="\#(name)""# : nil }

  private func header(_ column: Column) -> HTML {
    let number: HTML? = column.isNumber ? #" class="number""# : nil
    let sort: HTML? = column.sorted.map { #" aria-sort="\#($0)""# }
    return """
      <th scope="col"\(role("columnheader"))\(number)\(sort)>\(column.header ?? HTML(text: column.name))</th>
      """
  }

  private func row(_ cells: [HTML]) -> HTML {
    precondition(cells.count == columns.count, "a row has a cell for every column")
    var html: HTML = "<tr\(role("row"))>"
    for (index, cell) in cells.enumerated() {
      if index == 0 {
        html.append(#"<th scope="row"\#(role("rowheader"))>\#(cell)</th>"#)
        continue
      }
      let column = columns[index]
      html.append(hasRoles ? #"<td role="cell""# : "<td")
      if column.isNumber { html.append(#" class="number""#) }
      // In a card a cell is two columns, name and content: what has elements of its own must be one.
      if cell.bytes.contains(UInt8(ascii: "<")) {
        html.append(#" data-label="\#(column.name)"><div class="cell">\#(cell)</div></td>"#)
      } else {
        html.append(#" data-label="\#(column.name)">\#(cell)</td>"#)
      }
    }
    html.append("</tr>\n")
    return html
  }
}
