import DatabaseSupport
import Foundation
import Store
import TestSupport

@testable import Evidence

/// Writes small Fingertips exports and looks at what became of them.
struct Export {
  static let header = FingertipsHeader.Column.allCases.map(\.title)

  /// One row; what is not named is as below. `set` names columns by their title.
  static func row(
    area: String = "E06000001", period: Int = 2020, value: String = "10", lower: String = "9",
    upper: String = "11",
    sex: String = "Persons", set: [String: String] = [:]
  ) -> [String] {
    let fields = [
      "Indicator ID": "90284", "Indicator Name": "Injuries, aged 0 to 14", "Parent Code": "E12000001",
      "Parent Name": "North East", "Area Code": area, "Area Name": "Area \(area)",
      "Area Type": "Counties & UAs (from Apr 2023)", "Sex": sex, "Age": "<15 yrs",
      "Time period": "\(period)/\((period + 1) % 100)", "Value": value, "Lower CI 95.0 limit": lower,
      "Upper CI 95.0 limit": upper, "Count": "100", "Denominator": "10000",
      "Compared to England value or percentiles": "Similar", "Compared to percentiles": "Not compared",
      "Time period Sortable": "\(period)0000", "Time period range": "1y",
    ].merging(set) { $1 }
    return header.map { fields[$0] ?? "" }
  }

  static func line(_ fields: [String]) -> String {
    fields.map { $0.contains(where: ",\"\n".contains) ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
      .joined(separator: ",")
  }

  static func text(_ rows: [[String]], columns: [String] = header) -> String {
    let kept = header.indices.filter { columns.contains(header[$0]) }
    return ([header] + rows).map { row in line(kept.map { row[$0] }) + "\n" }.joined()
  }

  /// Two areas and England, three years, two sexes.
  static let sample: [[String]] = ["Persons", "Male"].flatMap { sex in
    ["E92000001", "E06000001", "E06000002"].flatMap { area in
      (2020...2022).map { row(area: area, period: $0, sex: sex) }
    }
  }
}

/// A store of evidence of its own for one test.
struct ImportBench {
  let place: DatabasePlace
  let database: any Database
  var folder: TemporaryFolder { place.folder }
  var data: URL { folder.url.appendingPathComponent("data") }
  var rejects: URL { data.appendingPathComponent("rejects") }

  init(place: DatabasePlace, database: any Database) {
    self.place = place
    self.database = database
  }

  init(
    on kind: DatabaseKind = .sqlite, migrations: [Migration] = EvidenceMigrations.all
  ) async throws {
    place = try await DatabasePlace(kind, inside: "data")
    database = try await place.open(migrations)
  }

  /// - Parameter day: of October 2023, on which the file is received.
  @discardableResult
  func take(
    _ text: String, day: Int = 1, batchSize: Int = 8192, waitingRows: Int = 400_000
  ) async throws -> ImportReport {
    try await take(Array(text.utf8), day: day, batchSize: batchSize, waitingRows: waitingRows)
  }

  @discardableResult
  func take(
    _ bytes: [UInt8], day: Int = 1, batchSize: Int = 8192, waitingRows: Int = 400_000
  ) async throws -> ImportReport {
    try await take(
      folder.file("export.csv", bytes: bytes), day: day, batchSize: batchSize, waitingRows: waitingRows)
  }

  func take(
    _ file: URL, day: Int = 1, batchSize: Int = 8192, waitingRows: Int = 400_000
  ) async throws -> ImportReport {
    var importing = ObservationImport(
      database: database, rejectsFolder: rejects,
      now: { Date(timeIntervalSince1970: 1_696_118_400 + Double(day - 1) * 86_400) })
    importing.batchSize = batchSize
    importing.waitingRows = waitingRows
    return try await importing.run(file)
  }

  func rejectsText(_ report: ImportReport) throws -> String {
    guard let path = report.rejects else { return "" }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The names of files in the folder of rejects.
  var rejectsFiles: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: rejects.path)) ?? []).sorted()
  }

  /// The database file as it lies on the disk; nil where a server has it.
  func bytes() throws -> Data? { place.kind == .sqlite ? try Data(contentsOf: place.file) : nil }

  /// Every row of every table as text: two stores with equal dumps hold the same.
  func dump() async throws -> [String] {
    try await database.read { connection in
      var lines: [String] = []
      for name in try connection.tables() {
        let all = try connection.rows(SQL(stringLiteral: "SELECT * FROM \(name)"))
        lines += all.map { "\(name) \($0.values)" }
      }
      return lines.sorted()
    }
  }

  struct Figures: Equatable {
    /// "Persons E06000001 2020/21 = 10 [9, 11] row 2 of 1", in order.
    var current: [String] = []
    /// The same, with the import that superseded each.
    var superseded: [String] = []
  }

  func figures() async throws -> Figures {
    try await database.read { connection in
      func names(_ sql: SQL) throws -> [Int32: String] {
        var names: [Int32: String] = [:]
        try connection.forEachRow(sql) { names[Int32(try $0.get(0, as: Int.self))] = try $0.get(1) }
        return names
      }
      let areas = try names("SELECT id, code FROM area")
      let periods = try names("SELECT id, label || '|' || sortable || '|' || span FROM period")
      let series = try names("SELECT id, sex || category FROM series")
      let words = try names("SELECT id, text FROM published_word")
      func text(_ series: String, _ observation: StoredObservation) -> String {
        let numbers = observation.numbers
        let limits = [numbers.lower95, numbers.upper95, numbers.lower998, numbers.upper998].map {
          $0.text ?? "-"
        }
        let notes = [
          observation.words.valueNote, observation.words.comparedToEngland, observation.words.comparedToGoal,
        ].map { words[$0] ?? "" }
        return "\(series) \(areas[observation.area]!) \(periods[observation.period]!) = "
          + "\(numbers.value.text ?? "-") \(limits) "
          + "\(numbers.count.text ?? "-")/\(numbers.denominator.text ?? "-") "
          + "\(notes) flags \(observation.flags.rawValue) row \(observation.row) of \(observation.importID)"
      }
      var figures = Figures()
      try connection.forEachRow("SELECT series_id, observations, data FROM observation_block") { row in
        let observations = try ObservationBlock.decode(try row.get(2))
        guard observations.count == (try row.get(1)) else { throw StoreError.damaged("count") }
        figures.current += observations.map { text(series[Int32((try? row.get(0, as: Int.self)) ?? 0)]!, $0) }
      }
      try connection.forEachRow("SELECT series_id, superseded_by, data FROM superseded_block") { row in
        let id = Int32(try row.get(0, as: Int.self))
        let by: Int = try row.get(1)
        figures.superseded += try ObservationBlock.decode(try row.get(2)).map {
          text(series[id]!, $0) + " until \(by)"
        }
      }
      figures.current.sort()
      figures.superseded.sort()
      return figures
    }
  }

  func count(_ table: String) async throws -> Int {
    try await database.read { try $0.value(SQL(stringLiteral: "SELECT count(*) FROM \(table)"))! }
  }
}

extension ImportReport {
  /// Accepted, unchanged, revised, duplicate, rejected.
  var counts: [Int] { [accepted, unchanged, revised, duplicate, rejected] }
}
