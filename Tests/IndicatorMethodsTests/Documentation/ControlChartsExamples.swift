import IndicatorMethods
import Testing

@Suite("Documentation: Control charts") struct ControlChartsExamples {
  @Test func block1() async throws {
    try await example(1, of: "ControlCharts") { print in
      let waits: [Double?] = [
        21, 23, 20, 22, 24, 21, 22, 26, 27, 28, 27, 29, 28, 31,
      ]
      let chart = try xmrChart(
        waits, options: ControlChartOptions(polarity: .lowIsGood, target: 18))
      let segment = chart.segments[0]
      print(
        "mean \(text(segment.centre)), mean moving range \(text(segment.meanMovingRange, 2))"
      )
      if let last = chart.points.last, let limits = last.limits {
        print("\(text(limits.lower)) to \(text(limits.upper))")
        print(last.sentence)
      }
      print(chart.assurance.words)
    }
  }
}
