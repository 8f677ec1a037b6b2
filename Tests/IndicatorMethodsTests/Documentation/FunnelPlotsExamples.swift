import IndicatorMethods
import Testing

@Suite("Documentation: Funnel plots") struct FunnelPlotsExamples {
  @Test func block1() async throws {
    try await example(1, of: "FunnelPlots") { print in
      let plot = try funnelOfProportions(
        numerators: [410, 150, 96, 700, nil],
        denominators: [600, 240, 200, 1000, 300])
      print("target \(text(plot.target))")
      for point in plot.points {
        if let (_, y) = point.place, let significance = point.significance {
          let limits = point.limits[0].limits
          print(
            "\(text(y)) in \(text(limits.lower)) to \(text(limits.upper)): \(significance)"
          )
        } else if let reason = point.reason {
          print("withheld: \(reason.sentence)")
        }
      }
    }
  }
}
