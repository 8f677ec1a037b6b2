import Evidence
import Foundation
import Store

/// Definitions of boards for whatever indicators and areas a database holds.
enum BoardDefinition {
  static func indicators(_ count: Int, _ database: SQLiteDatabase) async throws -> [Int] {
    try await database.read { connection in
      try connection.rows(
        "SELECT DISTINCT indicator_id FROM series WHERE sex = 'Persons' ORDER BY 1 LIMIT \(count)"
      ).map { try $0.get(0) }
    }
  }

  static func authorities(_ count: Int, _ database: SQLiteDatabase) async throws -> [String] {
    try await database.read { connection in
      try connection.rows(
        "SELECT code FROM area WHERE type LIKE 'Counties%' ORDER BY code LIMIT \(count)"
      ).map { try $0.get(0) }
    }
  }

  /// A neighbour model in which everyone's neighbours are the fifteen that follow.
  static func keepModel(_ id: String, of areas: [String], _ database: SQLiteDatabase) async throws {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("salus-bench-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    var text = "area_code,neighbour_code\n"
    for index in areas.indices {
      for step in 1...15 { text += "\(areas[index]),\(areas[(index + step) % areas.count])\n" }
    }
    try Data(text.utf8).write(to: file)
    _ = try await GeographyImport(database: database).neighbours(file, model: id, title: "Fifteen others")
  }

  /// The first of `areas` is the board's own; the others are its neighbours where no `model` is named.
  static func make(
    indicators: [Int], sexes: [String], areas: [String], model: String? = nil
  ) throws -> DashboardDefinition {
    let neighbours = model.map { "model: \($0)" } ?? "areas: [\(areas.dropFirst().joined(separator: ", "))]"
    var yaml = """
      id: benchmark
      title: Benchmark
      board: {name: A board, area: \(areas[0])}
      area: \(areas[0])
      neighbours: {name: Fifteen others, \(neighbours)}
      indicators:

      """
    for id in indicators {
      yaml += """
          - id: \(id)
            name: Indicator \(id)
            unit: per 100,000
            valueType: crude rate
            multiplier: 100000
            polarity: {direction: low, source: {title: Made up}}
            method: 95% interval
            definition: Made up.
            source: {title: Made up}

        """
    }
    yaml +=
      "themes:\n  - id: all\n    title: All\n    kind: life stage\n    sections:\n      - title: All\n        rows:\n"
    for id in indicators {
      for sex in sexes { yaml += "          - {indicator: \(id), sex: \(sex), age: All ages}\n" }
    }
    return try DashboardDefinition(yaml: yaml, file: "benchmark.yaml")
  }
}
