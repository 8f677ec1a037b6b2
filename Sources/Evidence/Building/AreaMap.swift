import IndicatorMethods
import Store
import Vocabulary

/// One area of a map: its outline, and its figure where it has one.
public struct MappedArea: Sendable {
  public var boundary: Boundary
  public var figure: Figure?
  /// Why there is no value; nil where there is one.
  public var absence: String?
}

/// Reads the figures of all areas of one period with their outlines.
public struct AreaMap {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The upper-tier areas with an outline; empty where no boundaries were imported.
  public func areas(of comparison: Comparison) throws -> [MappedArea] {
    let outlines = try connection.rows("SELECT area_code, name, rings FROM boundary ORDER BY area_code")
    guard !outlines.isEmpty, let period = comparison.period,
      let series = try ObservationReading.series(
        indicator: comparison.indicator.id, sex: comparison.sex, age: comparison.age, connection)
    else { return [] }
    var lexicon = try ObservationLexicon(connection, codes: nil)
    let observations = try ObservationReading.observations(
      series: series, areas: nil, imports: nil, connection
    ).filter { lexicon.periods[$0.period] == period }
    try lexicon.loadWords(Set(observations.map(\.words.valueNote)).subtracting([0]), connection)
    let view = SeriesView(observations, lexicon: lexicon)
    let matching = try AreaMatching(connection)
    let kinds = Self.kinds(observations, of: comparison, lexicon)
    return try outlines.compactMap { row in
      let code = AreaCode(try row.get(0, as: String.self))
      guard kinds.contains(String(code.rawValue.prefix(3))) else { return nil }
      let ids = matching.codes(for: code).compactMap { lexicon.areaIDs[$0] }
      let figure = view.history(ids).last.map { view.figure($0.observation) }
      let boundary = Boundary(code: code, name: try row.get(1), rings: try BoundaryCoding.decode(row.get(2)))
      let absence = figure?.value == nil ? figure?.note ?? "no figure in the imported files" : nil
      return MappedArea(boundary: boundary, figure: figure, absence: absence)
    }
  }

  /// The kinds of area (the first three characters of an ONS code: E10 is a county) that are drawn: those of the
  /// areas published under the same type as the row's own, so that districts do not lie over their counties.
  private static func kinds(
    _ observations: [StoredObservation], of comparison: Comparison, _ lexicon: ObservationLexicon
  ) -> Set<String> {
    let codes = observations.compactMap { observation in
      lexicon.areas[observation.area].map { (code: $0.code, type: observation.words.areaType) }
    }
    let own = codes.first { $0.code == comparison.area.code }?.type
    let same = codes.filter { own == nil ? $0.code != comparison.benchmark.code : $0.type == own }
    return Set(same.map { String($0.code.rawValue.prefix(3)) })
  }
}
