import Foundation
import Store
import Vocabulary

/// An edition of a dashboard: computed and frozen by Salus, or transcribed from a report as it was published.
public struct Edition: Codable, Hashable, Sendable, Identifiable {
  public enum Kind: String, Codable, Hashable, Sendable { case computed, published }

  public var id: Int
  public var dashboard: String
  public var name: String
  public var kind: Kind
  /// When it was frozen, UTC; or the date of the report.
  public var dated: String
}

/// Keeps editions. One is never changed: what the board saw stays as it was.
public struct EditionRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The newest first.
  public func all(of dashboard: String) throws -> [Edition] {
    try connection.rows(
      """
      SELECT id, dashboard_id, name, kind, dated FROM edition WHERE dashboard_id = \(dashboard)
      ORDER BY dated DESC, id DESC
      """
    ).map(Self.edition)
  }

  public func find(_ name: String, of dashboard: String) throws -> Edition? {
    try connection.row(
      """
      SELECT id, dashboard_id, name, kind, dated FROM edition
      WHERE dashboard_id = \(dashboard) AND name = \(name)
      """
    ).map(Self.edition)
  }

  /// The dashboard as it was frozen.
  public func dashboard(_ edition: Edition) throws -> Dashboard {
    let content: String = try content(edition)
    return try JSONDecoder().decode(Dashboard.self, from: Data(content.utf8))
  }

  public func published(_ edition: Edition) throws -> PublishedEdition {
    try PublishedEdition(yaml: content(edition), file: edition.name)
  }

  /// The newest frozen edition, or the newest that is older than an edition or a moment (UTC, ISO 8601); nil
  /// where there is none.
  public func latestFrozen(
    of dashboard: String, before edition: Edition? = nil, until moment: String? = nil
  ) throws -> (Edition, Dashboard)? {
    let found = try all(of: dashboard).first { candidate in
      candidate.kind == .computed
        && (edition.map { (candidate.dated, candidate.id) < ($0.dated, $0.id) } ?? true)
        && (moment.map { candidate.dated <= $0 } ?? true)
    }
    return try found.map { ($0, try self.dashboard($0)) }
  }

  /// - Throws: `Issues` where the dashboard has an edition of that name already.
  public func freeze(_ dashboard: Dashboard, name: String, now: Date) throws -> Edition {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let content = String(decoding: try encoder.encode(dashboard), as: UTF8.self)
    return try add(
      dashboard: dashboard.id, name: name, kind: .computed, dated: Timestamp.text(now), content: content)
  }

  public func add(_ published: PublishedEdition, yaml: String, name: String, to dashboard: String) throws
    -> Edition
  {
    try add(dashboard: dashboard, name: name, kind: .published, dated: published.date, content: yaml)
  }

  private func add(
    dashboard: String, name: String, kind: Edition.Kind, dated: String, content: String
  ) throws -> Edition {
    guard !name.isEmpty, name.utf8.count <= 100, !name.contains("/") else {
      throw Issues(
        Issue(
          field: "edition", problem: "“\(name)” cannot be the name of an edition",
          remedy: "Use up to 100 letters, without a slash."))
    }
    if let known = try find(name, of: dashboard) {
      throw Issues(
        Issue(
          field: "edition", problem: "there is an edition “\(name)” already, of \(known.dated.prefix(10))",
          remedy: "An edition never changes: give the new one another name."))
    }
    let id: Int? = try connection.value(
      """
      INSERT INTO edition (dashboard_id, name, kind, dated, content)
      VALUES (\(dashboard), \(name), \(kind.rawValue), \(dated), \(content)) RETURNING id
      """)
    return Edition(id: id!, dashboard: dashboard, name: name, kind: kind, dated: dated)
  }

  private func content(_ edition: Edition) throws -> String {
    try connection.value("SELECT content FROM edition WHERE id = \(edition.id)")!
  }

  private static func edition(_ row: SQLRow) throws -> Edition {
    let kind: String = try row.get(3)
    guard let kind = Edition.Kind(rawValue: kind) else {
      throw StoreError.unexpectedValue("an edition of the kind \(kind)")
    }
    return Edition(
      id: try row.get(0), dashboard: try row.get(1), name: try row.get(2), kind: kind, dated: try row.get(4))
  }
}
