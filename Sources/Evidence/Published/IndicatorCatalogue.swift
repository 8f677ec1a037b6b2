import Store
import Vocabulary

/// What there is of one series: how much, of which time, and when it was last added to.
public struct SeriesExtent: Hashable, Sendable {
  public var series: PublishedSeries
  public var observations: Int
  public var areas: Int
  public var first, last: Period
  /// When the newest of its figures were received, UTC.
  public var received: String
}

extension ObservationRepository {
  /// The extent of every series, by indicator. Reads every figure: keep the answer while no import follows.
  public static func extents(_ connection: any Connection) throws -> [SeriesExtent] {
    let lexicon = try ObservationLexicon(connection, codes: [])
    var received: [Int32: String] = [:]
    try connection.forEachRow(
      "SELECT id, received_at FROM dataset_import WHERE kind IN \(list: FigureImport.kinds)"
    ) {
      received[Int32(try $0.get(0, as: Int.self))] = try $0.get(1)
    }
    var extents: [SeriesExtent] = []
    try connection.forEachRow(
      """
      SELECT s.id, s.indicator_id, s.indicator_name, s.sex, s.age, s.category_type, s.category, b.data
      FROM series s JOIN observation_block b ON b.series_id = s.id ORDER BY s.indicator_id, s.id
      """
    ) { row in
      let series = PublishedSeries(
        id: try row.get(0), indicator: try row.get(1), name: try row.get(2), sex: try row.get(3),
        age: try row.get(4), categoryType: try row.get(5), category: try row.get(6))
      let observations = try ObservationBlock.decode(try row.get(7))
      var (areas, newest) = (Set<Int32>(), "")
      var places: (first: Int32, last: Int32)?
      for observation in observations {
        areas.insert(observation.area)
        newest = max(newest, received[observation.importID] ?? "")
        guard let place = lexicon.place(ofPeriod: observation.period) else { continue }
        places = (min(places?.first ?? place, place), max(places?.last ?? place, place))
      }
      guard let places else { return }
      extents.append(
        SeriesExtent(
          series: series, observations: observations.count, areas: areas.count,
          first: lexicon.orderedPeriods[Int(places.first)], last: lexicon.orderedPeriods[Int(places.last)],
          received: newest))
    }
    return extents
  }
}
