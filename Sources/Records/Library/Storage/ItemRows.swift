import Foundation
import Store

extension LibraryRepository {
  private static let select: SQL = """
    SELECT number, kind, label, content, heading, page, first_line, last_line, confidence, rule, doubt, details,
      passage
    """
  private static let columns: SQL = "\(sql: select) FROM library_item"

  /// What a paper holds, as people say it does, in the order in which it stands there.
  public func items(of paper: Int) throws -> [PaperItem] {
    try readItems(of: paper).corrected(by: try corrections(of: paper))
  }

  /// What was read of a paper, whatever people say of it.
  func readItems(of paper: Int) throws -> [PaperItem] {
    try connection.rows("\(sql: Self.columns) WHERE paper = \(paper) ORDER BY place").map(Self.item)
  }

  public func readItem(_ number: Int, of paper: Int) throws -> PaperItem? {
    try connection.row("\(sql: Self.columns) WHERE paper = \(paper) AND number = \(number)").map(Self.item)
  }

  public func item(_ number: Int, of paper: Int) throws -> PaperItem? {
    guard try hasCorrections(paper) else { return try readItem(number, of: paper) }
    return try items(of: paper).first { $0.number == number }
  }

  /// The items that are these places of what is searched.
  public func items(passages: [Int], of paper: Int) throws -> [PaperItem] {
    guard try hasCorrections(paper) else {
      return try connection.rows("\(sql: Self.columns) WHERE paper = \(paper) AND passage IN \(list: passages)")
        .map(
          Self.item)
    }
    // What people say moves the places of what follows.
    var items = try items(of: paper)
    _ = items.numberPassages()
    let wanted = Set(passages)
    return items.filter { $0.passage.map(wanted.contains) ?? false }
  }

  /// The same of several papers, in one statement for all that nobody corrected.
  public func items(passages: [Int: [Int]]) throws -> [Int: [PaperItem]] {
    let corrected = try connection.rows(
      """
      SELECT DISTINCT paper FROM library_correction
      WHERE says IS NOT NULL AND paper IN \(list: Array(passages.keys))
      """
    ).map { try $0.get(0, as: Int.self) }
    var items: [Int: [PaperItem]] = [:]
    var places: SQL = "1 = 0"
    for (paper, numbers) in passages.sorted(by: { $0.key < $1.key }) {
      if corrected.contains(paper) {
        items[paper] = try self.items(passages: numbers, of: paper)
      } else {
        places = "\(sql: places) OR (paper = \(paper) AND passage IN \(list: numbers))"
      }
    }
    // The paper stands after what an item is read from.
    try connection.forEachRow("\(sql: Self.select), paper FROM library_item WHERE \(sql: places)") { row in
      items[try row.get(13), default: []].append(try Self.item(row))
    }
    return items
  }

  /// Numbers of the items that are read now.
  public func readNumbers(of paper: Int) throws -> Set<Int> {
    Set(try connection.rows("SELECT number FROM library_item WHERE paper = \(paper)").map { try $0.get(0) })
  }

  private func hasCorrections(_ paper: Int) throws -> Bool {
    try connection.row("SELECT 1 FROM library_correction WHERE paper = \(paper) AND says IS NOT NULL LIMIT 1")
      != nil
  }

  /// A number that no item of the paper has had.
  func takeNumber(of paper: Int) throws -> Int {
    let next: Int? = try connection.value(
      "UPDATE library_paper SET numbered = numbered + 1 WHERE id = \(paper) RETURNING numbered")
    guard let next else { throw StoreError.unexpectedValue("there is no paper \(paper)") }
    return next - 1
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
      number: try row.get(0), kind: kind, label: try row.get(2), text: try row.get(3), heading: try row.get(4),
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
      for (place, item) in items.enumerated().dropFirst(start).prefix(Self.batch) {
        let details = String(decoding: try encoder.encode(item.details), as: UTF8.self)
        let row: [SQLValue] = [
          paper.sqlValue, item.number.sqlValue, item.kind.rawValue.sqlValue, item.label.sqlValue,
          item.text.sqlValue, item.heading.sqlValue, item.page.sqlValue, item.firstLine.sqlValue,
          item.lastLine.sqlValue, item.confidence.rawValue.sqlValue, (item.rule?.rawValue).sqlValue,
          item.doubt.sqlValue, details.sqlValue, item.passage.sqlValue, place.sqlValue,
        ]
        values = isFirst ? "\(list: row)" : "\(sql: values), \(list: row)"
        isFirst = false
      }
      try connection.run(
        """
        INSERT INTO library_item (paper, number, kind, label, content, heading, page, first_line, last_line,
          confidence, rule, doubt, details, passage, place) VALUES \(sql: values)
        """)
    }
  }
}
