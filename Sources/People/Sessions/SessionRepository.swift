import Foundation
import Store
import Vocabulary

/// Keeps sessions. Only the hash of a token is kept; a session that has ended is gone, and the audit log says when.
public struct SessionRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// Those of an account that go on, the last seen first.
  public func all(of account: Int, at moment: Date, limits: SessionLimits) throws -> [Session] {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM session WHERE account_id = \(account) ORDER BY seen_at DESC, id DESC"
    ).map(Self.session).filter { !$0.isOver(at: moment, limits: limits) }
  }

  /// nil where there is none.
  func find(_ token: Secret) throws -> Session? {
    try connection.row("SELECT \(sql: Self.columns) FROM session WHERE token_hash = \(Token.hash(token))")
      .map(Self.session)
  }

  /// A session for somebody who has just shown who they are.
  func start(
    _ account: Int, token: Secret, for visitor: Visitor, by means: Session.Means, at moment: Date
  ) throws {
    if let former = visitor.formerToken {
      try connection.run("DELETE FROM session WHERE token_hash = \(Token.hash(former))")
    }
    let now = Timestamp.text(moment)
    try connection.run(
      """
      INSERT INTO session (token_hash, account_id, started_at, authenticated_at, seen_at, address, browser, means)
      VALUES (\(Token.hash(token)), \(account), \(now), \(now), \(now), \(Self.kept(visitor.address)),
        \(Self.kept(visitor.browser)), \(means.rawValue))
      """)
  }

  /// Whether the session was still there.
  func rotate(_ id: Int, to token: Secret, at moment: Date) throws -> Bool {
    try connection.run(
      """
      UPDATE session SET token_hash = \(Token.hash(token)), authenticated_at = \(Timestamp.text(moment))
      WHERE id = \(id)
      """) > 0
  }

  func touch(_ id: Int, at moment: Date) throws {
    try connection.run("UPDATE session SET seen_at = \(Timestamp.text(moment)) WHERE id = \(id)")
  }

  /// Whether there was one.
  func end(_ id: Int, of account: Int) throws -> Bool {
    try connection.run("DELETE FROM session WHERE id = \(id) AND account_id = \(account)") > 0
  }

  /// How many there were.
  @discardableResult
  func endAll(of account: Int, except id: Int = 0) throws -> Int {
    try connection.run("DELETE FROM pending_code WHERE account_id = \(account)")
    return try connection.run("DELETE FROM session WHERE account_id = \(account) AND id <> \(id)")
  }

  /// Whoever's they are; how many there were.
  func endEverybodys() throws -> Int {
    try connection.run("DELETE FROM pending_code")
    return try connection.run("DELETE FROM session")
  }

  /// Drops what is over, whoever's it was.
  public func sweep(at moment: Date, limits: SessionLimits) throws {
    let idle = Timestamp.text(moment.addingTimeInterval(-limits.idle))
    let absolute = Timestamp.text(moment.addingTimeInterval(-limits.absolute))
    try connection.run("DELETE FROM session WHERE seen_at <= \(idle) OR started_at <= \(absolute)")
    try connection.run("DELETE FROM pending_code WHERE expires_at <= \(Timestamp.text(moment))")
  }

  private static let columns: SQL =
    "id, account_id, started_at, authenticated_at, seen_at, address, browser, means"

  /// What a stranger sent: as much of it as a list can show, without control characters.
  private static func kept(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.lazy.filter { $0.value >= 0x20 }.prefix(200)))
  }

  private static func session(_ row: SQLRow) throws -> Session {
    let means: String = try row.get(7)
    guard let means = Session.Means(rawValue: means) else {
      throw StoreError.unexpectedValue("a session begun by \(means)")
    }
    return Session(
      id: try row.get(0), account: try row.get(1), started: try row.get(2), authenticated: try row.get(3),
      seen: try row.get(4), address: try row.get(5), browser: try row.get(6), means: means)
  }
}
