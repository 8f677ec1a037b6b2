import Store
import Vocabulary

/// An indicator that there are figures of, or that a dashboard shows.
public struct KnownIndicator: Hashable, Sendable, Identifiable {
  public var id: Int
  public var name: String
  /// Whether its values are in per cent, as far as a dashboard's definition tells.
  public var isProportion = false

  /// By name.
  public static func all(_ connection: any Connection) throws -> [KnownIndicator] {
    var names: [Int: String] = [:]
    var proportions: Set<Int> = []
    let dashboards = DashboardRepository(connection)
    for entry in try dashboards.all() {
      for indicator in try dashboards.definition(entry.id)?.indicators ?? [] {
        names[indicator.id] = indicator.name
        if indicator.valueType == .proportion { proportions.insert(indicator.id) }
      }
    }
    // What the data call it counts.
    try connection.forEachRow("SELECT indicator_id, indicator_name FROM series ORDER BY id") { row in
      names[try row.get(0)] = try row.get(1)
    }
    return names.map { KnownIndicator(id: $0.key, name: $0.value, isProportion: proportions.contains($0.key)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
