import Store
import Vocabulary

/// The names behind the numbers of stored observations, as far as one reading needs them.
struct ObservationLexicon {
  private(set) var areas: [Int32: Area] = [:]
  private(set) var areaIDs: [AreaCode: Int32] = [:]
  private(set) var periods: [Int32: Period] = [:]
  /// Every period in order of time; figures are compared by their place in it, which is quicker than by texts.
  private(set) var orderedPeriods: [Period] = []
  /// The place of a period in `orderedPeriods` by its number; -1 where there is none of that number.
  private var places: [Int32] = []
  private var words: [Int32: String] = [0: ""]

  /// Every period, and the areas of `codes` that are known; all areas where nil.
  init(_ connection: any Connection, codes: [AreaCode]?) throws {
    let query: SQL =
      if let codes {
        "SELECT id, code, name, type FROM area WHERE code IN \(list: codes.map(\.rawValue))"
      } else {
        "SELECT id, code, name, type FROM area"
      }
    try connection.forEachRow(query) { row in
      let id = Int32(try row.get(0, as: Int.self))
      let area = Area(
        code: AreaCode(try row.get(1, as: String.self)), name: try row.get(2), type: try row.get(3))
      areas[id] = area
      areaIDs[area.code] = id
    }
    try connection.forEachRow("SELECT id, label, sortable, span FROM period") { row in
      let span: String = try row.get(3)
      periods[Int32(try row.get(0, as: Int.self))] = Period(
        label: try row.get(1), sortable: try row.get(2), span: span.isEmpty ? nil : span)
    }
    let ordered = periods.sorted { $0.value < $1.value }
    orderedPeriods = ordered.map(\.value)
    places = Array(repeating: -1, count: Int(periods.keys.max() ?? 0) + 1)
    for (place, period) in ordered.enumerated() { places[Int(period.key)] = Int32(place) }
  }

  /// Where a period stands in `orderedPeriods`; nil for a number that the store does not have.
  @inline(__always)
  func place(ofPeriod id: Int32) -> Int32? {
    guard places.indices.contains(Int(id)), places[Int(id)] >= 0 else { return nil }
    return places[Int(id)]
  }

  mutating func loadWords(_ ids: Set<Int32>, _ connection: any Connection) throws {
    let unknown = ids.filter { words[$0] == nil }.sorted().map(Int.init)
    // A statement takes a bounded number of values.
    for start in stride(from: 0, to: unknown.count, by: 500) {
      let some = Array(unknown[start..<min(start + 500, unknown.count)])
      try connection.forEachRow("SELECT id, text FROM published_word WHERE id IN \(list: some)") { row in
        words[Int32(try row.get(0, as: Int.self))] = try row.get(1)
      }
    }
  }

  /// nil for the empty word.
  func word(_ id: Int32) -> String? { id == 0 ? nil : words[id] }
}
