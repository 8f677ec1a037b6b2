import IndicatorMethods
import Testing

@Suite("Crude rates") struct CrudeRateTests {
  let both = ConfidenceInterval.publishedLevels

  /// Oracle: the formulas in forty digits with mpmath 1.3; the exact limits by bisection of the regularised
  /// incomplete gamma function.
  @Test(
    arguments: [
      (0, 2000, 100_000, .exact, [0, 0, 184.44397270569682, 0, 345.38776394910685]),
      (
        9, 4321, 100_000, .exact,
        [208.28511918537376, 95.241219564414081, 395.39003590416964, 56.755945484003123, 524.35485556729763]
      ),
      (
        9.5, 31, 1000, .exact,
        [306.45161290322581, 143.6534916449673, 572.23993396334281, 87.206709961319311, 754.79093615421475]
      ),
      (
        10, 4321, 100_000, .byar,
        [231.42791020597084, 110.79495288052677, 425.62968307698393, 67.491746695109584, 559.91032001574958]
      ),
      (
        164, 76002, 100_000, .byar,
        [215.78379516328518, 184.02009079554289, 251.45459504385551, 167.4191340646761, 273.11692286445044]
      ),
    ] as [(Double, Double, Double, StatisticMethod, [Double])])
  func limits(x: Double, n: Double, multiplier: Double, method: StatisticMethod, expected: [Double]) throws {
    let rate = try crudeRate(numerator: x, denominator: n, multiplier: multiplier, confidence: both)
    #expect(areClose([try #require(rate.statistic.value)] + ends(rate.statistic), expected))
    #expect(rate.method == method)
  }

  @Test func aColumnTellsItsMethodRowByRow() throws {
    let column = try crudeRates(numerators: [9, 10, nil, 30], denominators: [100, 20, 100, nil])
    #expect(column.map(\.method) == [.exact, .byar, nil, nil])
    #expect(column.map(\.statistic.reason) == [nil, nil, .missingCount, .missingDenominator])
    #expect(column[1].statistic.value == 50_000)
    #expect(column[1].multiplier == 100_000)
  }

  /// More events than people is possible for a rate.
  @Test func scalesWithItsMultiplier() throws {
    let one = try crudeRate(numerator: 30, denominator: 20, multiplier: 1)
    let thousand = try crudeRate(numerator: 30, denominator: 20, multiplier: 1000)
    #expect(one.statistic.value == 1.5)
    #expect(areClose(ends(thousand.statistic), ends(one.statistic).map { $0 * 1000 }, 1e-15))
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try crudeRates(numerators: [1, -1, 5], denominators: [0, 10, .infinity])
    }
    #expect(
      said == [
        "row 2: numerators must be greater than or equal to zero",
        "row 1: denominators must be greater than zero",
        "row 3: denominators must be numbers",
      ])
  }
}

@Suite("A table by area") struct ByAreaTests {
  @Test func areasInOrderOfAppearanceWithTheirRows() throws {
    let found = try byArea(["B", "A", "B", "C", "A"]) { _, rows in rows }
    #expect(found.map(\.area) == ["B", "A", "C"])
    #expect(found.map(\.result) == [[0, 2], [1, 4], [3]])
  }

  @Test func faultsAreThoseOfTheTable() {
    let numerators: [Double?] = [1, 2, -3, 4, -5]
    let said = faults { () throws(InputFaults) in
      _ = try byArea(["B", "A", "B", "C", "A"]) { area, rows throws(InputFaults) in
        try crudeRates(
          numerators: rows.map { numerators[$0] }, denominators: rows.map { _ in 10 },
          multiplier: area == "C" ? -1 : 1)
      }
    }
    #expect(
      said == [
        "row 3: numerators must be greater than or equal to zero",
        "row 5: numerators must be greater than or equal to zero",
        "C: multiplier must be greater than zero",
      ])
  }
}

@Suite("Reasons") struct WithheldReasonTests {
  @Test func sentencesFollowAColon() {
    for reason in WithheldReason.allCases {
      #expect(reason.sentence.first?.isLowercase == true && reason.sentence.last != ".")
    }
    #expect(Set(WithheldReason.allCases.map(\.sentence)).count == WithheldReason.allCases.count)
  }
}
