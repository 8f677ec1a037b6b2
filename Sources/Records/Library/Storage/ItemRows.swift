import Foundation
import Store

extension LibraryRepository {
  private static let columns: SQL = """
    SELECT ordinal, kind, label, content, heading, page, first_line, last_line, confidence, rule, doubt, details,
      passage FROM library_item
    """

  /// What a paper holds, in the order in which it stands there.
  public func items(of paper: Int) throws -> [PaperItem] {
    try connection.rows("\(sql: Self.columns) WHERE paper = \(paper) ORDER BY ordinal").map(Self.item)
  }

  public func item(_ ordinal: Int, of paper: Int) throws -> PaperItem? {
    try connection.row("\(sql: Self.columns) WHERE paper = \(paper) AND ordinal = \(ordinal)").map(Self.item)
  }

  /// The items that are these places of what is searched.
  public func items(passages: [Int], of paper: Int) throws -> [PaperItem] {
    try connection.rows("\(sql: Self.columns) WHERE paper = \(paper) AND passage IN \(list: passages)").map(
      Self.item)
  }

  private static func item(_ row: SQLRow) throws -> PaperItem {
    let kind: String = try row.get(1)
    let confidence: String = try row.get(8)
    guard let kind = PaperItem.Kind(rawValue: kind), let confidence = Found.Confidence(rawValue: confidence)
    else {
      throw StoreError.unexpectedValue("an item is \(kind), \(confidence)")
    }
    let first: Int = try row.get(6)
    let details = try JSONDecoder().decode(
      PaperItem.Details.self, from: Data(try row.get(11, as: String.self).utf8))
    return PaperItem(
      ordinal: try row.get(0), kind: kind, label: try row.get(2), text: try row.get(3), heading: try row.get(4),
      page: try row.get(5), lines: first...max(first, try row.get(7)), confidence: confidence,
      rule: try row.get(9, as: String?.self).flatMap(Rule.init), doubt: try row.get(10), details: details,
      passage: try row.get(12))
  }

  /// So many rows go in one statement.
  private static let batch = 100

  func insert(_ items: [PaperItem], of paper: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for start in stride(from: 0, to: items.count, by: Self.batch) {
      var values: SQL = ""
      var isFirst = true
      for item in items[start..<min(items.count, start + Self.batch)] {
        let details = String(decoding: try encoder.encode(item.details), as: UTF8.self)
        let row: [SQLValue] = [
          paper.sqlValue, item.ordinal.sqlValue, item.kind.rawValue.sqlValue, item.label.sqlValue,
          item.text.sqlValue, item.heading.sqlValue, item.page.sqlValue, item.firstLine.sqlValue,
          item.lastLine.sqlValue, item.confidence.rawValue.sqlValue, (item.rule?.rawValue).sqlValue,
          item.doubt.sqlValue, details.sqlValue, item.passage.sqlValue,
        ]
        values = isFirst ? "\(list: row)" : "\(sql: values), \(list: row)"
        isFirst = false
      }
      try connection.run(
        """
        INSERT INTO library_item (paper, ordinal, kind, label, content, heading, page, first_line, last_line,
          confidence, rule, doubt, details, passage) VALUES \(sql: values)
        """)
    }
  }
}
