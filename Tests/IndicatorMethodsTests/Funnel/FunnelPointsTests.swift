import Testing

@testable import IndicatorMethods

@Suite("Funnel points") struct FunnelPointsTests {
  private func words(_ plot: FunnelPlot) -> [String] {
    plot.points.map { $0.significance?.description ?? $0.reason?.rawValue ?? "" }
  }

  @Test func proportionsAreJudgedAsThePackageDoes() throws {
    let rows = FunnelValues.proportionWords
    let plot = try funnelOfProportions(numerators: rows.map(\.0), denominators: rows.map(\.1))
    #expect(words(plot) == rows.map(\.2))
    #expect(Set(words(plot)).count == 5)
  }

  /// The package judges by Byar's approximation from 10 events on, not by the limits it draws; no area of these
  /// lies between the two.
  @Test func crudeRatesAreJudgedAsThePackageDoes() throws {
    let rows = FunnelValues.crudeRatePoints
    let plot = try funnelOfCrudeRates(numerators: rows.map(\.0), denominators: rows.map(\.1), years: 3)
    #expect(areClose(plot.points.compactMap { $0.place?.x }, rows.map(\.2), 1e-9))
    #expect(areClose(plot.points.compactMap { $0.place?.y }, rows.map(\.3), 1e-9))
    #expect(words(plot) == rows.map(\.4))
  }

  @Test func standardisedRatesAreJudgedAsThePackageDoes() throws {
    let rows = FunnelValues.standardisedRatePoints
    let plot = try funnelOfDirectlyStandardisedRates(
      numerators: rows.map(\.0), rates: rows.map(\.1), years: 3)
    let few = "Not applicable for events less than 10 for dsrs"
    #expect(words(plot) == rows.map { $0.4 == few ? "fewer than ten events" : $0.4 })
    #expect(rows.contains { $0.4 == few })
    #expect(areClose(plot.points.compactMap { $0.place?.x }, rows.compactMap(\.2), 1e-9))
    #expect(areClose(plot.points.compactMap { $0.place?.y }, rows.compactMap(\.3), 1e-9))
    #expect(areClose([try #require(plot.target)], [FunnelValues.standardisedRateAverage], 1e-9))
  }

  @Test func ratiosAreJudgedAsThePackageDoes() throws {
    let rows = FunnelValues.ratioWords
    for plot in [
      try funnelOfIndirectlyStandardisedRatios(observed: rows.map(\.0), expected: rows.map(\.1)),
      try funnelOfRatiosOfCounts(observed: rows.map(\.0), expected: rows.map(\.1)),
    ] {
      #expect(words(plot) == rows.map(\.2))
    }
  }

  /// With 12 observed the exact lower limit is 6.2006 and Byar's 6.1934: of 6.197 expected, the package would
  /// say "Not significant" for a point above the line it draws.
  @Test func aPointIsJudgedByTheLineThatIsDrawn() throws {
    let plot = try funnelOfIndirectlyStandardisedRatios(observed: [12], expected: [6.197])
    let byar = try #require(byarLimits(12))
    #expect(byar.lower < 6.197)
    #expect(plot.points[0].significance == .high(tail: 0.025))
    let (_, y) = try #require(plot.points[0].place)
    #expect(y > plot.points[0].limits[0].limits.upper)
  }

