import IndicatorMethods
import Vocabulary

/// Makes the comparison of one row.
struct ComparisonBuilder {
  private let row: DashboardDefinition.Row
  private let indicator: DashboardDefinition.Indicator
  private let polarity: DashboardDefinition.SourcedPolarity
  private let method: ComparisonMethod
  private let definition: DashboardDefinition
  private let places: Places
  private let view: SeriesView
  private let upperTier: Set<Int32>
  private let day: String
  private let id: String

  /// - Precondition: the definition's catalogue has the row's indicator, as reading a definition makes sure.
  /// - Parameters:
  ///   - id: the comparison's.
  ///   - day: the ISO date whose goals hold.
  init(
    definition: DashboardDefinition, places: Places, data: RowData, upperTier: Set<Int32>, id: String,
    day: String
  ) {
    row = data.row
    indicator = definition.indicator(data.row.indicator)!
    polarity = definition.polarity(of: data.row)!
    method = definition.method(of: data.row)!
    self.definition = definition
    self.places = places
    view = SeriesView(data.observations, lexicon: places.lexicon)
    self.upperTier = upperTier
    self.id = id
    self.day = day
  }

  func build() -> Comparison {
    let areaHistory = view.history(places.area.ids)
    let benchmarkHistory = view.history(places.benchmark.ids)
    let neighbourHistories = places.neighbours.map { view.history($0.ids) }
    let all = [areaHistory, benchmarkHistory] + neighbourHistories
    let latest = all.compactMap { $0.last?.place }.max()
    let period = latest.map(view.period)
    let format = numberFormat(all)

    func observation(_ history: History) -> StoredObservation? {
      history.last { $0.place == latest }?.observation
    }
    func figure(_ history: History) -> Figure? { observation(history).map(view.figure) }
    let own = figure(areaHistory)
    let benchmark = figure(benchmarkHistory)
    let lastYear = benchmarkHistory.last { view.period($0.place).year + 1 == period?.year }
    let (judgement, goal) = judge(
      own, observation: observation(areaHistory), benchmark, latest: latest,
      lastYear: lastYear.map { view.figure($0.observation) }, format)
    let rating = Rating(judgement.outcome, polarity: polarity.direction)
    let neighbourFigures = neighbourHistories.map(figure)
    let values = [own?.value] + neighbourFigures.map { $0?.value }
    let ranks = IndicatorMethods.ranks(values, polarity: polarity.direction)
    let together = together(neighbourFigures)
    let (spine, spineAbsence) = spine(values, own: own?.value, benchmark: benchmark?.value, together)
    let trend = trend(areaHistory)
    return Comparison(
      id: id, indicator: indicator, label: row.label ?? indicator.shortName ?? indicator.name,
      sex: row.sex, age: row.age, polarity: polarity, area: places.area.named,
      benchmark: places.benchmark.named, period: period, figure: own,
      absence: own?.value == nil ? absence(own, place: places.area, period: period) : nil,
      benchmarkFigure: benchmark, judgement: judgement,
      rating: rating, goal: goal,
      neighbourModel: places.neighbourModel,
      neighbours: neighbours(neighbourFigures, ranks: ranks, benchmark, period: period),
      rank: places.neighbours.isEmpty ? nil : ranks[0],
      rankAbsence: rankAbsence(own: own?.value),
      neighboursTogether: together, spine: spine, spineAbsence: spineAbsence, trend: trend,
      history: history(areaHistory, benchmarkHistory, neighbourHistories, latest: latest, rating),
      published: labels(observation(areaHistory), judgement, trend),
      format: format)
  }

  // MARK: Judging

  private func judge(
    _ own: Figure?, observation: StoredObservation?, _ benchmark: Figure?, latest: Int32?, lastYear: Figure?,
    _ format: NumberFormat
  ) -> (Judgement, DashboardDefinition.DatedGoal?) {
    let estimate = own?.estimate ?? Estimate()
    switch method {
    case .goal:
      guard let goal = currentGoal else {
        let reason: NotComparedReason = definition.goals(of: row).isEmpty ? .noGoal : .noGoalForThisSex
        return (.notCompared(reason, method: .goal), nil)
      }
      let values = latest.map { view.areas(at: $0, among: upperTier).compactMap(\.numbers.value.value) }
      return (
        compare(
          estimate, withGoal: goal.goal, polarity: polarity.direction, lastYearsEngland: lastYear?.value,
          upperTierValues: values ?? [], format: { format.text($0) }), goal
      )
    case .quintiles, .quartiles:
      guard let observation, let latest else { return (.notCompared(.missingValue, method: method), nil) }
      let values = view.all(at: latest, type: observation.words.areaType).map(\.numbers.value.value)
      return (
        quantileJudgement(
          own?.value, among: values, quantiles: method == .quintiles ? 5 : 4, { format.text($0) }), nil
      )
    default:
      return (compared(estimate, benchmark?.estimate ?? Estimate()) { format.text($0) }, nil)
    }
  }

