import IndicatorMethods
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Distributions: what must hold everywhere") struct DistributionPropertyTests {
  private static let shapes = [0.01, 0.5, 1, 3.5, 40, 2500, 200_000]
  private static let shares = [1e-200, 1e-40, 1e-9, 0.001, 0.2, 0.5, 0.9, 0.9999]

  @Test(arguments: shapes) func gamma(shape: Double) throws {
    let gamma = try #require(GammaDistribution(shape: shape))
    var last = 0.0
    for p in Self.shares {
      let x = try #require(gamma.quantile(p))
      #expect(x >= last)
      last = x
      guard x > 1e-300 else { continue }
      let (below, above) = (try #require(gamma.cumulative(at: x)), try #require(gamma.upperTail(at: x)))
      #expect(abs(below + above - 1) <= 4e-16)
      // A point rounded to a double may miss its share by as much as the share changes within that rounding.
      #expect(isClose(below, p, 1e-15 * max(20, shape, sqrt(shape) * 40)))
      // Nearer one, the share has too few digits left to name the point.
      if above < 0.999 { #expect(isClose(gamma.upperQuantile(above), x, 1e-12 / min(shape, 1))) }
    }
  }

  @Test(arguments: shapes) func beta(a: Double) throws {
    for b in Self.shapes {
      let beta = try #require(BetaDistribution(a, b))
      let mirror = try #require(BetaDistribution(b, a))
      var last = 0.0
      for p in Self.shares {
        let x = try #require(beta.quantile(p))
        #expect(x >= last)
        last = x
        guard x > 1e-300, x < 0.99 else { continue }
        let (below, above) = (try #require(beta.cumulative(at: x)), try #require(beta.upperTail(at: x)))
        #expect(abs(below + above - 1) <= 4e-16)
        #expect(isClose(below, p, 1e-15 * max(100, 40 * sqrt(a * (1 + a / b)))), "\(a) \(b) \(p)")
        // A quarter, a half and three quarters mirror without rounding.
        for x in [0.25, 0.5, 0.75] {
          let there = try #require(mirror.upperTail(at: 1 - x))
          #expect(isClose(beta.cumulative(at: x), there, 1e-14))
        }
      }
    }
  }

  @Test func sharesRiseWithThePoint() throws {
    for shape in Self.shapes {
      let gamma = try #require(GammaDistribution(shape: shape))
      let student = try #require(StudentT(degreesOfFreedom: shape))
      var (below, above, t) = (0.0, 1.0, 0.0)
      for step in -400...400 {
        // Across the change from series to continued fraction at shape + 1.
        let x = (shape + 1) * (1 + 0.002 * Double(step))
        let now = (try #require(gamma.cumulative(at: x)), try #require(gamma.upperTail(at: x)))
        #expect(now.0 >= below * (1 - 2e-14) && now.1 <= above * (1 + 2e-14))
        (below, above) = now
        let share = try #require(student.cumulative(at: Double(step) / 20))
        #expect(share >= t)
        t = share
      }
    }
  }

  /// Oracle: shapes with a closed form. Shape 1 is exponential, t with one degree of freedom is Cauchy's,
  /// with two it is ½(1 + t/√(2 + t²)), beta (a, 1) is a power.
  @Test func closedForms() throws {
    let exponential = try #require(GammaDistribution(shape: 1))
    let cauchy = try #require(StudentT(degreesOfFreedom: 1))
    let two = try #require(StudentT(degreesOfFreedom: 2))
    let power = try #require(BetaDistribution(2.5, 1))
    for x in [1e-12, 0.01, 0.5, 0.9, 1, 1.9, 2.1, 7, 30, 300] {
      #expect(isClose(exponential.cumulative(at: x), -expm1(-x), 1e-14))
      #expect(isClose(exponential.upperTail(at: x), exp(-x), 1e-13))
      #expect(isClose(cauchy.upperTail(at: x), atan(1 / x) / Double.pi, 1e-14))
      #expect(isClose(two.cumulative(at: x), 0.5 + x / (2 * sqrt(2 + x * x)), 1e-14))
      if x < 1 { #expect(isClose(power.cumulative(at: x), pow(x, 2.5), 1e-14)) }
    }
  }

  @Test func normalIsSymmetric() {
    for step in 0...740 {
      let z = Double(step) / 20
      #expect(normalCumulative(-z) == normalUpperTail(z))
      #expect(abs(normalCumulative(z) + normalUpperTail(z) - 1) <= 2.3e-16)
      if z > 0 {
        #expect(normalUpperTail(z) < normalUpperTail(z - 0.05))
        #expect(isClose(normalUpperQuantile(normalUpperTail(z)), z, 1e-14))
      }
    }
    #expect(normalCumulative(0) == 0.5 && normalUpperQuantile(0.5) == 0)
    #expect(normalCumulative(.infinity) == 1 && normalCumulative(-.infinity) == 0)
  }

  @Test func studentIsSymmetricAndNearsTheNormal() throws {
    for nu in [0.01, 1, 4.5, 300] {
      let student = try #require(StudentT(degreesOfFreedom: nu))
      for t in [0.001, 0.7, 3, 25] {
        #expect(student.cumulative(at: -t) == student.upperTail(at: t))
      }
      #expect(student.quantile(0.5) == 0 && student.cumulative(at: 0) == 0.5)
      #expect(student.quantile(0.75) == student.upperQuantile(0.25))
    }
    let wide = try #require(StudentT(degreesOfFreedom: 1e12))
    #expect(isClose(wide.quantile(0.025), normalQuantile(0.025), 1e-11))
  }

  /// Beyond the greatest double a point is infinite, not without a number. Oracle: far out the tail of t with ν
  /// degrees of freedom is Γ((ν+1)/2)·ν^(ν/2 - 1)/(√π·Γ(ν/2))·t^-ν; with ν = ½ the constant is 0.5391….
  @Test func studentBeyondTheGreatestDouble() throws {
    let half = try #require(StudentT(degreesOfFreedom: 0.5))
    let constant = tgamma(0.75) * pow(0.5, -0.75) / (Double.pi.squareRoot() * tgamma(0.25))
    let last = Double.greatestFiniteMagnitude
    for factor in [0.99, 0.9999999, 1.0000001, 1.01] {
      let tail = constant / (last.squareRoot() * factor)
      let point = try #require(half.upperQuantile(tail))
      #expect(half.quantile(tail) == -point)
      #expect(factor > 1 ? point == .infinity : isClose(point, last * factor * factor, 1e-13))
    }
    for nu in [0.001, 0.15, 0.5] {
      let student = try #require(StudentT(degreesOfFreedom: nu))
      #expect(student.upperQuantile(1e-300) == .infinity && student.quantile(1e-300) == -.infinity)
    }
  }

  @Test func argumentsOutsideTheDomain() throws {
    for bad in [0, -1, .nan, .infinity, 1e13] {
      #expect(GammaDistribution(shape: bad) == nil && BetaDistribution(1, bad) == nil)
      #expect(BetaDistribution(bad, 1) == nil && StudentT(degreesOfFreedom: bad) == nil)
      #expect(ChiSquared(degreesOfFreedom: bad) == nil)
    }
    let gamma = try #require(GammaDistribution(shape: 2))
    let beta = try #require(BetaDistribution(2, 3))
    let student = try #require(StudentT(degreesOfFreedom: 5))
    for p in [-0.1, 1.1, .nan] {
      #expect(gamma.quantile(p) == nil && gamma.upperQuantile(p) == nil)
      #expect(beta.quantile(p) == nil && beta.upperQuantile(p) == nil)
      #expect(student.quantile(p) == nil && student.upperQuantile(p) == nil)
      #expect(normalQuantile(p).isNaN && normalUpperQuantile(p).isNaN)
    }
    #expect(gamma.cumulative(at: .nan) == nil && gamma.upperTail(at: .nan) == nil)
    #expect(beta.cumulative(at: .nan) == nil && beta.upperTail(at: .nan) == nil)
    #expect(student.cumulative(at: .nan) == nil && normalCumulative(.nan).isNaN)
    #expect(gamma.cumulative(at: -1) == 0 && gamma.upperTail(at: -1) == 1)
    #expect(gamma.cumulative(at: .infinity) == 1 && gamma.upperTail(at: .infinity) == 0)
    #expect(gamma.quantile(0) == 0 && gamma.quantile(1) == .infinity && gamma.upperQuantile(1) == 0)
    #expect(beta.cumulative(at: 2) == 1 && beta.upperTail(at: 2) == 0 && beta.quantile(1) == 1)
    #expect(student.quantile(0) == -.infinity && student.quantile(1) == .infinity)
    #expect(student.upperTail(at: .infinity) == 0)
  }
}
