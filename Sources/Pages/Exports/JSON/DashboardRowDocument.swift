import Evidence
import IndicatorMethods
import Vocabulary

/// One row of the dashboard.
struct DashboardRowDocument: Encodable, Sendable {
  let id, label, sex, age: String
  let indicator: IndicatorDocument
  let period: OrNull<PeriodDocument>
  let figure, benchmark: FigureDocument
  let judgement: JudgementDocument
  let rank: RankDocument
  let neighboursTogether: TogetherDocument
  let neighbours: [Neighbour]
  let spine: OrNull<Spine>
  let spineAbsence: OrNull<String>
  let trend: TrendDocument
  let history: [Point]
  let published: Published

  struct Neighbour: Encodable, Sendable {
    let area: DashboardDocument.AreaName
    let figure: FigureDocument
    let rank: OrNull<Int>
    let rating: String
  }

  /// Positions from -1, the worst side, to 1, the best, with the benchmark at 0.
  struct Spine: Encodable, Sendable {
    let worstEnd, bestEnd, marker: OrNull<Double>
    let worstQuartile, bestQuartile, neighboursTogether: OrNull<Double>
    let hasBenchmark: Bool
  }

  struct Point: Encodable, Sendable {
    let period: PeriodDocument
    let figure, benchmark: FigureDocument
    let neighboursTogether: TogetherDocument
    let rating: String
  }

  struct Published: Encodable, Sendable {
    let comparedToBenchmark, recentTrend: OrNull<String>
    let contradictions: [String]
  }

  init(_ row: Comparison) {
    let format = row.format
    let valueType = row.indicator.valueType
    (id, label, sex, age) = (row.id, row.label, row.sex, row.age)
    indicator = IndicatorDocument(row.indicator)
    period = OrNull(row.period.map(PeriodDocument.init))
    figure = FigureDocument(row.figure, absence: row.absence, format: format)
    benchmark = Self.figure(row.benchmarkFigure, format)
    judgement = JudgementDocument(row)
    rank = RankDocument(row)
    neighboursTogether = TogetherDocument(row.neighboursTogether, valueType: valueType)
    neighbours = row.neighbours.map {
      Neighbour(
        area: .init($0.area), figure: FigureDocument($0.figure, absence: $0.absence, format: format),
        rank: OrNull($0.rank), rating: $0.rating.rawValue)
    }
    spine = OrNull(
      row.spine.map {
        Spine(
          worstEnd: OrNull(finite: $0.worstEnd), bestEnd: OrNull(finite: $0.bestEnd),
          marker: OrNull(finite: $0.marker), worstQuartile: OrNull(finite: $0.worstQuartile),
          bestQuartile: OrNull(finite: $0.bestQuartile),
          neighboursTogether: OrNull(finite: $0.neighboursTogether), hasBenchmark: $0.hasBenchmark)
      })
    spineAbsence = OrNull(row.spineAbsence)
    trend = TrendDocument(row.trend)
    history = row.history.map {
      Point(
        period: PeriodDocument($0.period), figure: Self.figure($0.figure, format),
        benchmark: Self.figure($0.benchmark, format),
        neighboursTogether: TogetherDocument($0.neighboursTogether, valueType: valueType),
        rating: $0.rating.rawValue)
    }
    published = Published(
      comparedToBenchmark: OrNull(row.published.comparedToBenchmark),
      recentTrend: OrNull(row.published.recentTrend), contradictions: row.published.contradictions)
  }

  private static func figure(_ figure: Figure?, _ format: NumberFormat) -> FigureDocument {
    FigureDocument(figure, absence: ExportWords.absence(of: figure), format: format)
  }
}
