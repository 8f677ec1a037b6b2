import IndicatorMethods
import Testing

/// The limits at 95% and 99.8%, end by end.
func ends(_ statistic: Statistic) -> [Double] {
  statistic.intervals.flatMap { [$0.limits.lower, $0.limits.upper] }
}

func areClose(_ found: [Double], _ expected: [Double], _ relative: Double = 1e-12) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) <= relative * max(abs($1), 1e-3) }
}

/// What the faults say, one line for each; empty where there were none.
func faults(_ body: () throws(InputFaults) -> Void) -> [String] {
  do throws(InputFaults) {
    try body()
    return []
  } catch {
    return error.all.map(\.description)
  }
}

@Suite("Proportions") struct ProportionTests {
  let both = ConfidenceInterval.publishedLevels

  /// Oracle: Wilson's formula in forty digits with mpmath 1.3, z from its inverse error function.
  @Test(arguments: [
    (65, 100, 100, [65, 55.25444329688796, 73.635751756902469, 49.549465740704473, 77.835406140896857]),
    (
      7, 7134, 1,
      [
        0.00098121670871881133, 0.00047538882291053997, 0.0020241705920224265, 0.00032338539448307859,
        0.0029732300469545454,
      ]
    ),
    (0, 25, 100, [0, 0, 13.31922509390485, 0, 27.640127460242041]),
    (25, 25, 100, [100, 86.68077490609515, 100, 72.359872539757959, 100]),
  ])
  func limits(x: Double, n: Double, multiplier: Double, expected: [Double]) throws {
    let one = try proportion(numerator: x, denominator: n, multiplier: multiplier, confidence: both)
    #expect(areClose([try #require(one.statistic.value)] + ends(one.statistic), expected))
    #expect(one.method == .wilson && one.count == x && one.denominator == n)
    #expect(one.statistic.intervals.map(\.confidence) == both)
  }

  @Test func aColumnIsItsCells() throws {
    let column = try proportions(
      numerators: [65, nil, 3, 4], denominators: [100, 5, nil, 8], multiplier: 100, confidence: both)
    #expect(column[0] == (try proportion(numerator: 65, denominator: 100, multiplier: 100, confidence: both)))
    #expect(column.map(\.statistic.reason) == [nil, .missingCount, .missingDenominator, nil])
    #expect(column.map(\.method) == [.wilson, nil, nil, .wilson])
    #expect(column[1].denominator == 5 && column[1].statistic.intervals.isEmpty)
    #expect(column[3].statistic.value == 50)
    #expect(column[3].statistic.limits(at: 0.998) != nil && column[3].statistic.limits(at: 0.99) == nil)
  }

  @Test func faultsNameTheirRowsAndAllOfThem() {
    let said = faults { () throws(InputFaults) in
      _ = try proportions(
        numerators: [-1, 5, 9, 1, .nan], denominators: [10, 0, 8, -2, 3], multiplier: 0,
        confidence: [0.95, 1])
    }
    #expect(
      said == [
        "confidence level must be at least 0.9 and less than 1 "
          + "(at 1 the limits would be infinite; 0.998 is the highest in common use)",
        "multiplier must be greater than zero",
        "row 1: numerators must be greater than or equal to zero",
        "row 5: numerators must be numbers",
        "row 2: denominators must be greater than zero",
        "row 4: denominators must be greater than zero",
        "row 3: numerators must be less than or equal to denominators",
      ])
  }

  @Test func oneValueHasNoRow() {
    let said = faults { () throws(InputFaults) in _ = try proportion(numerator: 3, denominator: 2) }
    #expect(said == ["numerators must be less than or equal to denominators"])
  }

  @Test func columnsOfDifferentLength() {
    let said = faults { () throws(InputFaults) in
      _ = try proportions(numerators: [1, -2], denominators: [4])
    }
    #expect(
      said == [
        "row 2: numerators must be greater than or equal to zero",
        "columns must have the same number of rows (numerators 2, denominators 1)",
      ])
  }

  @Test(arguments: [0.9, 0.99, 0.9999]) func levelsAllowed(level: Double) throws {
    let wide = try proportion(numerator: 3, denominator: 10, confidence: [level, 0.9])
    let limits = try #require(wide.statistic.limits(at: level))
    let narrow = try #require(wide.statistic.limits(at: 0.9))
    #expect(limits.lower <= narrow.lower && limits.upper >= narrow.upper)
    #expect(limits.contains(0.3))
  }

  @Test(
    arguments: [
      (0.8999, "0.95 for 95%; 0.8999 was given"), (0, "0.95 for 95%; 0.0 was given"),
      (-0.95, "0.95 for 95%; -0.95 was given"), (1.5, "0.95 for 95%; 1.5 was given"),
      (.nan, "0.95 for 95%; nan was given"), (.infinity, "0.95 for 95%; inf was given"),
      (90, "90.0 was given as a percentage: write 0.9"),
      (95, "95.0 was given as a percentage: write 0.95"),
      (99.8, "99.8 was given as a percentage: write 0.998"),
      (99.99, "99.99 was given as a percentage: write 0.9999"),
      (1, "at 1 the limits would be infinite; 0.998 is the highest in common use"),
      (100, "at 1 the limits would be infinite; 0.998 is the highest in common use"),
    ] as [(Double, String)])
  func levelsRefused(level: Double, remedy: String) {
    let said = faults { () throws(InputFaults) in
      _ = try proportion(numerator: 3, denominator: 10, confidence: [0.95, level])
    }
    #expect(said == ["confidence level must be at least 0.9 and less than 1 (\(remedy))"])
  }

  /// A figure without limits is asked for by no level at all.
  @Test func noLevels() throws {
    let bare = try proportion(numerator: 3, denominator: 10, confidence: [])
    #expect(bare.statistic == .known(value: 0.3, intervals: []))
  }
}
