import Store

extension SeriesMerge {
  /// Lays rows over what is stored of a series, and stores what comes of it; what it replaces is kept.
  init(
    _ rows: [IncomingObservation], into series: Int32, by importID: Int, absent: AbsentColumns,
    seen: [UInt64] = [], _ connection: any Connection
  ) throws {
    self.init(
      stored: try Self.stored(series, connection), incoming: Self.sorted(rows), importID: Int32(importID),
      absent: absent, seen: seen)
    if changesSeries { try Self.store(merged, of: series, connection) }
    if !superseded.isEmpty { try Self.keep(superseded, of: series, replacedBy: importID, connection) }
  }

  static func stored(_ series: Int32, _ connection: any Connection) throws -> [StoredObservation] {
    let id = Int(series)
    guard
      let data = try connection.value(
        "SELECT data FROM observation_block WHERE series_id = \(id)", as: [UInt8].self)
    else { return [] }
    do {
      return try ObservationBlock.decode(data)
    } catch {
      throw StoreError.damaged("the figures of series \(series): \(error)")
    }
  }

  /// - Parameter observations: in order of area, then period.
  static func store(_ observations: [StoredObservation], of series: Int32, _ connection: any Connection) throws
  {
    let (id, count, data) = (Int(series), observations.count, ObservationBlock.encode(observations))
    // Two statements: ON CONFLICT asks for a unique index, which a table that is spread over servers cannot have.
    let known = try connection.run(
      "UPDATE observation_block SET observations = \(count), data = \(data) WHERE series_id = \(id)")
    if known == 0 {
      try connection.run(
        "INSERT INTO observation_block (series_id, observations, data) VALUES (\(id), \(count), \(data))")
    }
  }

  /// - Parameter observations: in order of area, then period.
  static func keep(
    _ observations: [StoredObservation], of series: Int32, replacedBy importID: Int,
    _ connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO superseded_block (series_id, superseded_by, observations, data)
      VALUES (\(Int(series)), \(importID), \(observations.count), \(ObservationBlock.encode(observations)))
      """)
  }

  private static func sorted(_ rows: [IncomingObservation]) -> [IncomingObservation] {
    func precedes(_ a: IncomingObservation, _ b: IncomingObservation) -> Bool {
      let (a, b) = (a.observation, b.observation)
      return (a.area, a.period, a.row) < (b.area, b.period, b.row)
    }
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { precedes($0, $1) }
    return isSorted ? rows : rows.sorted(by: precedes)
  }
}

extension ImportReport {
  mutating func add(_ merge: SeriesMerge) {
    accepted += merge.accepted
    unchanged += merge.unchanged
    relabelled += merge.relabelled
    revised += merge.revised
    duplicate += merge.duplicates
  }
}
