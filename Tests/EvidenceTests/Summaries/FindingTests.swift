import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct FindingTests {
  private let fourteen = (0..<14).map { 67.0 + Double($0) / 2 }

  @Test func statesValuePlaceAndComparison() {
    #expect(
      Rows.ranked(66.8, among: fourteen).finding
        == "Physically active adults: 66.8% in 2021/22, lowest of 15 similar areas; "
        + "similar to England (67.3%).")
  }

  @Test func withoutRankThereIsNoPlace() {
    #expect(
      Rows.row(rating: .worse).finding
        == "Physically active adults: 66.8% in 2021/22; worse than England (67.3%).")
  }

  @Test func missingValueKeepsItsReason() {
    var row = Rows.row(value: nil, rating: .notCompared)
    #expect(
      row.finding
        == "Physically active adults: no value for 2021/22: the file gives no value and no reason.")
    row.period = nil
    row.absence = "Withheld by the publisher."
    #expect(row.finding == "Physically active adults: no value: Withheld by the publisher.")
  }

  @Test func zeroAndMinusOneAreValues() {
    #expect(Rows.row(value: 0).finding.contains(": 0.0% in 2021/22;"))
    #expect(Rows.row(value: -1).finding.contains(": \u{2212}1.0% in 2021/22;"))
  }

  @Test func withoutBenchmarkItSaysSo() {
    let row = Rows.row(rating: .notCompared).with {
      $0.benchmarkFigure = nil
      $0.judgement = .notCompared(.missingBenchmark, method: .interval95)
    }
    #expect(
      row.finding == "Physically active adults: 66.8% in 2021/22; not compared: England has no value.")
  }

  @Test func notComparedNamesTheReason() {
    #expect(
      Rows.row(rating: .notCompared).finding.hasSuffix(
        "; not compared with England (67.3%): no 95% limits are published."))
    let shown = Rows.row(rating: .notCompared).with {
      $0.judgement = .notCompared(.noJudgementWanted, method: .none)
    }
    #expect(shown.finding.hasSuffix("; shown without a judgement (England: 67.3%)."))
    let noGoal = shown.with { $0.judgement = .notCompared(.noGoal, method: .goal) }
    #expect(noGoal.finding.hasSuffix("; not compared with a goal: no goal is set (England: 67.3%)."))
  }

  @Test(arguments: [
    (Polarity.highIsGood, 80.0, "best of 4 similar areas"),
    (.highIsGood, 50, "lowest of 4 similar areas"), (.highIsGood, 65, "2nd of 4 similar areas"),
    (.highIsGood, 60, "joint 2nd of 4 similar areas"), (.highIsGood, 70, "joint best of 4 similar areas"),
    (.highIsGood, 55, "joint lowest of 4 similar areas"),
    (.lowIsGood, 50, "best of 4 similar areas"), (.lowIsGood, 80, "highest of 4 similar areas"),
    (.lowIsGood, 70, "joint highest of 4 similar areas"),
    (.none, 50, "lowest of 4 similar areas"), (.none, 80, "highest of 4 similar areas"),
    (.none, 65, "3rd lowest of 4 similar areas"), (.none, 60, "joint 2nd lowest of 4 similar areas"),
  ])
  func placesFollowPolarityAndTies(polarity: Polarity, value: Double, place: String) {
    #expect(Rows.ranked(value, among: [55, 60, 70], polarity: polarity).place == place)
  }

  @Test func placesWhereNothingCanBeRanked() {
    #expect(Rows.ranked(60, among: [60, 60, nil]).place == "level with the other 2 similar areas")
    #expect(Rows.ranked(60, among: [60]).place == "level with the one other similar area")
    #expect(Rows.ranked(60, among: [nil]).place == "with no similar area to rank against")
    #expect(Rows.row().place == nil)
  }

  @Test(
    arguments: zip(
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111],
      ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th"]))
  func ordinals(number: Int, words: String) {
    #expect(EnglishWords.ordinal(number) == words)
  }

  @Test func higherAndLowerWhereNoDirectionIsGood() {
    #expect(Rows.row(rating: .higher).finding.hasSuffix("; higher than England (67.3%)."))
    #expect(Rows.row(rating: .lower).finding.hasSuffix("; lower than England (67.3%)."))
  }

  @Test(arguments: [
    (Outcome.best, "better than England (67.3%) at the 99.8% level."),
    (.better, "better than England (67.3%) at the 95% level."), (.similar, "similar to England (67.3%)."),
    (.worst, "worse than England (67.3%) at the 99.8% level."),
    (.highest, "higher than England (67.3%) at the 99.8% level."),
    (.lowest, "lower than England (67.3%) at the 99.8% level."),
  ])
  func twoIntervalsTellDegrees(outcome: Outcome, ending: String) {
    let row = Rows.row().with {
      $0.judgement = Judgement(outcome: outcome, method: .twoIntervals, rule: "Made up.")
    }
    #expect(row.finding.hasSuffix("; \(ending)"))
  }

  @Test(arguments: [
    (Polarity.highIsGood, 149.0, 5, "in the best fifth of 150 areas"),
    (.highIsGood, 0, 5, "in the worst fifth of 150 areas"),
    (.lowIsGood, 40, 5, "in the second best fifth of 150 areas"),
    (.lowIsGood, 75, 5, "in the middle fifth of 150 areas"),
    (.lowIsGood, 100, 5, "in the second worst fifth of 150 areas"),
    (.none, 0, 4, "in the lowest quarter of 150 areas"),
    (.none, 60, 4, "in the second lowest quarter of 150 areas"),
    (.none, 149, 4, "in the highest quarter of 150 areas"),
  ])
  func groupsOfAreasAreNamed(polarity: Polarity, value: Double, groups: Int, words: String) throws {
    let bounds = try QuantileBounds((0..<150).map(Double.init), quantiles: groups, polarity: polarity)
    let row = Rows.row(value: value, polarity: polarity).with {
      $0.judgement = bounds.judgement(of: value) { "\($0)" }
    }
    #expect(row.finding.hasSuffix("; \(words) (England: 67.3%)."))
  }

  @Test(arguments: [
    ("Persons", "All ages", "Adults"), ("Persons", "<15 yrs", "Adults, <15 yrs"),
    ("Female", "All ages", "Adults, females"), ("Male", "10-24 yrs", "Adults, males, 10–24 yrs"),
    ("Not applicable", "", "Adults"),
  ])
  func nameSaysWhoWhereItIsNotEverybody(sex: String, age: String, name: String) {
    let row = Rows.row(label: "Adults").with {
      $0.sex = sex
      $0.age = age
    }
    #expect(row.name == name)
    #expect(row.finding.hasPrefix("\(name): 66.8%"))
  }

  @Test func unitsPeriodsAndThousands() {
    let row = Rows.row(value: 1234.5).with {
      $0.indicator = Rows.indicator(unit: "per 10,000", valueType: .crudeRate)
      $0.format = NumberFormat(places: 1)
      $0.period = Period(label: "2019 - 21", sortable: 20_190_000)
      $0.benchmarkFigure = Rows.figure(1100)
    }
    #expect(row.finding.contains(": 1,234.5 per 10,000 in 2019 – 21; similar to England (1,100.0)."))
    let bare = row.with { $0.indicator.unit = "" }
    #expect(bare.finding.contains(": 1,234.5 in 2019"))
  }
}
