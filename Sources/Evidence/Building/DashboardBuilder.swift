import Foundation
import IndicatorMethods
import Store
import Vocabulary

/// Makes a dashboard: a definition and the stored observations in, every row compared out.
public struct DashboardBuilder: Sendable {
  let definition: DashboardDefinition

  public init(_ definition: DashboardDefinition) { self.definition = definition }

  /// - Parameters:
  ///   - area: instead of the definition's own.
  ///   - asOf: the last ISO date (UTC) whose imports count; nil: all.
  ///   - today: the ISO date whose goals hold where `asOf` names none.
  /// - Throws: `Issues` where the store lacks something the definition names, `StoreError`.
  public func build(
    area: AreaCode? = nil, asOf: String? = nil, today: String = String(Timestamp.text(Date()).prefix(10)),
    _ connection: any Connection
  ) throws -> Dashboard {
    var places = try Places(definition, area: area, connection)
    let imports = try asOf.map { try ObservationReading.imports(asOf: $0, connection) }
    let areas = places.ids
    let rows = try definition.rows.map { row -> RowData in
      let needsAll = needsAllAreas(row)
      let series = try ObservationReading.series(
        indicator: row.indicator, sex: row.sex, age: row.age, connection)
      let observations = try series.map {
        try ObservationReading.observations(
          series: $0, areas: needsAll ? nil : areas, imports: imports, connection)
      }
      return RowData(row: row, observations: observations ?? [])
    }
    try places.lexicon.loadWords(words(of: rows), connection)
    let upperTier = rows.contains { needsAllAreas($0.row) } ? try upperTierIDs(connection) : []

    var remaining = rows[...]
    var ids = RowIDs()
    let themes = definition.themes.map { theme in
      Dashboard.Theme(
        id: theme.id, title: theme.title, kind: theme.kind,
        sections: theme.sections.map { section in
          Dashboard.Section(
            title: section.title,
            comparisons: section.rows.map { row in
              ComparisonBuilder(
                definition: definition, places: places, data: remaining.removeFirst(), upperTier: upperTier,
                id: ids.id(row, theme: theme.id), day: asOf ?? today
              ).build()
            })
        })
    }
    return Dashboard(
      id: definition.id, title: definition.title, board: definition.board.name, area: places.area.named,
      benchmark: places.benchmark.named, neighbourModel: places.neighbourModel,
      neighbours: places.neighbours.map(\.named), asOf: asOf,
      datasets: try datasets(of: rows, connection), themes: themes)
  }

  /// Whether the row's method or goal looks at areas beyond the similar ones.
  private func needsAllAreas(_ row: DashboardDefinition.Row) -> Bool {
    switch definition.method(of: row) {
    case .quintiles, .quartiles: return true
    case .goal:
      return definition.goals(of: row).contains {
        if case .percentileRange = $0.goal.kind { true } else { false }
      }
    default: return false
    }
  }

  private func words(of rows: [RowData]) -> Set<Int32> {
    var words = Values()
    for row in rows {
      for observation in row.observations {
        words.insert(observation.words.valueNote)
        words.insert(observation.words.recentTrend)
        words.insert(observation.words.comparedToEngland)
      }
    }
    return words.all.subtracting([0])
  }

  /// A set of few values that come many times over, mostly the same ones in turn.
  private struct Values {
    private(set) var all: Set<Int32> = []
    private var last: Int32?
    private var lastButOne: Int32?

    mutating func insert(_ value: Int32) {
      if value == last || value == lastButOne { return }
      (last, lastButOne) = (value, last)
      all.insert(value)
    }
  }

  private func upperTierIDs(_ connection: any Connection) throws -> Set<Int32> {
    // The types of upper-tier authorities differ by publisher and year; the codes' entity types do not:
    // unitary, metropolitan and London authorities, and counties.
    var ids: Set<Int32> = []
    try connection.forEachRow("SELECT id, code FROM area") { row in
      let code: String = try row.get(1)
      if ["E06", "E08", "E09", "E10"].contains(code.prefix(3)) {
        ids.insert(Int32(try row.get(0, as: Int.self)))
      }
    }
    return ids
  }

  private func datasets(of rows: [RowData], _ connection: any Connection) throws -> [ImportedDataset] {
    var used = Values()
    for row in rows {
      for observation in row.observations { used.insert(observation.importID) }
    }
    return try ImportedDataset.all(connection).filter { used.all.contains(Int32($0.id)) }
  }
}

/// A row of the definition with what the store has for it.
struct RowData {
  var row: DashboardDefinition.Row
  var observations: [StoredObservation]
}
