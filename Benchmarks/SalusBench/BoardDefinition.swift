import Evidence
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

  /// The first of `areas` is the board's own.
  static func make(indicators: [Int], sexes: [String], areas: [String]) throws -> DashboardDefinition {
    var yaml = """
      id: benchmark
      title: Benchmark
      board: {name: A board, area: \(areas[0])}
      area: \(areas[0])
      neighbours: {name: Fifteen others, areas: [\(areas.dropFirst().joined(separator: ", "))]}
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
    yaml += "themes:\n  - id: all\n    title: All\n    kind: life stage\n    sections:\n      - title: All\n        rows:\n"
    for id in indicators {
      for sex in sexes { yaml += "          - {indicator: \(id), sex: \(sex), age: All ages}\n" }
    }
    return try DashboardDefinition(yaml: yaml, file: "benchmark.yaml")
  }
}
