import Store

/// Reads series from the store.
enum ObservationReading {
  /// The whole-population series (no category) of an indicator, sex and age; nil where nothing was imported.
  static func series(
    indicator: Int, sex: String, age: String, _ connection: any Connection
  ) throws -> Int? {
    try connection.value(
      """
      SELECT id FROM series
      WHERE indicator_id = \(indicator) AND sex = \(sex) AND age = \(age) AND category_type = ''
        AND category = ''
      """)
  }

  /// The series' observations for `areas` (all where nil), in order of area, then period of the store.
  ///
  /// - Parameter imports: those that count; nil: all. Where a later import superseded a figure, an earlier one
  ///   that counts stands in its place.
  static func observations(
    series: Int, areas: Set<Int32>?, imports: Set<Int32>?, _ connection: any Connection
  ) throws -> [StoredObservation] {
    guard
      let data = try connection.value(
        "SELECT data FROM observation_block WHERE series_id = \(series)", as: [UInt8].self)
    else { return [] }
    let current = try ObservationBlock.decode(data, areas: areas)
    guard let imports else { return current }
    var versions = current.filter { imports.contains($0.importID) }
    versions += try superseded(series: series, areas: areas, connection).filter {
      imports.contains($0.importID)
    }
    // Of the versions of a figure that count, the one that came last.
    versions.sort { ($0.area, $0.period, $0.importID) < ($1.area, $1.period, $1.importID) }
    return versions.enumerated().filter { index, version in
      index + 1 == versions.count || versions[index + 1].key != version.key
    }.map(\.element)
  }

  static func superseded(
    series: Int, areas: Set<Int32>?, _ connection: any Connection
  ) throws -> [StoredObservation] {
    var all: [StoredObservation] = []
    try connection.forEachRow("SELECT data FROM superseded_block WHERE series_id = \(series) ORDER BY id") {
      all += try ObservationBlock.decode(try $0.get(0), areas: areas)
    }
    return all
  }

  /// The imports that had been received by the end of an ISO date, UTC, and had not been taken back by then.
  static func imports(asOf date: String, _ connection: any Connection) throws -> Set<Int32> {
    var ids: Set<Int32> = []
    let end = date + "T99"
    try connection.forEachRow(
      """
      SELECT id FROM dataset_import WHERE kind IN \(list: FigureImport.kinds) AND received_at < \(end)
        AND id NOT IN (SELECT a.import_id FROM adoption a JOIN dataset_import w ON w.id = a.withdrawn_by
          WHERE w.received_at < \(end))
      """
    ) { ids.insert(Int32(try $0.get(0, as: Int.self))) }
    return ids
  }

  /// The imports whose figures were taken back.
  static func withdrawn(_ connection: any Connection) throws -> Set<Int32> {
    var ids: Set<Int32> = []
    try connection.forEachRow("SELECT import_id FROM adoption WHERE withdrawn_by IS NOT NULL") {
      ids.insert(Int32(try $0.get(0, as: Int.self)))
    }
    return ids
  }
}

/// What figures come in by.
enum FigureImport {
  static let export = "fingertips"
  /// A table of a paper.
  static let table = "table"
  /// Takes back what came by a table; brings no figure.
  static let withdrawal = "withdrawal"

  static let kinds = [export, table]
}
