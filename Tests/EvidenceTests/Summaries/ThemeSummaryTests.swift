import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct ThemeSummaryTests {
  private func summary(_ rows: [Comparison]) -> ThemeSummary {
    ThemeSummary(Rows.theme(rows), benchmark: "England")
  }

  private let unknown = Rows.trend(.cannotBeCalculated)

  @Test func everySentenceOfAFullTheme() {
    let rows = [
      Rows.row("a", label: "A", rating: .better, rank: Rows.rank(1, of: 15)),
      Rows.row(
        "b", label: "B", rating: .better, rank: Rows.rank(3, of: 15),
        trend: Rows.trend(.increasing, .better)),
      Rows.row(
        "c", label: "C", rating: .worse, rank: Rows.rank(13, of: 15), trend: Rows.trend(.decreasing, .worse)),
      Rows.row(
        "d", label: "D", rating: .worse, rank: Rows.rank(12, of: 15), trend: Rows.trend(.decreasing, .worse)),
      Rows.row("e", label: "E", rating: .similar, rank: Rows.rank(4, of: 15), trend: unknown),
      Rows.row(
        "f", label: "F", rating: .lower, rank: Rows.rank(1, of: 15), trend: Rows.trend(.increasing),
        polarity: .none),
      Rows.row("g", label: "G", rating: .notCompared, trend: unknown),
    ]
    let summary = summary(rows)
    #expect(
      summary.sentences == [
        "Of the 6 figures that can be compared with England, 2 are better, 1 is similar, 2 are worse and "
          + "1 is lower.",
        "Where a figure is only higher or lower, neither direction is good or bad.",
        "1 figure cannot be compared.",
        "Rated worse: C; D.",
        "Of the 5 figures that can be tested for a trend over five years, 1 is getting better, 2 are getting "
          + "worse, 1 is increasing and 1 shows no significant change.",
        "We cannot tell the trend of 2 figures.",
        "Getting worse: C; D.",
        "Getting better: B.",
        "Best of the similar areas: A.",
        "2 figures are in the top three of the similar areas: A; B.",
        "1 figure is in the bottom three of the similar areas: C.",
      ])
    #expect(summary.rankedFirst.map(\.id) == ["a"])
    #expect(summary.topThree.map(\.id) == ["a", "b"])
    #expect(summary.bottomThree.map(\.id) == ["c"])
    #expect(summary.ratedWorse.map(\.theme) == ["Best start", "Best start"])
  }

  @Test func noRowsSayWhatWouldBeHere() {
    #expect(
      summary([]).sentences == [
        "No figures stand under Best start yet: they are shown once the dashboard's definition lists "
          + "rows for it."
      ])
  }

  @Test func oneRow() {
    #expect(
      summary([Rows.row(rating: .better)]).sentences == [
        "The one figure that can be compared with England is better.",
        "The one figure that can be tested for a trend over five years shows no significant change.",
      ])
    #expect(
      summary([Rows.row(rating: .notCompared, trend: unknown)]).sentences == [
        "The one figure here cannot be compared.", "We cannot tell the trend of the one figure here.",
      ])
  }

  @Test func allAlikeAndNone() {
    let alike = (1...3).map { Rows.row("\($0)", trend: unknown) }
    #expect(
      summary(alike).sentences == [
        "All 3 figures that can be compared with England are similar.",
        "We cannot tell the trend of any figure here.",
      ])
    let none = [
      Rows.row("1", rating: .better, rank: Rows.rank(7, of: 15), trend: unknown),
      Rows.row("2", rating: .similar, rank: Rows.rank(8, of: 15), trend: unknown),
    ]
    #expect(
      summary(none).sentences == [
        "Of the 2 figures that can be compared with England, 1 is better and 1 is similar.", "None is worse.",
        "We cannot tell the trend of any figure here.", "None is in the bottom three of the similar areas.",
      ])
    let nothing = (1...2).map { Rows.row("\($0)", rating: .notCompared, trend: unknown) }
    #expect(summary(nothing).sentences.first == "None of the 2 figures here can be compared.")
  }

  @Test func goalsAndGroupsAreNamedBesideEngland() {
    func judged(_ id: String, _ method: ComparisonMethod) -> Comparison {
      Rows.row(id).with { $0.judgement.method = method }
    }
    #expect(
      summary([judged("1", .interval95), judged("2", .goal), judged("3", .quintiles)]).sentences[0]
        == "All 3 figures that can be compared with England, a goal or most areas are similar.")
    #expect(summary([judged("1", .goal)]).sentences[0].contains("compared with a goal is similar"))
  }

  /// Of five areas the third is in both threes, so it is in neither; of six no place is in both.
  @Test(arguments: [
    (1, 15, true, false), (3, 15, true, false), (4, 15, false, false), (12, 15, false, false),
    (13, 15, false, true), (3, 6, true, false), (4, 6, false, true), (2, 5, true, false),
    (3, 5, false, false), (4, 5, false, true), (1, 4, true, false), (2, 4, false, false),
    (1, 3, false, false), (3, 3, false, false), (1, 1, false, false),
  ])
  func threesAmongFewAreas(position: Int, areas: Int, top: Bool, bottom: Bool) {
    let row = Rows.row(rank: Rows.rank(position, of: areas))
    #expect(row.isInTopThree == top)
    #expect(row.isInBottomThree == bottom)
  }

  @Test func placesTellNothingWhereNoDirectionIsGoodOrAllAreEqual() {
    let neutral = Rows.row(rank: Rows.rank(1, of: 15), polarity: .none)
    let equal = Rows.row(rank: Rank(position: 1, of: 15, best: 60, worst: 60))
    for row in [neutral, equal] {
      #expect(!row.isInTopThree && !row.isInBottomThree && !row.ranksFirst)
    }
  }
}