  /// Any levels, in any order: the farthest limit passed is the one named.
  @Test func severalLevels() throws {
    let options = FunnelOptions(tails: [0.001, 0.1, 0.025, 1e-6])
    let plot = try funnelOfIndirectlyStandardisedRatios(
      observed: [100, 114, 122, 135, 160, 85, 60], expected: Array(repeating: 100, count: 7), options: options)
    #expect(
      words(plot) == [
        "Not significant", "High (0.1)", "High (0.025)", "High (0.001)", "High (1e-06)", "Low (0.1)",
        "Low (0.001)",
      ])
    #expect(plot.points[0].limits.map(\.tail) == options.tails)
  }

  @Test func missingIsNotZero() throws {
    let rates = try funnelOfCrudeRates(numerators: [nil, 5, 0, 0, 20], denominators: [10, nil, 0, 10, 20])
    #expect(rates.points.map(\.reason) == [.missingCount, .missingDenominator, .denominatorIsZero, nil, nil])
    #expect(rates.target == 20.0 / 30 * 100_000)
    let ratios = try funnelOfIndirectlyStandardisedRatios(observed: [nil, 3, 3], expected: [1, nil, 0])
    #expect(ratios.points.map(\.reason) == [.missingCount, .missingDenominator, .nothingExpected])
    #expect(ratios.target == nil && ratios.axis.isEmpty)
    let standardised = try funnelOfDirectlyStandardisedRates(
      numerators: [nil, 12, 9, 0, 50], rates: [10, nil, 10, 0, 20])
    #expect(
      standardised.points.map(\.reason)
        == [.missingCount, .missingRate, .fewerThanTenEvents, .fewerThanTenEvents, nil])
    // 9/10 and 50/20 are the effective populations, in 100,000; no event and no rate is no part of it.
    #expect(areClose([try #require(standardised.target)], [59 / (0.9 + 2.5)]))
  }

  @Test func faultsNameTheirRowsAndAllOfThem() {
    let options = FunnelOptions(target: 101, tails: [0.025, 0.025], axisPoints: 1)
    let said = faults { () throws(InputFaults) in
      _ = try funnelOfProportions(
        numerators: [-1, 11, .nan, 1], denominators: [10, 10, 10, -1], options: options)
    }
    #expect(
      said == [
        "the target must be a number from 0.0 to 100.0",
        "tails must be greater than 0, less than 0.5 and all different (0.025 for 95% limits)",
        "the axis must have at least two points",
        "row 1: numerators must be greater than or equal to zero",
        "row 3: numerators must be numbers",
        "row 4: denominators must be greater than or equal to zero",
        "row 2: numerators must be less than or equal to denominators",
      ])
    let rates = faults { () throws(InputFaults) in
      _ = try funnelOfCrudeRates(numerators: [1], denominators: [0], multiplier: 0, years: .nan)
    }
    #expect(
      rates == [
        "row 1: denominators must be greater than zero where there are events",
        "multiplier must be greater than zero", "years must be greater than zero",
      ])
    let standardised = faults { () throws(InputFaults) in
      _ = try funnelOfDirectlyStandardisedRates(numerators: [1, 2], rates: [0, -3])
    }
    #expect(
      standardised == [
        "row 2: rates must be greater than or equal to zero",
        "row 1: rates must be greater than zero where there are events",
      ])
    let lengths = faults { () throws(InputFaults) in
      _ = try funnelOfRatiosOfCounts(observed: [1], expected: [], options: FunnelOptions(target: -2, tails: []))
    }
    #expect(
      lengths == [
        "the target must be a number greater than or equal to -1.0",
        "tails must be greater than 0, less than 0.5 and all different (0.025 for 95% limits)",
        "columns must have the same number of rows (numerators 1, expected counts 0)",
      ])
    let none = faults { () throws(InputFaults) in _ = try funnelOfRatiosOfCounts(observed: [], expected: []) }
    #expect(none == ["at least one row is needed"])
  }

  @Test func aPlotKnowsItsMethodAndItsAxis() throws {
    let plot = try funnelOfProportions(numerators: [30, 50], denominators: [300, 400])
    #expect(plot.measure.method == .wilson)
    #expect(FunnelMeasure.allCases.filter { $0.method == .exact }.count == 4)
    #expect(plot.axis.count == 100)
    #expect(plot.axis.map(\.x).first == 280 && plot.axis.map(\.x).last == 420)
    #expect(plot.axis.allSatisfy { $0.limits == plot.limits(at: $0.x) && $0.limits.count == 2 })
  }
}
