import IndicatorMethods
import Vocabulary

/// One row in two editions.
struct RowChanges {
  let old: Comparison
  let new: Comparison
  private let reference: RowReference

  init(old: Comparison, new: PlacedRow) {
    self.old = old
    self.new = new.comparison
    reference = new.reference
  }

  var all: [DashboardChanges.Change] { rating + places + revision + period }

  private var rating: [DashboardChanges.Change] {
    guard old.rating != new.rating else { return [] }
    let basisChanged =
      old.judgement.method != new.judgement.method || old.polarity.direction != new.polarity.direction
      || old.goal?.goal != new.goal?.goal || old.benchmark.code != new.benchmark.code
    return [
      change(.ratingChanged, from: old.rating.word, to: new.rating.word, basisChanged: basisChanged)
    ]
  }

  private var places: [DashboardChanges.Change] {
    let basisChanged =
      old.polarity.direction != new.polarity.direction
      || Set(old.neighbours.map(\.area.code)) != Set(new.neighbours.map(\.area.code))
    func moved(_ was: Bool, _ isNow: Bool, _ entered: DashboardChanges.Kind, _ left: DashboardChanges.Kind)
      -> [DashboardChanges.Change]
    {
      guard was != isNow else { return [] }
      return [
        change(
          isNow ? entered : left, from: Self.words(old.rank), to: Self.words(new.rank),
          basisChanged: basisChanged)
      ]
    }
    return moved(old.isInBottomThree, new.isInBottomThree, .enteredBottomThree, .leftBottomThree)
      + moved(old.isInTopThree, new.isInTopThree, .enteredTopThree, .leftTopThree)
  }

  /// The value that was shown, against the one for the same period now, which may be in the history by now.
  private var revision: [DashboardChanges.Change] {
    guard let period = old.period else { return [] }
    let figure: Figure?
    if new.period?.isSame(as: period) == true {
      figure = new.figure
    } else if let point = new.history.first(where: { $0.period.isSame(as: period) }) {
      figure = point.figure
    } else {
      return []
    }
    guard old.figure?.value != figure?.value else { return [] }
    let (from, to) = texts(old.figure, figure)
    return [change(.valueRevised, period: period.displayLabel, from: from, to: to)]
  }

  /// As shown; with all digits as published where both would look the same.
  private func texts(_ old: Figure?, _ new: Figure?) -> (String, String) {
    let short = [old, new].map { $0?.value.map { self.new.stated($0) } ?? "no value" }
    guard short[0] == short[1] else { return (short[0], short[1]) }
    let unit = self.new.indicator.unit
    let exact = [old, new].map { figure in
      let digits = figure?.published ?? figure?.value.map { "\($0)" } ?? "no value"
      return unit == "%" ? "\(digits)%" : unit.isEmpty ? digits : "\(digits) \(unit)"
    }
    return (exact[0], exact[1])
  }

  private var period: [DashboardChanges.Change] {
    let same = old.period.map { new.period?.isSame(as: $0) == true } ?? (new.period == nil)
    guard !same else { return [] }
    return [
      change(
        .newPeriod, period: new.period?.displayLabel,
        from: new.valueInPeriod(old.figure?.value, old.period), to: new.valueInPeriod)
    ]
  }

  private func change(
    _ kind: DashboardChanges.Kind, period: String? = nil, from: String, to: String,
    basisChanged: Bool = false
  ) -> DashboardChanges.Change {
    DashboardChanges.Change(
      row: reference, kind: kind, period: period, from: from, to: to, rating: new.rating,
      basisChanged: basisChanged)
  }

  /// "13 of 15"
  private static func words(_ rank: Rank?) -> String {
    rank.map { "\($0.position) of \($0.of)" } ?? "no rank"
  }
}

extension Period {
  /// Whether both name one time; files from before 2021 do not say how long it is.
  func isSame(as other: Period) -> Bool { label == other.label && sortable == other.sortable }
}
