import IndicatorMethods
import Testing

@Suite("Distributions against known values") struct DistributionValueTests {
  private let relative = 1e-13

  @Test func normal() {
    for known in NormalValues.shares {
      #expect(isClose(normalUpperTail(known.z), known.upper, relative), "\(known)")
      #expect(isClose(normalCumulative(-known.z), known.upper, relative), "\(known)")
      #expect(isClose(normalCumulative(known.z), known.lower, relative), "\(known)")
    }
    for known in NormalValues.quantiles {
      #expect(isClose(normalQuantile(known.tail), -known.z, relative), "\(known)")
      #expect(isClose(normalUpperQuantile(known.tail), known.z, relative), "\(known)")
    }
  }

  @Test func gamma() throws {
    for known in GammaValues.shares {
      let gamma = try #require(GammaDistribution(shape: known.shape))
      #expect(isClose(gamma.cumulative(at: known.x), known.lower, relative), "\(known)")
      #expect(isClose(gamma.upperTail(at: known.x), known.upper, relative), "\(known)")
    }
    for known in GammaValues.quantiles {
      let gamma = try #require(GammaDistribution(shape: known.shape))
      let x = known.isLower ? gamma.quantile(known.share) : gamma.upperQuantile(known.share)
      #expect(isClose(x, known.x, relative), "\(known)")
    }
  }

  /// The gamma table again: χ² has twice the shape and twice the point.
  @Test func chiSquared() throws {
    for known in GammaValues.shares {
      let chiSquared = try #require(ChiSquared(degreesOfFreedom: 2 * known.shape))
      #expect(isClose(chiSquared.cumulative(at: 2 * known.x), known.lower, relative), "\(known)")
      #expect(isClose(chiSquared.upperTail(at: 2 * known.x), known.upper, relative), "\(known)")
    }
    for known in GammaValues.quantiles {
      let chiSquared = try #require(ChiSquared(degreesOfFreedom: 2 * known.shape))
      let x = known.isLower ? chiSquared.quantile(known.share) : chiSquared.upperQuantile(known.share)
      #expect(isClose(x, 2 * known.x, relative), "\(known)")
    }
  }

  @Test func beta() throws {
    for known in BetaValues.shares {
      let beta = try #require(BetaDistribution(known.a, known.b))
      #expect(isClose(beta.cumulative(at: known.x), known.lower, relative), "\(known)")
      #expect(isClose(beta.upperTail(at: known.x), known.upper, relative), "\(known)")
    }
    for known in BetaValues.quantiles {
      let beta = try #require(BetaDistribution(known.a, known.b))
      let x = known.isLower ? beta.quantile(known.share) : beta.upperQuantile(known.share)
      #expect(isClose(x, known.x, relative), "\(known)")
    }
  }

  @Test func studentT() throws {
    for known in StudentTValues.shares {
      let student = try #require(StudentT(degreesOfFreedom: known.nu))
      #expect(isClose(student.upperTail(at: known.t), known.upper, relative), "\(known)")
      #expect(isClose(student.cumulative(at: -known.t), known.upper, relative), "\(known)")
      #expect(isClose(student.cumulative(at: known.t), known.lower, relative), "\(known)")
    }
    for known in StudentTValues.quantiles {
      let student = try #require(StudentT(degreesOfFreedom: known.nu))
      #expect(isClose(student.upperQuantile(known.tail), known.t, relative), "\(known)")
      #expect(isClose(student.quantile(known.tail), -known.t, relative), "\(known)")
    }
  }

  @Test func poisson() throws {
    for known in CountValues.poisson {
      let poisson = try #require(PoissonDistribution(mean: known.mean))
      #expect(isClose(poisson.mass(at: known.count), known.mass, relative), "\(known)")
      #expect(isClose(poisson.cumulative(at: known.count), known.lower, relative), "\(known)")
      #expect(isClose(poisson.upperTail(above: known.count), known.upper, relative), "\(known)")
    }
  }

  @Test func binomial() throws {
    for known in CountValues.binomial {
      let binomial = try #require(
        BinomialDistribution(trials: known.trials, probability: known.probability))
      #expect(isClose(binomial.mass(at: known.count), known.mass, relative), "\(known)")
      #expect(isClose(binomial.cumulative(at: known.count), known.lower, relative), "\(known)")
      #expect(isClose(binomial.upperTail(above: known.count), known.upper, relative), "\(known)")
    }
  }
}
