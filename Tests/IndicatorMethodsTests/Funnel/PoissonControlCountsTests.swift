import Testing

@testable import IndicatorMethods

/// The package halves an interval of v, where E = (1 + count) v/(1 − v), until it is shorter than 1e-7; so far
/// from the truth it may be in E: up to 1.2e-4 of it for one event, 2.4e-7 for many.
func lastStep(_ count: Double, _ expected: Double) -> Double {
  let whole = 1 + count + expected
  return 6e-8 * whole * whole / (1 + count)
}

@Suite("Poisson control counts") struct PoissonControlCountsTests {
  /// Oracle: mpmath 1.3 at forty digits, by bisection (secants from 100,000 on) of its regularised incomplete
  /// gamma function in the shape.
  static let values: [(expected: Double, tail: Double, lower: Double, upper: Double)] = [
    (0.001, 0.025, 0.0, 0.5510106647352678), (0.001, 0.001, 0.0, 0.99993180000272579),
    (0.5, 0.025, 0.0, 2.7156908924550209), (0.5, 0.001, 0.0, 4.2495224424342228),
    (1, 0.025, 0.0, 3.8204712028716091), (1, 0.001, 0.0, 5.7222917516041405),
    (3.68, 0.025, 0.0, 8.3453422983788043), (3.68, 0.001, 0.0, 11.346034172691314),
    (3.7, 0.025, 0.0052913410916197624, 8.3756979167941604), (3.7, 0.001, 0.0, 11.382497996740653),
    (5, 0.025, 0.67726879083333181, 10.296288156411118), (5, 0.001, 0.0, 13.668368433534287),
    (10, 0.025, 3.8336161215620761, 17.127158816966189), (10, 0.001, 1.3714768455863307, 21.570600212196059),
    (10.5, 0.025, 4.178967326089826, 17.781165979375379), (10.5, 0.001, 1.6226347468652522, 22.314427155604906),
    (37.25, 0.025, 25.289392434264776, 50.161424334549999),
    (37.25, 0.001, 19.408690764346708, 57.963436095710832),
    (120, 0.025, 98.518354263622792, 142.42993452829135),
    (120, 0.001, 87.12207736284402, 155.73451588822828),
    (2500, 0.025, 2401.9785850248983, 2598.9686223970742),
    (2500, 0.001, 2346.4233851078034, 2656.4267807148805),
    (123456.7, 0.025, 122768.0131339423, 124146.33402010115),
    (123456.7, 0.001, 122371.82977893064, 124544.42007279334),
    (999_999, 0.025, 998039.01073099508, 1001959.9364220814),
    (999_999, 0.001, 996909.69465767245, 1003091.155188364),
    (1_000_001, 0.025, 998041.00877103093, 1001961.9383820455),
    (1_000_001, 0.001, 996911.69156743964, 1003093.1582785968),
  ]

  @Test(arguments: values)
  func againstFortyDigits(expected: Double, tail: Double, lower: Double, upper: Double) {
    let found = poissonControlCounts(expected: expected, tail: tail)
    #expect(areClose([found.lower, found.upper], [lower, upper], 1e-12))
  }

  /// R's quantiles to 1e-9, the package's own search to its own last step.
  @Test(arguments: FunnelValues.counts)
  func turnExactLimitsRound(
    count: Double, tail: Double, lower: Double, upper: Double, packageLower: Double, packageUpper: Double
  ) {
    let limits = exactPoissonLimits(count, tail: tail)
    #expect(areClose([limits.lower, limits.upper], [lower, upper], 1e-9))
    #expect(abs(limits.lower - packageLower) < lastStep(count, limits.lower))
    #expect(abs(limits.upper - packageUpper) < lastStep(count, limits.upper))
    #expect(areClose([poissonControlCounts(expected: lower, tail: tail).upper], [count], 1e-9))
    #expect(areClose([poissonControlCounts(expected: upper, tail: tail).lower], [count], 1e-9))
  }

  @Test func theEndsOfTheScale() {
    #expect(poissonControlCounts(expected: 0, tail: 0.025) == Limits(lower: 0, upper: 0))
    for power in stride(from: -300.0, through: 300, by: 7) {
      for tail in [0.4999, 0.025, 0.001, 1e-12, 1e-200] {
        var expected = 1.0
        for _ in 0..<Int(abs(power)) { expected *= power < 0 ? 0.1 : 10 }
        let found = poissonControlCounts(expected: expected, tail: tail)
        #expect(0 <= found.lower && found.lower <= found.upper && found.upper.isFinite, "\(expected) \(tail)")
      }
    }
  }
}
