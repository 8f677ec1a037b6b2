import IndicatorMethods
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func isClose(_ a: Double?, _ b: Double, _ relative: Double = 1e-12) -> Bool {
  a.map { abs($0 - b) <= relative * max(abs(b), 1e-300) } ?? false
}

@Suite("Quantiles and limits") struct LimitsTests {
  /// Oracle: mpmath 1.3, forty digits.
  @Test(arguments: [
    (0.025, -1.95996398454005424), (0.001, -3.09023230616781354), (0.0001, -3.71901648545568056),
    (0.3, -0.524400512708040784), (1e-12, -7.03448382530113193),
  ])
  func normal(p: Double, z: Double) {
    #expect(isClose(normalQuantile(p), z, 4e-15))
    if p > 1e-6 { #expect(isClose(normalQuantile(1 - p), -z, 1e-12)) }
  }

  @Test func normalAtItsEdges() {
    #expect(abs(normalQuantile(0.5)) < 1e-16)
    #expect(normalQuantile(0).isNaN && normalQuantile(1).isNaN && normalQuantile(.nan).isNaN)
  }

  /// Oracle: mpmath 1.3, forty digits.
  @Test(arguments: [
    (0.025, 1, 0.0253178079842898754), (0.025, 10, 4.79538869613243364), (0.975, 11, 18.3903560420177787),
    (0.001, 13.25, 4.75574765057200196), (0.999, 13.25, 27.3824964354572558),
    (0.025, 0.3, 3.18567903173916702e-6), (0.975, 12345.5, 12564.2177969754846),
    (0.001, 250_000, 248457.73325284434),
  ])
  func gamma(p: Double, shape: Double, x: Double) {
    #expect(isClose(gammaQuantile(p, shape: shape), x))
  }

  /// Oracle: the definition. As many events or more have the tail's probability at the lower limit, as many
  /// or fewer at the upper one; summed term by term.
  @Test(arguments: 0...60) func exactPoisson(count: Int) throws {
    func upTo(_ k: Int, mean: Double) -> Double {
      guard k >= 0 else { return 0 }
      var (term, sum) = (exp(-mean), exp(-mean))
      for i in stride(from: 1, through: k, by: 1) {
        term *= mean / Double(i)
        sum += term
      }
      return sum
    }
    let limits = try #require(exactPoissonLimits(Double(count), confidence: 0.998))
    if count == 0 {
      #expect(limits.lower == 0)
    } else {
      #expect(abs(1 - upTo(count - 1, mean: limits.lower) - 0.001) < 1e-13)
    }
    #expect(abs(upTo(count, mean: limits.upper) - 0.001) < 1e-13)
  }

  /// Oracle: mpmath, from the formulas.
  @Test func wilsonAndByar() throws {
    let eight = try #require(wilsonLimits(count: 8, denominator: 10))
    #expect(isClose(eight.lower, 0.4901624715366417) && isClose(eight.upper, 0.9433178485456247))
    let many = try #require(wilsonLimits(count: 994, denominator: 40299))
    #expect(isClose(many.lower, 0.02319598407946655) && isClose(many.upper, 0.0262258776732799))
    let none = try #require(wilsonLimits(count: 0, denominator: 20))
    #expect(none.lower == 0 && isClose(none.upper, 0.1611251580528194))
    let all = try #require(wilsonLimits(count: 20, denominator: 20))
    #expect(all.upper == 1 && isClose(all.lower, 1 - 0.1611251580528194))
    let ten = try #require(byarLimits(10))
    #expect(isClose(ten.lower, 4.787449913967562) && isClose(ten.upper, 18.39145860575648))
    let big = try #require(byarLimits(72293))
    #expect(isClose(big.lower, 71766.96520842782) && isClose(big.upper, 72821.93273930131))
  }

  @Test func theMethodChangesAtTenEvents() {
    #expect(countLimits(9) == exactPoissonLimits(9))
    #expect(countLimits(9) != byarLimits(9))
    #expect(countLimits(10) == byarLimits(10))
    #expect(countLimits(0)?.lower == 0)
  }

  @Test func impossibleInputHasNoLimits() {
    #expect(wilsonLimits(count: 11, denominator: 10) == nil)
    #expect(wilsonLimits(count: -1, denominator: 10) == nil)
    #expect(wilsonLimits(count: 0, denominator: 0) == nil)
    #expect(countLimits(-1) == nil && countLimits(.nan) == nil)
    #expect(byarLimits(-1) == nil && exactPoissonLimits(-0.5) == nil)
    #expect(gammaQuantile(0, shape: 1).isNaN && gammaQuantile(0.5, shape: 0).isNaN)
  }

  @Test func limitsWidenWithConfidence() throws {
    for count in [0.0, 1, 7.5, 9, 10, 500, 80_000] {
      let near = try #require(countLimits(count))
      let far = try #require(countLimits(count, confidence: 0.998))
      #expect(far.lower <= near.lower && near.lower <= count && count < near.upper && near.upper < far.upper)
    }
  }
}
