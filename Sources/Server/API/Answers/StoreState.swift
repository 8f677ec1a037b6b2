import Content
import Crypto
import Store
import Vocabulary

/// Everything in the database that public answers depend on: while it is the same, so are they.
struct StoreState: Hashable, Sendable {
  /// SHA-256, hexadecimal.
  var digest: String
  /// The number of the newest import, on which figures and names of areas alone depend.
  var imports: Int
  /// The notices that residents may have seen by today; tomorrow there may be more without a change.
  var notices: [Item<Notice>]
  /// When the last of it was changed, UTC, ISO 8601; nil for an empty database.
  var changed: String?

  static func read(_ connection: any Connection, on today: String) throws -> StoreState {
    guard
      let counts = try connection.row(
        """
        SELECT (SELECT coalesce(max(id), 0) FROM dataset_import), (SELECT coalesce(max(id), 0) FROM edition),
          (SELECT coalesce(max(id), 0) FROM content_revision),
          (SELECT CAST(coalesce(sum(version), 0) AS BIGINT) FROM library_paper), (SELECT max(received_at) FROM dataset_import),
          (SELECT max(dated) FROM edition WHERE kind = 'computed'), (SELECT max(changed_at) FROM dashboard),
          (SELECT max(made_at) FROM content_revision), (SELECT max(changed_at) FROM notice),
          (SELECT max(published_at) FROM library_paper)
        """)
    else { throw StoreError.unexpectedValue("no answer to a count") }
    let numbers: [Int] = try (0...3).map { try counts.get($0) }
    var sha = SHA256()
    for number in numbers { sha.update(data: Array("\(number) ".utf8)) }
    // Two changes may fall into one second: the text tells them apart.
    try connection.forEachRow("SELECT id, changed_at, definition FROM dashboard ORDER BY id") { row in
      for column in 0...2 {
        let text = Array(try row.get(column, as: String.self).utf8)
        sha.update(data: Array("\(text.count):".utf8))
        sha.update(data: text)
      }
    }
    let notices = try Items<Notice>(connection).published(by: today)
    for notice in notices { sha.update(data: Array("notice \(notice.id) \(notice.version) ".utf8)) }
    let times: [String?] = try (4...9).map { try counts.get($0) }
    return StoreState(
      digest: Self.hexadecimal(sha.finalize()), imports: numbers[0], notices: notices,
      changed: (times.compactMap(\.self) + notices.map(\.modified)).max())
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Site {
  /// As it is now.
  func state() async throws -> StoreState {
    let today = Day.inEngland(now())
    return try await database.read { try StoreState.read($0, on: today) }
  }
}
