import IndicatorMethods
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often the limits hold the true value in draws by chance; the same draws in every run. A share of n draws
/// may miss the true coverage c by four of its standard errors √(c(1 − c)/n).
@Suite("Coverage by simulation") struct SimulatedCoverageTests {
  private func error(_ coverage: Double, _ draws: Int) -> Double {
    4 * (coverage * (1 - coverage) / Double(draws)).squareRoot()
  }

  /// Student's limits of the mean of normal values are exact, whatever their number.
  @Test(arguments: [2, 3, 8, 30], [0.9, 0.95]) func meanOfNormalValues(size: Int, level: Double) throws {
    var random = SeededGenerator(UInt64(size))
    let draws = 4000
    var held = 0
    for _ in 0..<draws {
      let values = (0..<size).map { _ in
        12 + 5 * normalQuantile(Double.random(in: 1e-12..<1, using: &random))
      }
      let found = try mean(of: values, confidence: [level]).statistic
      if try #require(found.limits(at: level)).contains(12) { held += 1 }
    }
    let coverage = Double(held) / Double(draws)
    #expect(abs(coverage - level) < error(level, draws), "\(coverage)")
  }

  /// Dobson's limits of a rate of 19 strata: as they rest on nearly exact limits of a count, they hold the true rate
  /// no less than they say, and with 200 events hardly more.
  @Test(arguments: [0.95, 0.998]) func directlyStandardisedRateOfManyStrata(level: Double) throws {
    var random = SeededGenerator(19)
    let bands = 0..<19
    let people = bands.map { Double(1200 - 50 * $0) }
    let rates = bands.map { 0.001 * exp(Double($0) / 5) }
    let standard = bands.map { Double(100 - 4 * $0) }
    let truth = zip(rates, standard).reduce(0) { $0 + $1.0 * $1.1 } / standard.reduce(0, +)
    let draws = 4000
    var held = 0
    for _ in 0..<draws {
      let counts = zip(people, rates).map { poissonDraw(mean: $0 * $1, &random) }
      let found = try directlyStandardisedRate(
        counts: counts, populations: people, standard: standard, multiplier: 1, confidence: [level])
      if try #require(found.statistic.limits(at: level)).contains(truth) { held += 1 }
    }
    let coverage = Double(held) / Double(draws)
    #expect(coverage > level - error(level, draws))
    #expect(coverage < level + (1 - level) / 8 + error(level, draws), "\(coverage)")
  }

  /// The limits of life expectancy, at birth and in the last band alone, where they are e ∓ z·e/√deaths. They
  /// are those of a normal distribution; with 60 deaths in the last band that costs a hundredth at most.
  @Test func lifeExpectancyAtBirthAndInTheLastBand() throws {
    let ages = [0, 1] + stride(from: 5, through: 90, by: 5)
    let people = ages.map { $0 == 0 ? 240.0 : $0 < 75 ? 1200 : 2000 - 20 * Double($0) }
    let rates = ages.map { $0 == 0 ? 0.004 : $0 == 90 ? 0.3 : 0.0002 * exp(0.085 * Double($0)) }
    let truth = try lifeExpectancies(
      startAges: ages, deaths: zip(people, rates).map { $0 * $1 }, populations: people)
    let draws = 3000
    var random = SeededGenerator(90)
    var held = [0: 0, ages.count - 1: 0]
    for _ in 0..<draws {
      let deaths = zip(people, rates).map { poissonDraw(mean: $0 * $1, &random) }
      let found = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
      for place in held.keys {
        let years = try #require(truth[place].statistic.value)
        if try #require(found[place].statistic.limits()).contains(years) { held[place, default: 0] += 1 }
      }
    }
    for (place, times) in held {
      let coverage = Double(times) / Double(draws)
      #expect(abs(coverage - 0.95) < 0.01 + error(0.95, draws), "from \(ages[place]): \(coverage)")
    }
  }

  /// By adding up masses until they pass a share drawn evenly; the mean below 700.
  private func poissonDraw(mean: Double, _ random: inout SeededGenerator) -> Double {
    var (mass, count) = (exp(-mean), 0.0)
    var left = Double.random(in: 0..<1, using: &random) - mass
    while left > 0, mass > 0 || count < mean {
      count += 1
      mass *= mean / count
      left -= mass
    }
    return count
  }
}
