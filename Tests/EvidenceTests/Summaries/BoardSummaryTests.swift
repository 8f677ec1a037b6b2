import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct BoardSummaryTests {
  private let getsWorse = Rows.trend(.decreasing, .worse)
  private let getsBetter = Rows.trend(.increasing, .better)

  @Test func attentionIsOrderedBySeverity() {
    let rows = [
      Rows.row("ok", rating: .worse, rank: Rows.rank(8, of: 15)),
      Rows.row("trend", label: "T", rating: .worse, rank: Rows.rank(8, of: 15), trend: getsWorse),
      Rows.row("unranked", label: "U", rating: .worse, trend: getsWorse),
      Rows.row("b", label: "B", rating: .worse, rank: Rows.rank(14, of: 15)),
      Rows.row("a", label: "A", rating: .worse, rank: Rows.rank(15, of: 16), trend: getsBetter),
      Rows.row("last", label: "Z", rating: .worse, rank: Rows.rank(15, of: 15)),
      Rows.row("both", rating: .worse, rank: Rows.rank(13, of: 15), trend: getsWorse),
      Rows.row("similar", rating: .similar, rank: Rows.rank(15, of: 15), trend: getsWorse),
    ]
    let entries = BoardSummary(Rows.dashboard(rows), since: nil).needsAttention
    #expect(entries.map(\.row.id) == ["both", "last", "a", "b", "trend", "unranked"])
    #expect(
      entries.map(\.reason) == [
        "worse, in the bottom three and getting worse", "worse and in the bottom three",
        "worse and in the bottom three, though getting better", "worse and in the bottom three",
        "worse and getting worse", "worse and getting worse",
      ])
    #expect(
      entries[5].sentence
        == "U: 66.8% in 2021/22; worse than England (67.3%). "
        + "Decreasing and getting worse over 2017/18 to 2021/22.")
    #expect(entries[1].sentence == rows[5].finding)
  }

  @Test func goingWellIsItsMirror() {
    let rows = [
      Rows.row("trend", rating: .better, rank: Rows.rank(9, of: 15), trend: getsBetter),
      Rows.row("third", rating: .better, rank: Rows.rank(3, of: 15), trend: getsWorse),
      Rows.row("first", rating: .better, rank: Rows.rank(1, of: 15)),
      Rows.row("both", rating: .better, rank: Rows.rank(2, of: 15), trend: getsBetter),
      Rows.row("similar", rating: .similar, rank: Rows.rank(1, of: 15), trend: getsBetter),
    ]
    let entries = BoardSummary(Rows.dashboard(rows), since: nil).goingWell
    #expect(entries.map(\.row.id) == ["both", "first", "third", "trend"])
    #expect(
      entries.map(\.reason) == [
        "better, in the top three and getting better", "better and in the top three",
        "better and in the top three, though getting worse", "better and getting better",
      ])
  }

  @Test func whatCannotBeComparedSaysWhy() {
    let rows = [
      Rows.row("1", rating: .notCompared), Rows.row("2", value: nil, rating: .notCompared),
      Rows.row("3", rating: .notCompared).with {
        $0.benchmarkFigure = nil
        $0.judgement = .notCompared(.missingBenchmark, method: .interval95)
      },
      Rows.row("4"),
    ]
    let entries = BoardSummary(Rows.dashboard(rows), since: nil).cannotBeCompared
    #expect(entries.map(\.row.id) == ["1", "2", "3"])
    #expect(
      entries.map(\.reason) == [
        "no 95% limits are published", "the file gives no value and no reason", "England has no value",
      ])
  }

  @Test func rowUnderTwoThemesIsToldOnce() {
    let row = Rows.row(rating: .worse, rank: Rows.rank(15, of: 15))
    let summary = BoardSummary(
      Rows.dashboard([Rows.theme([row], title: "One"), Rows.theme([row], title: "Two")]), since: nil)
    #expect(summary.needsAttention.map(\.row.theme) == ["One"])
  }

  @Test func changesAreSentencesWithTheWeightiestFirst() {
    let old = [
      Rows.row("place", label: "L", rank: Rows.rank(10, of: 15)),
      Rows.row("new period", label: "P").with { $0.period = Rows.year(2020) },
      Rows.row("two", label: "T", rating: .worse).with { $0.period = Rows.year(2020) },
      Rows.row("rating", label: "R", rating: .similar, rank: Rows.rank(10, of: 15)),
      Rows.row("gone", label: "G"),
    ]
    let new = [
      Rows.row("place", label: "L", rank: Rows.rank(1, of: 15)),
      Rows.row("new period", label: "P", value: 68),
      Rows.row("two", label: "T", value: 68, rating: .similar),
      Rows.row("rating", label: "R", rating: .worse, rank: Rows.rank(14, of: 15)),
      Rows.row("added", label: "A"),
    ]
    let changed = BoardSummary(Rows.dashboard(new), since: Rows.dashboard(old)).changed
    #expect(
      changed?.map(\.sentence) == [
        "T: now similar, last time worse; 68.0% in 2021/22, last time 66.8% in 2020/21.",
        "R: now worse, last time similar; entered the bottom three of the similar areas (14 of 15, last time "
          + "10 of 15).",
        "L: entered the top three of the similar areas (1 of 15, last time 10 of 15).",
        "P: 68.0% in 2021/22, last time 66.8% in 2020/21.",
        "A: new on the dashboard, with 66.8% in 2021/22.",
        "G: no longer on the dashboard, last shown with 66.8% in 2021/22.",
      ])
    #expect(changed?[1].reason == "rating changed, entered the bottom three")
    #expect(changed?[1].rating == .worse)
    #expect(BoardSummary(Rows.dashboard(new), since: nil).changed == nil)
  }
}
