import IndicatorMethods
import Testing

/// How often limits hold the truth, by adding up the probability of every count: nothing is drawn.
@Suite("Coverage of columns") struct ColumnCoverageTests {
  /// Theory: Wilson's interval holds every share that a score test would not reject, so a share p is in it
  /// where |x − np| <= z√(np(1 − p)), and its coverage is the probability of those counts.
  @Test(arguments: [5, 20, 100, 750]) func wilsonIsTheScoreTest(n: Int) throws {
    var columns = StatisticColumns(confidence: ConfidenceInterval.publishedLevels)
    let (events, people) = ((0...n).map(Double.init), Array(repeating: Double(n), count: n + 1))
    try proportions(numerators: events, denominators: people, into: &columns)
    for (interval, z) in zip(columns.intervals, [1.959963984540054, 3.090232306167813]) {
      for step in 1..<200 {
        let p = Double(step) / 200 + 1e-7
        let distribution = try #require(BinomialDistribution(trials: n, probability: p))
        var (covered, accepted) = (0.0, 0.0)
        for count in 0...n {
          let mass = distribution.mass(at: count)
          if interval.lower[count] <= p, p <= interval.upper[count] { covered += mass }
          if abs(Double(count) - Double(n) * p) <= z * (Double(n) * p * (1 - p)).squareRoot() {
            accepted += mass
          }
        }
        #expect(abs(covered - accepted) < 1e-12, "n \(n), p \(p)")
      }
    }
  }

  /// Theory: exact limits never hold the mean less often than they say (Garwood 1936). Byar's from 10 events
  /// on come close to them, so that what is lost is little: less than 1 in 1,000 here.
  @Test func exactAndByarHoldTheMean() throws {
    var columns = StatisticColumns(confidence: ConfidenceInterval.publishedLevels)
    let events = (0...400).map(Double.init)
    let years = Array(repeating: 1.0, count: events.count)
    try crudeRates(numerators: events, denominators: years, multiplier: 1, into: &columns)
    for interval in columns.intervals {
      for step in 1...400 {
        let mean = Double(step) / 2 + 1e-7
        let distribution = try #require(PoissonDistribution(mean: mean))
        var (covered, byByar) = (0.0, 0.0)
        for count in 0...400 {
          let mass = distribution.mass(at: count)
          if interval.lower[count] <= mean, mean <= interval.upper[count] { covered += mass }
          if count >= 10 { byByar += mass }
        }
        #expect(covered >= interval.confidence - min(byByar, 1e-3), "mean \(mean)")
        #expect(covered <= 1 + 1e-12)
      }
    }
  }
}
