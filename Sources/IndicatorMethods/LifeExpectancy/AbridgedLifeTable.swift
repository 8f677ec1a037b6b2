/// Chiang's second method for abridged tables (Chiang 1984, "The life table and its applications"; Keyfitz
/// and Flieger 1971 for L = d/M), and the variance of Silcocks and others (2001, "Life expectancy as a summary of
/// mortality in a population").
///
/// Every band has people, no more deaths than people, and the last band has deaths.
struct AbridgedLifeTable {
  /// Years to live at the start of each band, and the variance of that; nil where nobody reaches the band.
  var expectancy: [(years: Double, variance: Double)?]

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

    expectancy = Array(repeating: nil, count: startAges.count)
    // Years lived, and the weighted variances, from the band on; from the last band to the first.
    var years = alive[last] / rate[last]
    // The last band is taken as 2/M wide with variance 4/(deaths·M²); its years are half of that width each.
    let half = alive[last] / 2
    var variance = half * half * 4 / (deaths[last] * rate[last] * rate[last])
    if alive[last] > 0 { expectancy[last] = (1 / rate[last], variance / (alive[last] * alive[last])) }
    for band in stride(from: last - 1, through: 0, by: -1) {
      let survivors = alive[band + 1]
      let lost = (1 - lived[band]) * width[band] + (survivors > 0 ? years / survivors : 0)
      let q = dying[band]
      let varianceOfDying = deaths[band] > 0 ? q * q * (1 - q) / deaths[band] : 0
      variance += alive[band] * alive[band] * lost * lost * varianceOfDying
      years += width[band] * (survivors + lived[band] * (alive[band] - survivors))
      if alive[band] > 0 {
        expectancy[band] = (years / alive[band], variance / (alive[band] * alive[band]))
      }
    }
  }
}