  private func quantileJudgement(
    _ value: Double?, among values: [Double?], quantiles: Int, _ format: (Double) -> String
  ) -> Judgement {
    do throws(QuantileRefusal) {
      return try QuantileBounds(values, quantiles: quantiles, polarity: polarity.direction)
        .judgement(of: value, format: format)
    } catch {
      return .notCompared(value == nil ? .missingValue : error.reason, method: method)
    }
  }

  private func compared(
    _ estimate: Estimate, _ benchmark: Estimate, _ text: (Double) -> String
  ) -> Judgement {
    compare(
      estimate, with: benchmark, by: method, polarity: polarity.direction, multiplier: indicator.multiplier,
      format: text, benchmarkName: places.benchmark.named.name)
  }

  /// The goal in force on the day that the dashboard is of.
  private var currentGoal: DashboardDefinition.DatedGoal? { definition.goal(for: row, on: day) }

  /// For neighbours and earlier periods: the same method where it looks at one figure and its benchmark. Its
  /// sentence is not shown, so its numbers are not written out.
  private func rating(_ figure: Figure?, _ benchmark: Figure?) -> Rating {
    switch method {
    case .goal, .quintiles, .quartiles, .none: return .notCompared
    default:
      guard let figure, let benchmark else { return .notCompared }
      let judgement = compared(figure.estimate, benchmark.estimate) { _ in "" }
      return Rating(judgement.outcome, polarity: polarity.direction)
    }
  }

  // MARK: Neighbours

  private func neighbours(
    _ figures: [Figure?], ranks: [Rank?], _ benchmark: Figure?, period: Period?
  ) -> [Comparison.Neighbour] {
    let all = places.neighbours.indices.map { index in
      Comparison.Neighbour(
        area: places.neighbours[index].named, figure: figures[index],
        absence: figures[index]?.value == nil
          ? absence(figures[index], place: places.neighbours[index], period: period) : nil,
        rank: ranks[index + 1]?.position, rating: rating(figures[index], benchmark))
    }
    return all.sorted { ($0.rank ?? .max, $0.area.name) < ($1.rank ?? .max, $1.area.name) }
  }

  private func together(_ figures: [Figure?]) -> Aggregate? {
    aggregate(
      figures.map { ($0?.estimate.count, $0?.estimate.denominator) }, valueType: indicator.valueType,
      multiplier: indicator.multiplier)
  }

  private func rankAbsence(own: Double?) -> String? {
    if places.neighbours.isEmpty { return "the neighbour model lists no neighbours of this area" }
    return own == nil ? "there is no value to rank" : nil
  }

  private func absence(_ figure: Figure?, place: Places.Place, period: Period?) -> String {
    if let figure { return figure.note ?? "the file gives no value and no reason" }
    if let obstacle = place.obstacle { return obstacle }
    guard let period else { return "no figures have been imported for this row" }
    return "the imported files have no row for \(period.displayLabel)"
  }

  private func spine(
    _ values: [Double?], own: Double?, benchmark: Double?, _ together: Aggregate?
  ) -> (Comparison.Spine?, String?) {
    guard let own else { return (nil, "there is no value to place") }
    do throws(SpineScale.Refusal) {
      let scale = try SpineScale(values: values, benchmark: benchmark, polarity: polarity.direction)
      return (
        Comparison.Spine(
          worstEnd: scale.position(scale.worst), bestEnd: scale.position(scale.best),
          worstQuartile: scale.worstQuartile.map(scale.position),
          bestQuartile: scale.bestQuartile.map(scale.position), hasBenchmark: !scale.centreIsMedian,
          marker: scale.position(own), neighboursTogether: (together?.value).map(scale.position)), nil
      )
    } catch {
      return (nil, error.sentence)
    }
  }

  // MARK: Time

  private typealias History = [SeriesView.Point]

