import IndicatorMethods
import Testing

/// How often the limits hold the true value, by summing the probabilities of all that can be observed.
@Suite("Coverage by enumeration") struct CoverageTests {
  /// Over shares spread evenly, Wilson's 95% interval holds the true one 95% of the time, at single shares it
  /// swings about that (Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion").
  @Test(arguments: [(10, 0.005), (40, 0.003), (150, 0.0015)])
  func wilsonOnAverage(trials: Int, tolerance: Double) throws {
    let limits = try (0...trials).map {
      try #require(wilsonLimits(count: Double($0), denominator: Double(trials)))
    }
    let steps = 1000
    var mean = 0.0
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let binomial = try #require(BinomialDistribution(trials: trials, probability: share))
      for (count, limits) in limits.enumerated() where limits.contains(share) {
        mean += binomial.mass(at: count) / Double(steps)
      }
    }
    #expect(abs(mean - 0.95) < tolerance, "\(mean)")
  }

  /// Clopper and Pearson's and Garwood's limits never hold the true value less often than they say.
  @Test(arguments: [0.9, 0.95, 0.998]) func exactLimitsAreNeverTooNarrow(level: Double) throws {
    let ofCounts = try (0...160).map { try #require(exactPoissonLimits(Double($0), confidence: level)) }
    for step in 1...400 {
      let mean = Double(step) * 0.2
      let poisson = try #require(PoissonDistribution(mean: mean))
      let missed = ofCounts.indices.filter { !ofCounts[$0].contains(mean) }
        .reduce(poisson.upperTail(above: 160)) { $0 + poisson.mass(at: $1) }
      #expect(missed <= 1 - level, "\(mean)")
    }
    let ofShares = try (0...25).map {
      try #require(clopperPearsonLimits(events: $0, of: 25, confidence: level))
    }
    for step in 1..<400 {
      let share = Double(step) / 400
      let binomial = try #require(BinomialDistribution(trials: 25, probability: share))
      let missed = ofShares.indices.filter { !ofShares[$0].contains(share) }
        .reduce(0) { $0 + binomial.mass(at: $1) }
      #expect(missed <= 1 - level, "\(share)")
    }
  }

  /// With Byar's approximation from ten events on they hold the true value no less often than they say.
  @Test func limitsOfCrudeRates() throws {
    let limits = try (0...160).map {
      try #require(try crudeRate(numerator: Double($0), denominator: 1, multiplier: 1).statistic.limits())
    }
    var least = 1.0
    for step in 1...800 {
      let mean = Double(step) * 0.1
      let poisson = try #require(PoissonDistribution(mean: mean))
      least = min(
        least,
        limits.indices.filter { limits[$0].contains(mean) }.reduce(0) { $0 + poisson.mass(at: $1) })
    }
    #expect(least > 0.95 && least < 0.952, "\(least)")
  }

  /// Dobson's limits of the rate of two strata, given ten events or more.
  @Test(arguments: [(9.0, 25.0), (40, 8), (3, 60)]) func dobson(first: Double, second: Double) throws {
    let (populations, standard) = ([1000, 2500] as [Double], [3, 2] as [Double])
    let truth = (3 * first / 1000 + 2 * second / 2500) / 5
    let one = try #require(PoissonDistribution(mean: first))
    let two = try #require(PoissonDistribution(mean: second))
    var (held, given) = (0.0, 0.0)
    for x in 0...Int(first + 8 * first.squareRoot() + 10) {
      for y in 0...Int(second + 8 * second.squareRoot() + 10) where x + y >= 10 {
        let mass = one.mass(at: x) * two.mass(at: y)
        given += mass
        guard mass > 1e-12 else { continue }
        let rate = try directlyStandardisedRate(
          counts: [Double(x), Double(y)], populations: populations, standard: standard, multiplier: 1)
        if try #require(rate.statistic.limits()).contains(truth) { held += mass }
      }
    }
    #expect(held / given > 0.95 && held / given < 0.96, "\(held / given)")
  }
}
