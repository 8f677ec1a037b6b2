import Store

/// The wordings of the site's own pages.
public struct ContentRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The wording in force.
  public func current(_ page: ContentPage) throws -> ContentRevision {
    let row = try connection.row(
      """
      SELECT number, title, body, made_at, made_by_name FROM content_revision
      WHERE page = \(page.rawValue) ORDER BY number DESC LIMIT 1
      """)
    return try row.map { try Self.revision(page, $0) } ?? page.firstWording
  }

  /// One wording; nil where the page never had it.
  public func revision(_ number: Int, of page: ContentPage) throws -> ContentRevision? {
    if number == 0 { return page.firstWording }
    return try connection.row(
      """
      SELECT number, title, body, made_at, made_by_name FROM content_revision
      WHERE page = \(page.rawValue) AND number = \(number)
      """
    ).map { try Self.revision(page, $0) }
  }

  /// All wordings, the newest first, the one that came with Salus last.
  public func history(of page: ContentPage) throws -> [ContentRevision] {
    try connection.rows(
      """
      SELECT number, title, body, made_at, made_by_name FROM content_revision
      WHERE page = \(page.rawValue) ORDER BY number DESC
      """
    ).map { try Self.revision(page, $0) } + [page.firstWording]
  }

  /// Wordings of every page, those that came with Salus left out, the newest first.
  public func newest(_ limit: Int) throws -> [ContentRevision] {
    try connection.rows(
      """
      SELECT number, title, body, made_at, made_by_name, page FROM content_revision
      ORDER BY id DESC LIMIT \(limit)
      """
    ).compactMap { row in try ContentPage(rawValue: row.get(5)).map { try Self.revision($0, row) } }
  }

  private static func revision(_ page: ContentPage, _ row: SQLRow) throws -> ContentRevision {
    ContentRevision(
      page: page, number: try row.get(0), title: try row.get(1), body: try row.get(2), madeAt: try row.get(3),
      madeBy: try row.get(4))
  }
}
