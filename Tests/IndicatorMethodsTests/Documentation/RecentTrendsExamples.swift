import IndicatorMethods
import Testing

@Suite("Documentation: Recent trends") struct RecentTrendsExamples {
  @Test func block1() async throws {
    try await example(1, of: "RecentTrends") { print in
      let counts: [Double] = [212, 190, 171, 160, 139]
      let points = counts.enumerated().map { index, count in
        TrendPoint(
          year: 2019 + index,
          estimate: Estimate(value: count / 10, count: count, denominator: 1000)
        )
      }
      let trend = recentTrend(
        points, valueType: .proportion, polarity: .lowIsGood)
      print(
        "\(trend.words): \(trend.reason.sentence); χ² \(text(trend.chiSquared, 2))"
      )
      let gap = recentTrend(
        points + [TrendPoint(year: 2025, estimate: points[4].estimate)],
        valueType: .proportion, polarity: .lowIsGood)
      print(gap.words)
    }
  }
}
