import IndicatorMethods
import TestSupport
import Testing

@Suite("Several areas together, by age") struct AggregateByBandTests {
  let north = BandedArea("North", counts: [2, 30, 400], populations: [1000, 5000, 2000])
  let south = BandedArea("South", counts: [1, 90, 100], populations: [4000, 9000, 800])
  let gap = BandedArea("Gap", counts: [0, nil, 7], populations: [10, 20, nil])

  @Test func sumsWithinEachBand() throws {
    let both = try aggregateByBand([north, south])
    #expect(both.counts == [3, 120, 500] && both.allPopulations == [5000, 14_000, 2800])
    #expect(both.partsUsed == ["North", "South"] && both.partsLeftOut.isEmpty && both.missing.isEmpty)
  }

  @Test func missingIsSaidAndStays() throws {
    let all = try aggregateByBand([north, gap, south])
    #expect(all.counts == [3, nil, 507] && all.populations == [5010, 14_020, nil])
    #expect(all.allPopulations == nil && all.partsUsed == ["North", "Gap", "South"])
    #expect(
      all.missing == [
        .init(area: "Gap", row: 2, reason: .missingCount),
        .init(area: "Gap", row: 3, reason: .missingDenominator),
      ])
    let without = try aggregateByBand([north, gap, south], leavingOutIncomplete: true)
    #expect(without.counts == [3, 120, 500] && without.populations == [5000, 14_000, 2800])
    #expect(without.partsUsed == ["North", "South"] && without.partsLeftOut == ["Gap"])
    #expect(without.missing == all.missing)
    let none = try aggregateByBand([gap], leavingOutIncomplete: true)
    #expect(none.counts == [nil, nil, nil] && none.populations == [nil, nil, nil] && none.partsUsed.isEmpty)
  }

  /// The rate of the larger area, and not the mean of the areas' rates.
  @Test func theRateOfTheLargerArea() throws {
    let (both, standard) = (try aggregateByBand([north, south]), [30.0, 60, 10])
    let rate = try directlyStandardisedRate(
      counts: both.counts, populations: try #require(both.allPopulations), standard: standard, multiplier: 1000)
    // By hand: 0.3·3/5000 + 0.6·120/14000 + 0.1·500/2800, in thousands.
    #expect(isClose(rate.statistic.value, 0.18 + 72.0 / 14 + 50.0 / 2.8))
    let each = try [north, south].map { area in
      try directlyStandardisedRate(
        counts: area.counts, populations: area.populations.compactMap { $0 }, standard: standard,
        multiplier: 1000
      ).statistic.value ?? .nan
    }
    #expect(!isClose(rate.statistic.value, (each[0] + each[1]) / 2, 0.01))
    let life = try lifeExpectancies(startAges: [0, 1, 65], deaths: both.counts, populations: both.populations)
    #expect(life[0].deathsUsed == 623 && life[0].statistic.value != nil)
  }

  @Test func faultsNameTheirAreasAndRows() {
    let said = faults { () throws(InputFaults) in
      _ = try aggregateByBand([
        north, north, BandedArea("East", counts: [1, -2], populations: [1, 2, .nan]),
      ])
    }
    #expect(
      said == [
        "North: an area must not be given twice",
        "East: there must be 3 age bands, as in the first area (counts 2, populations 3)",
        "row 2: East: counts must be greater than or equal to zero",
        "row 3: East: populations must be numbers",
      ])
    for parts in [[], [BandedArea("None", counts: [], populations: [])]] as [[BandedArea<String>]] {
      #expect(
        faults { () throws(InputFaults) in _ = try aggregateByBand(parts) }
          == ["at least one area and one age band are needed"])
    }
  }

  /// Authorities' deaths of 2014, summed area by area, are those of the table as a whole.
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func deathsOf2014() throws {
    let data = try DeathsOf2014()
    let deaths = DeathsOf2014.sums(data.deaths, bands: 19, band: DeathsOf2014.fiveYearBand)
    let people = DeathsOf2014.sums(data.population, bands: 19, band: DeathsOf2014.fiveYearBand)
    let parts = try data.areas.map { area in
      BandedArea(
        area, counts: try #require(deaths[area]), populations: try #require(people[area]))
    }
    let all = try aggregateByBand(parts)
    let rows = data.deaths.filter { deaths[$0.area] != nil && people[$0.area] != nil }
    #expect(all.counts.compactMap { $0 }.reduce(0, +) == rows.reduce(0) { $0 + $1.number })
    #expect(all.partsUsed.count == 346 && all.allPopulations?.count == 19)
  }
}
