import Foundation
import Store
import TextSearch
import Vocabulary

extension LibraryRepository {
  private static let columns: SQL = """
    SELECT paper, item, version, says, read_as, page, first_line, last_line, reason, changed_at, changed_by_name
    FROM library_correction
    """

  /// Every correction of a paper, the withdrawn ones too, in order of place.
  public func corrections(of paper: Int) throws -> [Correction] {
    try connection.rows("\(sql: Self.columns) WHERE paper = \(paper) ORDER BY first_line, item").map(
      Self.correction)
  }

  public func correction(of item: Int, of paper: Int) throws -> Correction? {
    try connection.row("\(sql: Self.columns) WHERE paper = \(paper) AND item = \(item)").map(Self.correction)
  }

  /// Papers with corrections whose items are no longer read, and how many.
  public func strayCorrections() throws -> [Int: Int] {
    var strays: [Int: Int] = [:]
    try connection.forEachRow(
      """
      SELECT c.paper, count(*) FROM library_correction c
      LEFT JOIN library_item i ON i.paper = c.paper AND i.number = c.item
      WHERE c.says IS NOT NULL AND c.read_as IS NOT NULL AND i.number IS NULL GROUP BY c.paper
      """
    ) { strays[try $0.get(0)] = try $0.get(1, as: Int.self) }
    return strays
  }

  private static func correction(_ row: SQLRow) throws -> Correction {
    let decoder = JSONDecoder()
    func decoded<Value: Decodable>(_ index: Int, as type: Value.Type) throws -> Value? {
      try row.get(index, as: String?.self).map { try decoder.decode(type, from: Data($0.utf8)) }
    }
    return Correction(
      paper: try row.get(0), item: try row.get(1), version: try row.get(2),
      says: try decoded(3, as: ItemWording.self), read: try decoded(4, as: Correction.Reading.self),
      page: try row.get(5), firstLine: try row.get(6), lastLine: try row.get(7), reason: try row.get(8),
      changedAt: try row.get(9), changedBy: try row.get(10))
  }

  /// Keeps a correction as it now is; the earlier wordings are in the audit log.
  func keep(_ correction: Correction, by account: Int?) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func encoded(_ value: (some Encodable)?) throws -> String? {
      try value.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }
    let (says, read) = (try encoded(correction.says), try encoded(correction.read))
    try connection.run(
      """
      INSERT INTO library_correction (paper, item, version, says, read_as, page, first_line, last_line, reason,
        changed_at, changed_by, changed_by_name)
      VALUES (\(correction.paper), \(correction.item), \(correction.version), \(says.sqlValue), \(read.sqlValue),
        \(correction.page.sqlValue), \(correction.firstLine), \(correction.lastLine), \(correction.reason.sqlValue),
        \(correction.changedAt), \(account.sqlValue), \(correction.changedBy))
      ON CONFLICT (paper, item) DO UPDATE SET version = excluded.version, says = excluded.says,
        read_as = excluded.read_as, page = excluded.page, first_line = excluded.first_line,
        last_line = excluded.last_line, reason = excluded.reason, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name
      """)
  }

  /// Counts the words of a paper anew, as people say they are.
  func rebuildSegment(of paper: Int) throws {
    var items = try items(of: paper)
    let bytes = SearchSegment(items.numberPassages()).bytes
    try connection.run("UPDATE library_segment SET content = \(bytes) WHERE paper = \(paper)")
  }
}