  private func trend(_ history: History) -> RecentTrend {
    // Five points decide; a sixth tells whether the first of them overlaps what came before.
    let recent = history.suffix(6)
    let points = recent.indices.map { index in
      let period = view.period(recent[index].place)
      let before = index > recent.startIndex ? view.period(recent[index - 1].place) : nil
      return TrendPoint(
        year: period.year, label: period.displayLabel, span: span(period, before: before),
        estimate: recent[index].observation.numbers.estimate)
    }
    return recentTrend(points, valueType: indicator.valueType, polarity: polarity.direction)
  }

  private func span(_ period: Period, before: Period?) -> TrendSpan {
    if let before, before.overlaps(period) == true { return .overlapping }
    switch period.isYearly {
    case true: return .yearly
    case false where (period.length?.months ?? 0) > 12: return .overlapping
    default: return .other
    }
  }

  private func history(
    _ own: History, _ benchmark: History, _ neighbours: [History], latest: Int32?, _ rating: Rating
  ) -> [Comparison.HistoryPoint] {
    func take(_ history: History, _ index: inout Int, _ place: Int32) -> StoredObservation? {
      while index < history.count, history[index].place < place { index += 1 }
      guard index < history.count, history[index].place == place else { return nil }
      return history[index].observation
    }
    var ownIndex = 0
    var benchmarkIndex = 0
    var indices = neighbours.map { _ in 0 }
    var parts: [(count: Double?, denominator: Double?)] = []
    return Set(own.map(\.place) + benchmark.map(\.place)).sorted().map { place in
      let figure = take(own, &ownIndex, place).map(view.figure)
      let reference = take(benchmark, &benchmarkIndex, place).map(view.figure)
      parts.removeAll(keepingCapacity: true)
      for (index, neighbour) in neighbours.enumerated() {
        let numbers = take(neighbour, &indices[index], place)?.numbers
        parts.append((numbers?.count.value, numbers?.denominator.value))
      }
      return Comparison.HistoryPoint(
        period: view.period(place), figure: figure, benchmark: reference,
        neighboursTogether: aggregate(
          parts, valueType: indicator.valueType, multiplier: indicator.multiplier),
        rating: place == latest ? rating : earlierRating(figure, reference, view.period(place)))
    }
  }

  /// An earlier figure is judged by the goal that held at the end of its year; of groups of areas only the latest
  /// period's are known.
  private func earlierRating(_ figure: Figure?, _ benchmark: Figure?, _ period: Period) -> Rating {
    guard method == .goal else { return rating(figure, benchmark) }
    guard let figure, let goal = definition.goal(for: row, on: "\(period.year)-12-31") else {
      return .notCompared
    }
    let judgement = compare(
      figure.estimate, withGoal: goal.goal, polarity: polarity.direction, lastYearsEngland: nil,
      upperTierValues: [], format: { _ in "" })
    return Rating(judgement.outcome, polarity: polarity.direction)
  }

  // MARK: Words

  private func labels(
    _ observation: StoredObservation?, _ judgement: Judgement, _ trend: RecentTrend
  ) -> Comparison.PublishedLabels {
    guard let observation else { return .init() }
    return PublishedLabelCheck.labels(
      compared: view.word(observation.words.comparedToEngland), trend: view.word(observation.words.recentTrend),
      judgement: judgement, computed: trend, benchmark: places.benchmark.named.name,
      judgesAsPublished: row.polarity == nil && row.method == nil)
  }

  private func numberFormat(_ histories: [History]) -> NumberFormat {
    var largest = 0.0
    for history in histories {
      for point in history {
        if let value = point.observation.numbers.value.value { largest = max(largest, abs(value)) }
      }
    }
    return NumberFormat(
      largest: largest, isProportion: indicator.valueType == .proportion && indicator.multiplier == 100,
      places: indicator.decimals)
  }
}

extension Rating {
  /// The colour of an outcome: the superlatives share the colour of their direction; of equal groups the first
  /// is the best, or the lowest where neither direction is good, and the last the worst or highest.
  init(_ outcome: Outcome, polarity: Polarity) {
    switch outcome {
    case .best, .better: self = .better
    case .similar: self = .similar
    case .worse, .worst: self = .worse
    case .highest, .higher: self = .higher
    case .lowest, .lower: self = .lower
    case .quantile(1, of: _): self = polarity == .none ? .lower : .better
    case .quantile(let group, of: let groups) where group == groups:
      self = polarity == .none ? .higher : .worse
    case .quantile: self = .similar
    case .notCompared: self = .notCompared
    }
  }
}
