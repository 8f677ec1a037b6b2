import Evidence
import Vocabulary

/// The table as it was printed, with the numbers that the form and the preview call its rows and columns by.
struct PrintedTableView {
  private let source: SourceTable
  private let columns: [TableProposal.Column]

  init(_ source: SourceTable, columns: [TableProposal.Column]) {
    (self.source, self.columns) = (source, columns)
  }

  var html: HTML {
    let caption = source.caption ?? "The table"
    let header = columns.enumerated().map { place, column -> HTML in
      "<th scope=\"col\">\(place + 1)<br>\(column.title)</th>"
    }
    let rows = source.table.rows.enumerated().map { place, cells -> HTML in
      let filled = cells + Array(repeating: "", count: max(0, columns.count - cells.count))
      return """
        <tr><th scope="row">\(PrintedTable.number(ofRow: place))</th>\(filled.map { "<td>\($0)</td>" as HTML })</tr>

        """
    }
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
      <table class="read"><caption>\(caption)</caption>
      <thead><tr><th scope="col">Row</th>\(header)</tr></thead>
      <tbody>
      \(rows)</tbody></table>
      </div>

      """
  }
}
