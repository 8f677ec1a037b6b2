/// Chiang's second method for abridged tables (Chiang 1984, "The life table and its applications"; Keyfitz
/// and Flieger 1971 for L = d/M), and the variance of Silcocks and others (2001, "Life expectancy as a summary of
/// mortality in a population"), for four tables side by side, from the last band to the first.
///
/// Both are kept for one who reaches the band, l being 1 there: e = n((1 − q) + a·q) + (1 − q)·e of the next
/// band, and var = (1 − q)²·var of the next + ((1 − a)n + e of the next)²·q²(1 − q)/deaths. As q is
/// n·deaths/(population + n(1 − a)·deaths), q²/deaths needs no second division, nor an exception for none.
///
/// Every band has people, no more deaths than people, and the last band has deaths.
struct LifeTableLanes {
  /// Years to live at the start of the band, and the variance of that.
  var years: Lanes
  var variance: Lanes
  /// The part of the variance that is that of the shares counted (Mathers 1991; Jagger and others 2014).
  var varianceOfShares: Lanes
  /// Of the band and all above.
  var deaths: Lanes
  var people: Lanes
  /// Whether all who reach the band die within it, so that nobody reaches the next.
  var empties = SIMDMask<SIMD4<Int64>>(repeating: false)
  /// Whether no cell was missing or out of range, infinity apart.
  private(set) var inOrder: SIMDMask<SIMD4<Int64>>

  /// The last band, which is open. It is taken as 2/M wide with variance 4/(deaths·M²); its years are half of
  /// that width each. `share` of them is counted.
  @inline(__always)
  init(
    lastDeaths d: Lanes, people p: Lanes, counting share: Lanes = .one, withVariance ofShare: Lanes = .zero
  ) {
    let lived = p / d
    years = lived * share
    variance = years * years / d
    varianceOfShares = lived * lived * ofShare
    (deaths, people) = (d, p)
    inOrder = ((d .> 0) .& (p .> 0) .& (d .<= p))
  }

  /// The band before.
  @inline(__always)
  mutating func add(
    deaths d: Lanes, people p: Lanes, _ band: LifeTableBand, counting share: Lanes = .one,
    withVariance ofShare: Lanes = .zero
  ) {
    let scale = band.width / (p + band.lost * d)
    let uncut = d * scale
    empties = (uncut .>= 1)
    let q = Lanes.one.replacing(with: uncut, where: uncut .< 1)
    let surviving = 1 - q
    let lived = band.width * surviving + band.lived * q
    let lost = years + band.lost * share
    variance = surviving * (surviving * variance + lost * lost * (q * scale))
    varianceOfShares = surviving * surviving * varianceOfShares + lived * lived * ofShare
    years = lived * share + surviving * years
    deaths += d
    people += p
    inOrder = (inOrder .& (d .>= 0) .& (p .> 0) .& (d .<= p))
  }

  /// One table, the same in every lane, band by band; `shares` of the years are counted.
  static func table(
    startAges: [Int], deaths: [Double], people: [Double], counting shares: [Double],
    withVariance ofShares: [Double]
  ) -> [LifeTableLanes] {
    let last = startAges.count - 1
    func lanes(_ column: [Double], _ band: Int) -> Lanes { Lanes(repeating: column[band]) }
    var table = LifeTableLanes(
      lastDeaths: lanes(deaths, last), people: lanes(people, last), counting: lanes(shares, last),
      withVariance: lanes(ofShares, last))
    var found = [table]
    for band in stride(from: last - 1, through: 0, by: -1) {
      table.add(
        deaths: lanes(deaths, band), people: lanes(people, band),
        LifeTableBand(from: startAges[band], to: startAges[band + 1]), counting: lanes(shares, band),
        withVariance: lanes(ofShares, band))
      found.append(table)
    }
    return found.reversed()
  }
}

/// A band that is not the last.
struct LifeTableBand: Sendable {
  let width: Double
  /// Years of the band that one who dies in it lives, and does not live, on average.
  let lived: Double
  let lost: Double

  /// Deaths of the first year of life fall soon after birth, others in the middle of their band.
  init(from start: Int, to end: Int) {
    let share = start == 0 ? 0.1 : 0.5
    width = Double(end - start)
    lived = share * width
    lost = (1 - share) * width
  }
}
