import Foundation
import Store
import Vocabulary

/// Keeps definitions and editions.
public struct DashboardRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public struct Entry: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var file: String
    /// UTC, ISO 8601.
    public var changed: String
  }

  public func all() throws -> [Entry] {
    try connection.rows("SELECT id, title, file_name, changed_at FROM dashboard ORDER BY title, id").map {
      Entry(id: try $0.get(0), title: try $0.get(1), file: try $0.get(2), changed: try $0.get(3))
    }
  }

  /// nil where there is no such dashboard.
  public func definition(_ id: String) throws -> DashboardDefinition? {
    guard let row = try connection.row("SELECT definition, file_name FROM dashboard WHERE id = \(id)") else {
      return nil
    }
    return try DashboardDefinition(yaml: row.get(0), file: row.get(1))
  }

  /// Whether the definition is new, or another than the one kept.
  @discardableResult
  public func keep(_ definition: DashboardDefinition, file: String, now: Date) throws -> Bool {
    let known = try connection.value(
      "SELECT definition FROM dashboard WHERE id = \(definition.id)", as: String.self)
    guard known != definition.yaml else { return false }
    try connection.run(
      """
      INSERT INTO dashboard (id, title, definition, file_name, changed_at)
      VALUES (\(definition.id), \(definition.title), \(definition.yaml), \(file), \(Timestamp.text(now)))
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, definition = excluded.definition,
        file_name = excluded.file_name, changed_at = excluded.changed_at
      """)
    return true
  }
}
