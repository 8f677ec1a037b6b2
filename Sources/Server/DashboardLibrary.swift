import Evidence
import Foundation
import Store

/// A dashboard with everything that its pages say of it.
struct LoadedDashboard: Sendable {
  var definition: DashboardDefinition
  var dashboard: Dashboard
  var themes: [String: ThemeSummary]
  var summary: BoardSummary
  /// The last frozen edition, which "what changed" is told against.
  var previous: Edition?
}

/// Loads dashboards and keeps them while the data and the definition stay the same.
actor DashboardLibrary {
  /// Every import, definition and edition that an answer depends on: when it is the same, so is the answer. They are
  /// counted, for none is deleted and on a server the one with the higher number may come first.
  struct Version: Hashable, Sendable {
    var imports, editions, areas: Int
    var definition: String
  }

  private let database: any Database
  private struct Kept {
    var version: Version
    var loaded: LoadedDashboard
    /// What the database said of itself when that was so.
    var database: String?
  }

  private var kept: [String: Kept] = [:]

  init(database: any Database) { self.database = database }

  /// nil where there is no such dashboard.
  func load(_ id: String) async throws -> LoadedDashboard? {
    let state = try await database.version()
    if let known = kept[id], let state, known.database == state { return known.loaded }
    guard let version = try await database.read({ try Self.version(id, $0) }) else { return nil }
    if let known = kept[id], known.version == version {
      kept[id]?.database = state
      return known.loaded
    }
    guard let loaded = try await database.read({ try Self.load(id, $0) }) else { return nil }
    kept[id] = Kept(version: version, loaded: loaded, database: state)
    return loaded
  }

  private static func version(_ id: String, _ connection: any Connection) throws -> Version? {
    guard
      let row = try connection.row(
        """
        SELECT changed_at,
          (SELECT count(*) FROM dataset_import),
          (SELECT count(*) FROM edition),
          (SELECT count(*) FROM area) + (SELECT count(*) FROM area_code_change)
        FROM dashboard WHERE id = \(id)
        """)
    else { return nil }
    return Version(
      imports: try row.get(1), editions: try row.get(2), areas: try row.get(3), definition: try row.get(0))
  }

  static func load(_ id: String, _ connection: any Connection) throws -> LoadedDashboard? {
    guard let definition = try DashboardRepository(connection).definition(id) else { return nil }
    let dashboard = try DashboardBuilder(definition).build(connection)
    let previous = try EditionRepository(connection).latestFrozen(of: id)
    return LoadedDashboard(
      definition: definition, dashboard: dashboard,
      themes: Dictionary(
        uniqueKeysWithValues: dashboard.themes.map {
          ($0.id, ThemeSummary($0, benchmark: dashboard.benchmark.name))
        }),
      summary: BoardSummary(dashboard, since: previous?.1), previous: previous?.0)
  }
}
