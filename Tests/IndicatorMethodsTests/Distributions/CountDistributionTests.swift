import IndicatorMethods
import Testing

@Suite("Poisson and binomial distributions") struct CountDistributionTests {
  @Test(arguments: [0, 1e-9, 0.2, 3, 17.5, 250]) func poissonMassesAddUp(mean: Double) throws {
    let poisson = try #require(PoissonDistribution(mean: mean))
    var sum = 0.0
    for k in 0...600 {
      sum += poisson.mass(at: k)
      #expect(isClose(poisson.cumulative(at: k), sum, 1e-13))
      #expect(abs(poisson.cumulative(at: k) + poisson.upperTail(above: k) - 1) <= 4e-16)
    }
    #expect(poisson.cumulative(at: -1) == 0 && poisson.upperTail(above: -1) == 1 && poisson.mass(at: -1) == 0)
  }

  @Test(arguments: [0, 1e-6, 0.03, 0.5, 0.98, 1]) func binomialMassesAddUp(probability: Double) throws {
    for trials in [0, 1, 2, 40, 300] {
      let binomial = try #require(BinomialDistribution(trials: trials, probability: probability))
      let mirror = try #require(BinomialDistribution(trials: trials, probability: 1 - probability))
      var sum = 0.0
      for k in 0...trials {
        sum += binomial.mass(at: k)
        #expect(isClose(binomial.cumulative(at: k), sum, 1e-13))
        #expect(abs(binomial.cumulative(at: k) + binomial.upperTail(above: k) - 1) <= 4e-16)
        // Only ½ and the ends mirror without rounding.
        if [0, 0.5, 1].contains(probability) {
          #expect(isClose(mirror.upperTail(above: trials - k - 1), binomial.cumulative(at: k), 1e-14))
        }
      }
    }
  }

  /// Oracle: the definition. The quantile satisfies its condition, one count less does not.
  @Test func quantilesAreTheLeastCounts() throws {
    for p in [0, 1e-200, 1e-12, 0.025, 0.3, 0.5, 0.975, 1 - 1e-12] {
      for mean in [0, 0.01, 2.5, 99, 40_000] {
        let poisson = try #require(PoissonDistribution(mean: mean))
        let k = try #require(poisson.quantile(p))
        #expect(poisson.cumulative(at: k) >= p && (k == 0 || poisson.cumulative(at: k - 1) < p))
        guard p > 0 else { continue }
        let u = try #require(poisson.upperQuantile(p))
        #expect(poisson.upperTail(above: u) <= p && (u == 0 || poisson.upperTail(above: u - 1) > p))
      }
      for (trials, probability) in [(0, 0.5), (1, 0.3), (50, 0.02), (50, 1), (9999, 0.7), (100_000, 1e-6)] {
        let binomial = try #require(BinomialDistribution(trials: trials, probability: probability))
        let k = try #require(binomial.quantile(p))
        #expect(binomial.cumulative(at: k) >= p && (k == 0 || binomial.cumulative(at: k - 1) < p))
        let u = try #require(binomial.upperQuantile(p))
        #expect(binomial.upperTail(above: u) <= p && (u == 0 || binomial.upperTail(above: u - 1) > p))
      }
    }
  }

  /// Shares close to one, which cumulative shares rounded to doubles cannot tell apart. Oracle: mpmath 1.3, the
  /// masses summed in sixty digits.
  @Test func quantilesOfSharesCloseToOne() throws {
    let poisson = try #require(PoissonDistribution(mean: 45316.03070366009))
    #expect(poisson.quantile(0.9999999999999998) == 47_057)
    #expect(poisson.upperQuantile(0.9999999999999998) == 43_597)
    let rare = try #require(BinomialDistribution(trials: 42933, probability: 0.005445792739089469))
    #expect(rare.quantile(0.9999999999999993) == 366)
    let common = try #require(BinomialDistribution(trials: 20813, probability: 0.8637927876145008))
    #expect(common.quantile(0.9999999999999956) == 18_355)
  }

  /// Oracle: the definition. At each limit the tail beyond the count has half of what the confidence leaves.
  @Test func exactLimits() throws {
    for (events, trials) in [(0, 10), (1, 10), (5, 10), (10, 10), (3, 4000), (260_000, 500_000)] {
      let limits = try #require(clopperPearsonLimits(events: events, of: trials, confidence: 0.75))
      if events > 0 {
        let low = try #require(BinomialDistribution(trials: trials, probability: limits.lower))
        #expect(isClose(low.upperTail(above: events - 1), 0.125, 1e-12))
      }
      if events < trials {
        let high = try #require(BinomialDistribution(trials: trials, probability: limits.upper))
        #expect(isClose(high.cumulative(at: events), 0.125, 1e-12))
      }
    }
    for count in [0, 1, 8, 77, 300_000] {
      let limits = try #require(exactPoissonLimits(Double(count), confidence: 0.75))
      if count > 0 {
        let low = try #require(PoissonDistribution(mean: limits.lower))
        #expect(isClose(low.upperTail(above: count - 1), 0.125, 1e-12))
      }
      let high = try #require(PoissonDistribution(mean: limits.upper))
      #expect(isClose(high.cumulative(at: count), 0.125, 1e-12))
    }
  }

  /// Oracle: no events in n trials, or in a count, have limits with a closed form.
  @Test func limitsOfNothing() throws {
    let none = try #require(clopperPearsonLimits(events: 0, of: 1, confidence: 0.5))
    #expect(none.lower == 0 && isClose(none.upper, 0.75, 1e-15))
    let all = try #require(clopperPearsonLimits(events: 2, of: 2, confidence: 0.5))
    #expect(isClose(all.lower, 0.5, 1e-15) && all.upper == 1)
    let noCount = try #require(exactPoissonLimits(0, confidence: 0.75))
    #expect(noCount.lower == 0 && isClose(noCount.upper, 2.0794415416798359, 1e-15))
  }

  @Test func argumentsOutsideTheDomain() throws {
    #expect(PoissonDistribution(mean: -1) == nil && PoissonDistribution(mean: .nan) == nil)
    #expect(PoissonDistribution(mean: .infinity) == nil)
    #expect(BinomialDistribution(trials: -1, probability: 0.5) == nil)
    #expect(BinomialDistribution(trials: 1, probability: 1.1) == nil)
    #expect(BinomialDistribution(trials: 1, probability: .nan) == nil)
    let poisson = try #require(PoissonDistribution(mean: 2))
    #expect(poisson.quantile(1) == nil && poisson.quantile(-0.1) == nil && poisson.quantile(.nan) == nil)
    #expect(poisson.upperQuantile(0) == nil && poisson.upperQuantile(1) == 0)
    let binomial = try #require(BinomialDistribution(trials: 3, probability: 0.5))
    #expect(binomial.quantile(1) == 3 && binomial.quantile(1.1) == nil && binomial.upperQuantile(0) == 3)
    #expect(clopperPearsonLimits(events: 3, of: 2) == nil && clopperPearsonLimits(events: -1, of: 2) == nil)
    #expect(clopperPearsonLimits(events: 0, of: 0) == nil)
    #expect(clopperPearsonLimits(events: 1, of: 2, confidence: 1) == nil)
    #expect(
      exactPoissonLimits(-1) == nil && exactPoissonLimits(.nan) == nil
        && exactPoissonLimits(1, confidence: 0) == nil)
  }
}
