import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct DashboardChangesTests {
  private func changes(_ old: Comparison, _ new: Comparison) -> [DashboardChanges.Change] {
    DashboardChanges(from: Rows.dashboard([old]), to: Rows.dashboard([new])).all
  }

  @Test func ratingWithAndWithoutItsRule() {
    let plain = changes(Rows.row(rating: .better), Rows.row(rating: .notCompared))
    #expect(plain.map(\.kind) == [.ratingChanged])
    #expect(plain[0].from == "Better" && plain[0].to == "Not compared" && !plain[0].basisChanged)
    #expect(plain[0].words == "now not compared, last time better")
    let ruled = changes(
      Rows.row(rating: .better), Rows.row(rating: .worse).with { $0.judgement.method = .bothIntervals })
    #expect(ruled[0].words == "now worse, last time better (the rule of comparison changed as well)")
  }

  @Test func placesEnteredAndLeft() {
    let (first, last, middle) = (Rows.rank(1, of: 15), Rows.rank(15, of: 15), Rows.rank(8, of: 15))
    #expect(
      changes(Rows.row(rank: first), Rows.row(rank: last)).map(\.kind)
        == [.enteredBottomThree, .leftTopThree])
    #expect(
      changes(Rows.row(rank: last), Rows.row(rank: first)).map(\.kind)
        == [.leftBottomThree, .enteredTopThree])
    #expect(changes(Rows.row(rank: middle), Rows.row(rank: Rows.rank(9, of: 15))).isEmpty)
    let unranked = changes(Rows.row(rank: last), Rows.row(rank: nil))
    #expect(unranked[0].words == "left the bottom three of the similar areas (no rank, last time 15 of 15)")
    let others = changes(
      Rows.row(rank: middle),
      Rows.row(rank: last).with {
        $0.neighbours = [.init(area: Rows.area("X"), figure: nil, absence: "a", rank: nil, rating: .similar)]
      })
    #expect(
      others[0].words
        == "entered the bottom three of the similar areas (15 of 15, last time 8 of 15; what it "
        + "is ranked by changed as well)")
  }

  @Test func valueRevisedForTheSamePeriod() {
    let changes = changes(Rows.row(value: 67.3), Rows.row(value: 67.1))
    #expect(changes.map(\.kind) == [.valueRevised])
    #expect(changes[0].words == "the value for 2021/22 was revised from 67.3% to 67.1%")
  }

  @Test func smallRevisionShowsItsDigits() {
    #expect(
      changes(Rows.row(value: 67.31), Rows.row(value: 67.33))[0].words
        == "the value for 2021/22 was revised from 67.31% to 67.33%")
  }

  @Test func withdrawnAndLateValues() {
    let withdrawn = changes(Rows.row(value: 67.3), Rows.row(value: nil))
    #expect(withdrawn.map(\.words) == ["the value for 2021/22 was revised from 67.3% to no value"])
    #expect(changes(Rows.row(value: nil), Rows.row(value: 0))[0].to == "0.0%")
  }

  @Test func revisionBehindANewPeriod() {
    let old = Rows.row(value: 67.3).with { $0.period = Rows.year(2020) }
    let new = Rows.row(value: 68).with { row in
      row.history = [(2020, 67.1), (2021, 68.0)].map { year, value in
        Comparison.HistoryPoint(
          period: Rows.year(year), figure: Rows.figure(value), benchmark: nil, neighboursTogether: nil,
          rating: .similar)
      }
    }
    #expect(
      changes(old, new).map(\.words) == [
        "the value for 2020/21 was revised from 67.3% to 67.1%",
        "68.0% in 2021/22, last time 67.3% in 2020/21",
      ])
  }

  @Test func periodIsTheSameWhereOnlyItsStatedLengthIsNew() {
    let new = Rows.row().with { $0.period?.span = "1y" }
    #expect(changes(Rows.row(), new).isEmpty)
  }

  @Test func firstAndLastFigures() {
    let none = Rows.row(value: nil, rating: .similar).with { $0.period = nil }
    #expect(changes(none, Rows.row()).map(\.words) == ["66.8% in 2021/22, last time no value"])
    #expect(changes(none, none).isEmpty)
    #expect(changes(Rows.row(), none).map(\.words) == ["no value, last time 66.8% in 2021/22"])
  }

  @Test func addedAndRemoved() {
    let both = DashboardChanges(from: Rows.dashboard([Rows.row("1")]), to: Rows.dashboard([Rows.row("2")]))
    #expect(both.all.map(\.kind) == [.rowAdded, .rowRemoved])
    #expect(both.all.map(\.from) == [nil, "66.8% in 2021/22"])
    #expect(both.all.map(\.to) == ["66.8% in 2021/22", nil])
  }
}
