import Testing
import Vocabulary

@testable import Evidence
@testable import IndicatorMethods

@Suite struct ChartWordsTests {
  private func history(_ points: [(Double?, Rating)], from start: Int = 2015) -> Comparison {
    Rows.row().with { row in
      row.history = points.enumerated().map { index, point in
        Comparison.HistoryPoint(
          period: Rows.year(start + index), figure: point.0.map { Rows.figure($0) },
          benchmark: Rows.figure(67), neighboursTogether: nil, rating: point.1)
      }
    }
  }

  @Test func trendSentences() {
    #expect(
      Rows.row(trend: Rows.trend(.decreasing, .better)).trendSentence
        == "Decreasing and getting better over 2017/18 to 2021/22.")
    #expect(
      Rows.row(trend: Rows.trend(.increasing)).trendSentence == "Increasing over 2017/18 to 2021/22.")
    #expect(
      Rows.row(trend: Rows.trend(.cannotBeCalculated)).trendSentence
        == "We cannot tell the trend: fewer than five points.")
  }

  /// The trend as the published rule gives it, so that its words and these keep together.
  @Test func obstacleIsNamed() {
    let points = (2018...2022).map { year in
      TrendPoint(
        year: year, label: Rows.year(year).label,
        estimate: Estimate(value: year == 2022 ? nil : 50, count: 50, denominator: 100))
    }
    let trend = recentTrend(points, valueType: .proportion, polarity: .highIsGood)
    #expect(Rows.row(trend: trend).trendSentence == "We cannot tell the trend: 2022/23 has no value.")
  }

  @Test func singleYearThatDecidesIsToldOf() {
    let trend = RecentTrend(
      direction: .noSignificantChange, reason: .outlierFound, periods: ["2019 - 21", "2020 - 22"])
    #expect(
      Rows.row(trend: trend).trendSentence
        == "No significant change over 2019 – 21 to 2020 – 22: the direction depends on a single year.")
  }

  @Test func trendTitleCountsTheRun() {
    #expect(
      history([(60, .worse), (66, .better), (67, .better), (68, .better)]).trendTitle
        == "Leicestershire was better than England in each of the last 3 figures, 2016/17 to 2018/19")
    #expect(
      history([(66, .lower), (67, .lower)]).trendTitle
        == "Leicestershire was lower than England in both figures, 2015/16 to 2016/17")
    #expect(
      history([(60, .similar), (nil, .notCompared), (66, .similar), (61, .similar)]).trendTitle
        == "Leicestershire was similar to England in all 3 figures, 2015/16 to 2018/19")
    #expect(
      history([(60, .similar), (66, .worse)]).trendTitle
        == "Leicestershire was worse than England in 2016/17, similar to England in 2015/16")
    #expect(
      history([(60, .notCompared), (66, .worse)]).trendTitle
        == "Leicestershire was worse than England in 2016/17")
  }

  @Test func trendTitleStatesValuesWhereNothingIsCompared() {
    #expect(
      history([(60, .notCompared), (66, .notCompared)]).trendTitle
        == "Leicestershire went from 60.0% in 2015/16 to 66.0% in 2016/17")
    #expect(
      history([(60.01, .notCompared), (60.02, .notCompared)]).trendTitle
        == "Leicestershire had 60.0% in 2015/16 and in 2016/17")
    #expect(history([(60, .notCompared)]).trendTitle == "Leicestershire had 60.0% in 2015/16")
    #expect(history([(nil, .notCompared)]).trendTitle == "Leicestershire has no figures to show through time")
  }

  @Test func neighbourWords() {
    let row = Rows.ranked(66, among: [70, 60, nil])
    #expect(row.neighbourTitle == "Leicestershire is 2nd of 3 similar areas in 2021/22")
    #expect(
      row.neighbourSentence
        == "Leicestershire is 2nd of 3 similar areas in 2021/22. The best is 70.0% (Area 1), the worst 60.0% "
        + "(Area 2). 1 similar area has no value.")
    let low = Rows.ranked(60, among: [70, 60, nil, nil], polarity: .none)
    #expect(
      low.neighbourSentence
        == "Leicestershire is joint lowest of 3 similar areas in 2021/22. The lowest is 60.0% "
        + "(Leicestershire and Area 2), the highest 70.0% (Area 1). 2 similar areas have no value.")
    #expect(
      Rows.ranked(60, among: [nil]).neighbourSentence
        == "Leicestershire has no similar area with a value to rank against in 2021/22. "
        + "No similar area has a value.")
    #expect(
      Rows.row().neighbourTitle
        == "Leicestershire has no rank among similar areas in 2021/22: there are no neighbours")
  }
}
