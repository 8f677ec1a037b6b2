import Store

/// Whether the figures that are kept can be read, and whether what they point to is there.
public enum EvidenceChecks {
  public static let all: [DatabaseCheck] = [
    figures,
    // A database whose figures are spread over servers has no keys for these.
    .links(
      "series",
      [
        Link("observation_block.series_id", to: "series.id"),
        Link("superseded_block.series_id", to: "series.id"),
        Link("superseded_block.superseded_by", to: "dataset_import.id"),
        Link("adoption.import_id", to: "dataset_import.id"),
        Link("adoption.series_id", to: "series.id"),
      ]),
    .links("editions", [Link("edition.dashboard_id", to: "dashboard.id")]),
  ]

  /// Each block against its checksum, its count of figures, and the tables that its numbers are of.
  private static let figures = DatabaseCheck("figures") { connection, findings in
    let known = try KnownNumbers(connection)
    try connection.forEachRow("SELECT series_id, observations, data FROM observation_block ORDER BY series_id")
    {
      try look(at: "observation_block of series \($0.get(0, as: Int.self))", $0, known, &findings)
    }
    try connection.forEachRow("SELECT id, observations, data FROM superseded_block ORDER BY id") {
      try look(at: "superseded_block \($0.get(0, as: Int.self))", $0, known, &findings)
    }
  }

  private static func look(
    at place: String, _ row: SQLRow, _ known: KnownNumbers, _ findings: inout DatabaseCheck.Findings
  ) throws {
    let observations: [StoredObservation]
    do {
      observations = try ObservationBlock.decode(row.get(2))
    } catch let damage as ObservationBlock.Damage {
      return findings.add(place, "\(damage)")
    }
    let stated: Int = try row.get(1)
    if stated != observations.count {
      findings.add(place, "it says that it has \(stated) figures, and has \(observations.count)")
    }
    var missing: Set<Use> = []
    for observation in observations { known.addMissing(of: observation, to: &missing) }
    for use in missing.sorted(by: { ($0.table, $0.number) < ($1.table, $1.number) }) {
      findings.add(place, "\(use.table) has no row \(use.number), which figures point to")
    }
  }
}

private struct Use: Hashable {
  var table: String
  var number: Int32
}

/// The numbers of rows that figures may point to.
private struct KnownNumbers {
  /// By number whether there is such a row: ten lookups for each of millions of figures.
  private let areas, periods, imports, words: [Bool]

  init(_ connection: any Connection) throws {
    areas = try Self.numbers(of: "area", connection)
    periods = try Self.numbers(of: "period", connection)
    imports = try Self.numbers(of: "dataset_import", connection)
    // The empty word has no row.
    words = try [true] + Self.numbers(of: "published_word", connection).dropFirst()
  }

  private static func numbers(of table: String, _ connection: any Connection) throws -> [Bool] {
    let largest: Int? =
      try connection.value(SQL(stringLiteral: "SELECT max(id) FROM \(table)"), as: Int?.self) ?? nil
    var numbers = Array(repeating: false, count: (largest ?? 0) + 1)
    try connection.forEachRow(SQL(stringLiteral: "SELECT id FROM \(table)")) { numbers[try $0.get(0)] = true }
    return numbers
  }

  func addMissing(of observation: StoredObservation, to missing: inout Set<Use>) {
    func look(_ number: Int32, _ known: [Bool], _ table: String) {
      if !known.indices.contains(Int(number)) || !known[Int(number)] {
        missing.insert(Use(table: table, number: number))
      }
    }
    look(observation.area, areas, "area")
    look(observation.period, periods, "period")
    look(observation.importID, imports, "dataset_import")
    let words = observation.words
    for word in [
      words.areaType, words.valueNote, words.recentTrend, words.comparedToEngland, words.comparedToParent,
      words.newData, words.comparedToGoal,
    ] {
      look(word, self.words, "published_word")
    }
  }
}
