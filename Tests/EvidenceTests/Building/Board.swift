import DatabaseSupport
import Evidence
import Foundation
import Store
import TestSupport
import Vocabulary

/// A small board on a real database: figures go in as an export, a dashboard comes out.
struct Board {
  let folder: TemporaryFolder
  let database: any Database

  init(on kind: DatabaseKind = .sqlite) async throws {
    let place = try await DatabasePlace(kind)
    folder = place.folder
    database = try await place.open(EvidenceMigrations.all)
  }

  /// One row of an export; nil fields are empty.
  struct Row {
    var area: String
    var year: Int
    var value: Double?
    var half: Double? = 2
    var note = ""
    var label = ""
    var trend = ""
    var type = "Counties"
  }

  static let header =
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,"
    + "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,"
    + "Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,"
    + "Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\n"

  func take(_ rows: [Row], named name: String = "figures.csv", day: String = "2024-01-01") async throws {
    var text = Self.header
    for row in rows {
      let limits = row.half.flatMap { half in row.value.map { ("\($0 - half)", "\($0 + half)") } }
      let value = row.value.map { "\($0)" } ?? ""
      let count = row.value.map { "\($0 * 10)" } ?? ""
      text +=
        "1,Made up,E92000001,England,\(row.area),Area \(row.area),\(row.type),Persons,All ages,,,\(row.year),"
        + "\(value),\(limits?.0 ?? ""),\(limits?.1 ?? ""),,,\(count),1000,\(row.note),\(row.trend),\(row.label),,"
        + "\(row.year)0000,,,1y\n"
    }
    let file = try folder.file(name, containing: text)
    let moment = try Date("\(day)T12:00:00Z", strategy: .iso8601)
    _ = try await ObservationImport(database: database, rejectsFolder: folder.url, now: { moment }).run(file)
  }

  /// - Parameter row: more keys of the only row, in flow style.
  static func definition(
    method: String = "95% interval", polarity: String = "low",
    neighbours: String = "areas: [E10000002, E10000003]",
    row: String = "", more: String = ""
  ) throws -> DashboardDefinition {
    try DashboardDefinition(
      yaml: """
        id: made-up
        title: Made up
        board: {name: A board, area: E10000001}
        area: E10000001
        neighbours: {name: Some others, \(neighbours)}
        indicators:
          - id: 1
            name: Made up
            unit: per 100
            valueType: crude rate
            multiplier: 100
            polarity: {direction: \(polarity), source: {title: Made up}}
            method: \(method)
            definition: Made up.
            source: {title: Made up}
        \(more)
        themes:
          - id: all
            title: All
            kind: life stage
            sections:
              - title: One
                rows:
                  - {indicator: 1, sex: Persons, age: All ages\(row.isEmpty ? "" : ", " + row)}
        """, file: "made-up.yaml")
  }

  func dashboard(
    _ definition: DashboardDefinition, area: AreaCode? = nil, asOf: String? = nil
  ) async throws -> Dashboard {
    try await database.read { try DashboardBuilder(definition).build(area: area, asOf: asOf, $0) }
  }

  func comparison(
    _ definition: DashboardDefinition, area: AreaCode? = nil, asOf: String? = nil
  ) async throws -> Comparison {
    try await dashboard(definition, area: area, asOf: asOf).comparisons[0]
  }
}
