/// Chiang's second method for abridged tables (Chiang 1984, "The life table and its applications"; Keyfitz
/// and Flieger 1971 for L = d/M), and the variance of Silcocks and others (2001, "Life expectancy as a summary of
/// mortality in a population").
///
/// Every band has people, no more deaths than people, and the last band has deaths.
struct AbridgedLifeTable {
  /// Those who reach the start of each band, of 100,000 born.
  private let alive: [Double]
  /// The years that they live in the band together.
  private let years: [Double]
  /// The years lost by one who dies in the band, of those that survivors of the band live in it; not for the
  /// last band.
  private let lost: [Double]
  private let varianceOfDying: [Double]
  /// Of the years of the last band for each who reaches it.
  private let varianceAtTheEnd: Double

  init(startAges: [Int], deaths: [Double], populations: [Double]) {
    let last = startAges.count - 1
    let rate = zip(deaths, populations).map { $0 / $1 }
    // Deaths of the first year of life fall soon after birth, others in the middle of their band on average.
    let lived = startAges.map { $0 == 0 ? 0.1 : 0.5 }
    let width = (0..<last).map { Double(startAges[$0 + 1] - startAges[$0]) }
    let dying = (0..<last).map { band in
      let expected = rate[band] * width[band]
      return min(1, expected / (1 + expected * (1 - lived[band])))
    }

    var alive = [100_000.0]
    for share in dying { alive.append(alive[alive.count - 1] * (1 - share)) }

    var years = (0..<last).map { band in
      let survivors = alive[band + 1]
      return width[band] * (survivors + lived[band] * (alive[band] - survivors))
    }
    years.append(alive[last] / rate[last])
    lost = (0..<last).map { (1 - lived[$0]) * width[$0] }
    varianceOfDying = (0..<last).map { band in
      let q = dying[band]
      return deaths[band] > 0 ? q * q * (1 - q) / deaths[band] : 0
    }
    // The last band is taken as 2/M wide with variance 4/(deaths·M²); its years are half of that width each.
    varianceAtTheEnd = 4 / (deaths[last] * rate[last] * rate[last]) / 4
    (self.alive, self.years) = (alive, years)
  }

  /// Years to live at the start of each band, and the variance of that; nil where nobody reaches the band.
  var expectancy: [(years: Double, variance: Double)?] {
    let all = Array(repeating: 1.0, count: alive.count)
    return expectancy(counting: all, withVariance: all.map { _ in 0 })
      .map { $0.map { ($0.years, $0.variance) } }
  }

  /// The same with a share of each band's years counted; the variance has that of deaths and, apart, that
  /// of the shares (Mathers 1991; Jagger and others 2014).
  func expectancy(
    counting share: [Double], withVariance varianceOfShare: [Double]
  ) -> [(years: Double, variance: Double, varianceOfShares: Double)?] {
    let last = alive.count - 1
    var found: [(years: Double, variance: Double, varianceOfShares: Double)?] =
      Array(repeating: nil, count: alive.count)
    // Years, and weighted variances, from the band on; from the last band to the first.
    var (sum, ofDeaths, ofShares) = (0.0, 0.0, 0.0)
    for band in stride(from: last, through: 0, by: -1) {
      let l = alive[band]
      if band == last {
        ofDeaths = l * l * share[last] * share[last] * varianceAtTheEnd
      } else {
        let survivors = alive[band + 1]
        let lostByDeath = lost[band] * share[band] + (survivors > 0 ? sum / survivors : 0)
        ofDeaths += l * l * lostByDeath * lostByDeath * varianceOfDying[band]
      }
      sum += years[band] * share[band]
      ofShares += years[band] * years[band] * varianceOfShare[band]
      if l > 0 { found[band] = (sum / l, ofDeaths / (l * l), ofShares / (l * l)) }
    }
    return found
  }
}
