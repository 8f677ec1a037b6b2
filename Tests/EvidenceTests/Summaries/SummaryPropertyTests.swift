import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct SummaryPropertyTests {
  /// A small generator with a fixed start, so that a failure comes again.
  struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  private static func rows(_ chance: inout Chance) -> [Comparison] {
    (0..<Int.random(in: 0...30, using: &chance)).map { index in
      let polarity = Polarity.allCases.randomElement(using: &chance)!
      let direction = RecentTrend.Direction.allCases.randomElement(using: &chance)!
      let areas = Int.random(in: 1...16, using: &chance)
      let rating = Rating.allCases.randomElement(using: &chance)!
      return Rows.row(
        "\(index)", label: "Row \(index % 5)",
        value: rating == .notCompared && Bool.random(using: &chance)
          ? nil : Double.random(in: -5...105, using: &chance),
        rating: rating,
        rank: Bool.random(using: &chance)
          ? Rows.rank(Int.random(in: 1...areas, using: &chance), of: areas) : nil,
        trend: Rows.trend(direction, direction.quality(polarity)), polarity: polarity)
    }
  }

  @Test(arguments: 1...40) func orderOfRowsChangesNoCount(seed: UInt64) {
    var chance = Chance(state: seed)
    let rows = Self.rows(&chance)
    let one = ThemeSummary(Rows.theme(rows), benchmark: "England")
    let other = ThemeSummary(Rows.theme(rows.shuffled(using: &chance)), benchmark: "England")
    func counts(_ s: ThemeSummary) -> [Int] {
      [
        s.rows, s.better, s.similar, s.worse, s.higher, s.lower, s.notCompared, s.increasing, s.decreasing,
        s.noSignificantChange, s.trendUnknown,
      ]
    }
    func sets(_ s: ThemeSummary) -> [Set<String>] {
      [s.rankedFirst, s.topThree, s.bottomThree, s.gettingWorse, s.gettingBetter, s.ratedWorse]
        .map { Set($0.map(\.id)) }
    }
    #expect(counts(one) == counts(other))
    #expect(sets(one) == sets(other))
  }

  @Test(arguments: 1...40) func countsAddUpToRows(seed: UInt64) {
    var chance = Chance(state: seed)
    let rows = Self.rows(&chance)
    let s = ThemeSummary(Rows.theme(rows), benchmark: "England")
    #expect(s.rows == rows.count)
    #expect(s.better + s.similar + s.worse + s.higher + s.lower + s.notCompared == rows.count)
    #expect(
      s.gettingBetter.count + s.gettingWorse.count + s.increasing + s.decreasing + s.noSignificantChange
        + s.trendUnknown == rows.count)
    #expect(s.ratedWorse.count == s.worse)
    #expect(Set(s.topThree.map(\.id)).isDisjoint(with: s.bottomThree.map(\.id)))
  }

  @Test(arguments: 1...40) func rowIsInOneListAtMost(seed: UInt64) {
    var chance = Chance(state: seed)
    let rows = Self.rows(&chance)
    let dashboard = Rows.dashboard(rows)
    let summary = BoardSummary(dashboard, since: dashboard)
    let told = (summary.needsAttention + summary.goingWell + summary.cannotBeCompared).map(\.row.id)
    #expect(Set(told).count == told.count)
    #expect(summary.cannotBeCompared.count == rows.count { $0.rating == .notCompared })
    #expect(summary.changed == [])
  }

  @Test(arguments: 1...40) func orderOfEntriesDoesNotDependOnOrderOfRowsWithNamesOfTheirOwn(seed: UInt64) {
    var chance = Chance(state: seed)
    let rows = Self.rows(&chance).map { row in row.with { $0.label = "Row \($0.id)" } }
    let one = BoardSummary(Rows.dashboard(rows), since: nil)
    let other = BoardSummary(Rows.dashboard(rows.shuffled(using: &chance)), since: nil)
    #expect(one.needsAttention == other.needsAttention)
    #expect(one.goingWell == other.goingWell)
  }

  @Test(arguments: 1...40) func sentencesAreComplete(seed: UInt64) {
    var chance = Chance(state: seed)
    let (old, new) = (Rows.dashboard(Self.rows(&chance)), Rows.dashboard(Self.rows(&chance)))
    let summary = BoardSummary(new, since: old)
    let entries =
      summary.needsAttention + summary.goingWell + summary.cannotBeCompared + (summary.changed ?? [])
    let sentences =
      entries.map(\.sentence) + new.themes.flatMap { ThemeSummary($0, benchmark: "England").sentences }
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."))
      #expect(!sentence.contains("  ") && !sentence.contains("nil") && !sentence.contains("Optional"))
    }
    for entry in entries { #expect(!entry.reason.isEmpty) }
  }

  /// Going back undoes: what was entered is left, what was added is removed, and so on.
  @Test(arguments: 1...40) func changesAreTheirOwnMirror(seed: UInt64) {
    var chance = Chance(state: seed)
    let (old, new) = (Rows.dashboard(Self.rows(&chance)), Rows.dashboard(Self.rows(&chance)))
    let mirror: [DashboardChanges.Kind: DashboardChanges.Kind] = [
      .enteredBottomThree: .leftBottomThree, .leftBottomThree: .enteredBottomThree,
      .enteredTopThree: .leftTopThree, .leftTopThree: .enteredTopThree, .rowAdded: .rowRemoved,
      .rowRemoved: .rowAdded,
    ]
    func keys(_ all: [DashboardChanges.Change], mirrored: Bool) -> Set<[String?]> {
      Set(
        all.map { change in
          let kind = mirrored ? mirror[change.kind] ?? change.kind : change.kind
          let ends = mirrored ? [change.to, change.from] : [change.from, change.to]
          return [change.row.id, kind.rawValue] + ends
        })
    }
    let forth = DashboardChanges(from: old, to: new).all
    let back = DashboardChanges(from: new, to: old).all
    #expect(forth.count == back.count)
    #expect(keys(forth, mirrored: false) == keys(back, mirrored: true))
  }
}
