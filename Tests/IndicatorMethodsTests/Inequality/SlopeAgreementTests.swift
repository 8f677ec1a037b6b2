import IndicatorMethods
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Slope indices as PHEindicatormethods finds them") struct SlopeAgreementTests {
  /// The package multiplies the intercept of transformed lines only.
  private func intercept(_ fixture: SlopeFixture) -> Double {
    fixture.number("intercept") * (fixture.isTransformed ? 1 : fixture.multiplier.magnitude)
  }

  /// Oracle: R's `lm`, in doubles.
  @Test func estimates() throws {
    let all = try SlopeFixture.all()
    #expect(all.count == 87)
    for fixture in all {
      var options = try fixture.options()
      options.repetitions = 1000
      let found = try slopeIndex(fixture.figures, of: fixture.rows.count, options: options)
      #expect(isClose(found.sii.value, fixture.number("sii"), 1e-9), "case \(fixture.name)")
      // Two lines reach zero: the package gives the ratio of their ends, which is negative.
      if fixture.number("rii") > 0 {
        #expect(isClose(found.rii.value, fixture.number("rii"), 1e-9), "case \(fixture.name)")
      } else {
        #expect(found.rii == .withheld(.lineReachesZero), "case \(fixture.name)")
      }
      #expect(isClose(found.intercept, intercept(fixture), 1e-9), "case \(fixture.name)")
    }
  }

  /// Oracle: percentiles of the package's simulation of 100,000 draws. The standard error of such a limit is
  /// about 0.5% of half the interval at 95%; at 99.8% it is 1% to 2.6%, the most for skewed ratios (of 60
  /// seeds of ours, and of subsamples of 2,000,000 draws in R), and both sides have it. Ratios are compared
  /// on the scale of their logarithm.
  @Test func limits() throws {
    for fixture in try SlopeFixture.all() where !fixture.isSwappedByThePackage {
      let found = try slopeIndex(fixture.figures, of: fixture.rows.count, options: try fixture.options())
      for (level, name) in SlopeFixture.levels {
        for (index, statistic) in [("sii", found.sii), ("rii", found.rii)] where statistic.value != nil {
          func scale(_ x: Double) -> Double { index == "rii" ? log(x) : x }
          let limits = try #require(statistic.limits(at: level))
          let (lower, upper) = (
            scale(fixture.number("\(index)_lower\(name)")), scale(fixture.number("\(index)_upper\(name)"))
          )
          let allowed = (level < 0.99 ? 0.03 : 0.09) * (upper - lower) / 2
          #expect(
            abs(scale(limits.lower) - lower) < allowed && abs(scale(limits.upper) - upper) < allowed,
            "case \(fixture.name), \(index) at \(level): \(limits), not \(lower) to \(upper)")
        }
      }
    }
  }

  /// A multiplier from 0 to 1 of a transformed rate has the package exchange the limits as if it were
  /// negative: its lower limit lies above its upper one, and its relative index outside its own limits. By
  /// hand: half the unit halves the slope index and its limits and leaves the ratio.
  @Test func aMultiplierBelowOneIsNotANegativeOne() throws {
    let swapped = try SlopeFixture.all().filter(\.isSwappedByThePackage)
    #expect(!swapped.isEmpty)
    for fixture in swapped {
      #expect(fixture.multiplier == 0.5)
      #expect(fixture.number("sii_lower95_0") > fixture.number("sii_upper95_0"))
      var options = try fixture.options()
      let half = try slopeIndex(fixture.figures, of: fixture.rows.count, options: options)
      options.multiplier = 1
      let whole = try slopeIndex(fixture.figures, of: fixture.rows.count, options: options)
      #expect(areClose(ends(half.sii), ends(whole.sii).map { $0 / 2 }))
      #expect(half.rii == whole.rii)
      for (level, name) in SlopeFixture.levels {
        let (sii, rii) = (try #require(half.sii.limits(at: level)), try #require(half.rii.limits(at: level)))
        #expect(sii.contains(fixture.number("sii")) && rii.contains(fixture.number("rii")))
        // The right way round, the package's numbers are these.
        let allowed = 0.03 * (sii.upper - sii.lower) / 2
        #expect(abs(fixture.number("sii_upper\(name)") - sii.lower) < allowed)
        #expect(abs(fixture.number("sii_lower\(name)") - sii.upper) < allowed)
        #expect(isClose(1 / fixture.number("rii_lower\(name)"), rii.upper, 0.03))
        #expect(isClose(1 / fixture.number("rii_upper\(name)"), rii.lower, 0.03))
      }
    }
  }
}
