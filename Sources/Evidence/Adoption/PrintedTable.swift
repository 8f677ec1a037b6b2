import Vocabulary

/// A table of a paper as it was printed. Its rows are numbered as in its download: the header is row 1.
public struct PrintedTable: Hashable, Sendable {
  public var header: [String]
  public var rows: [[String]]

  public init(header: [String], rows: [[String]]) {
    (self.header, self.rows) = (header, rows)
  }

  /// Of the widest row.
  public var width: Int { max(header.count, rows.map(\.count).max() ?? 0) }
  /// "" where the row is shorter.
  func cell(_ row: Int, _ column: Int) -> String {
    rows[row].indices.contains(column) ? rows[row][column] : ""
  }
  func title(_ column: Int) -> String { header.indices.contains(column) ? header[column] : "" }

  /// The number of a row of `rows` by its index.
  public static func number(ofRow index: Int) -> Int { index + 2 }

  /// What a row is about, in its own words.
  func label(ofRow row: Int) -> String {
    rows[row].first { !$0.isEmpty && !PrintedFigure($0).isFigure } ?? ""
  }

  /// Whether there are figures in it to speak of.
  public var isNumeric: Bool {
    var figures = 0
    for row in rows {
      for cell in row where PrintedFigure(cell).isNumber {
        figures += 1
        if figures >= 3 { return true }
      }
    }
    return false
  }
}

/// A table with where it stands: the source of every figure that is taken from it.
public struct SourceTable: Hashable, Sendable {
  /// The paper's number.
  public var paper: Int
  /// Rises with each change of the paper.
  public var version: Int
  /// The table's place among what the paper holds.
  public var item: Int
  /// The file's name as it was handed over.
  public var file: String
  /// SHA-256 of its bytes, hexadecimal.
  public var sha256: String
  public var bytes: Int
  public var caption: String?
  public var page: Int?
  public var firstLine: Int
  public var lastLine: Int
  public var table: PrintedTable
  /// What is known to be wrong with its figures, or doubtful in its reading.
  public var cautions: [String]

  public init(
    paper: Int, version: Int, item: Int, file: String, sha256: String, bytes: Int, caption: String?, page: Int?,
    firstLine: Int, lastLine: Int, table: PrintedTable, cautions: [String] = []
  ) {
    (self.paper, self.version, self.item) = (paper, version, item)
    (self.file, self.sha256, self.bytes, self.caption) = (file, sha256, bytes, caption)
    (self.page, self.firstLine, self.lastLine) = (page, firstLine, lastLine)
    (self.table, self.cautions) = (table, cautions)
  }

  /// "board-pack.pdf, p. 12, lines 30 to 44"
  public var place: String {
    let lines = firstLine == lastLine ? "line \(firstLine)" : "lines \(firstLine) to \(lastLine)"
    return [file, page.map { "p. \($0)" }, lines].compactMap(\.self).joined(separator: ", ")
  }
}
