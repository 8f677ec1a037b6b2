import IndicatorMethods
import Testing

@Suite("Attributable fractions") struct AttributableFractionTests {
  static let one = [RelativeRisk(2.5, limits: Limits(lower: 1.9, upper: 3.3))]
  static let three =
    one + [
      RelativeRisk(8.2, limits: Limits(lower: 6.1, upper: 11)),
      RelativeRisk(15, limits: Limits(lower: 10.5, upper: 21.4)),
    ]
  static let protective = [RelativeRisk(0.6, limits: Limits(lower: 0.45, upper: 0.8))]
  static let mixed = [
    RelativeRisk(0.8, limits: Limits(lower: 0.7, upper: 0.92)),
    RelativeRisk(2.1, limits: Limits(lower: 1.2, upper: 3.7)),
  ]

  private static func levels(_ shares: [Double?], _ risks: [RelativeRisk]) -> [ExposureLevel] {
    zip(shares, risks).map { ExposureLevel(share: $0, relativeRisk: $1) }
  }

  static func ofAll(
    _ shares: [Double?], _ risks: [RelativeRisk], _ surveyed: Double?,
    _ confidence: [Double] = ConfidenceInterval.publishedLevels
  ) throws(InputFaults) -> AttributableFraction {
    try populationAttributableFraction(
      exposedOfAll: levels(shares, risks), surveyed: surveyed, confidence: confidence)
  }

  static func ofCases(
    _ shares: [Double?], _ risks: [RelativeRisk], _ cases: Double?
  ) throws(InputFaults) -> AttributableFraction {
    try populationAttributableFraction(
      exposedOfCases: levels(shares, risks), cases: cases, confidence: ConfidenceInterval.publishedLevels)
  }

  /// Oracle: Tests/Oracles/attributable_fractions.py.
  @Test func sharesOfAll() throws {
    check(
      try Self.ofAll([0.25], Self.one, 800), .attributable,
      [0.27272727272727273, 0.17203468416329367, 0.36117418239893161, 0.10774769012841354, 0.40720173656839951])
    check(
      try Self.ofAll([0.25], Self.one, nil), .attributable,
      [0.27272727272727273, 0.17550450323778929, 0.35848573835539582, 0.11363612653985571, 0.40326356288651909])
    check(
      try Self.ofAll([0.1, 0.15, 0.05], Self.three, 1200), .attributable,
      [0.65870307167235495, 0.59483830618059289, 0.71250097167920824, 0.55271061727571908, 0.73957889951148527])
    check(
      try Self.ofAll([0.4], Self.protective, 500), .preventable,
      [0.16, 0.085751839686142081, 0.22821829933158389, 0.039987055030600621, 0.26500991085855498])
    check(
      try Self.ofAll([0.5, 0.05], Self.mixed, 900), .preventable,
      [0.045, -0.041240522319769435, 0.12409766960652996, -0.094470328150700078, 0.16669737265419842])
  }

  @Test func sharesOfCases() throws {
    check(
      try Self.ofCases([0.45], Self.one, 310), .attributable,
      [0.27, 0.20771156242712089, 0.32739142119440448, 0.16940319622623673, 0.35841313429235093])
    check(
      try Self.ofCases([0.12, 0.4, 0.3], Self.three, 260), .attributable,
      [0.70321951219512195, 0.65262522266971121, 0.74644486678445582, 0.61961648211362691, 0.76844775391132501])
    check(
      try Self.ofCases([0.3], Self.protective, 200), .preventable,
      [
        0.16666666666666667, 0.055754419449440908, 0.26455102491500535, -0.014796812265367455,
        0.31568129102198192,
      ])
  }

  private func check(_ found: AttributableFraction, _ kind: AttributableFraction.Kind, _ expected: [Double]) {
    #expect(areClose((found.statistic.value.map { [$0] } ?? []) + ends(found.statistic), expected))
    #expect(found.kind == kind && found.method == .logarithmOfRatio)
  }

  /// The limits are those of the relative risk put in its place, here symmetric about its logarithm.
  @Test func amongExposed() throws {
    let harm = try attributableFractionAmongExposed(RelativeRisk(4, limits: Limits(lower: 2, upper: 8)))
    check(harm, .attributable, [0.75, 0.5, 0.875])
    let help = try attributableFractionAmongExposed(RelativeRisk(0.5, limits: Limits(lower: 0.25, upper: 1)))
    check(help, .preventable, [0.5, 0, 0.75])
    let wider = try attributableFractionAmongExposed(
      RelativeRisk(4, limits: Limits(lower: 2, upper: 8), confidence: 0.998), confidence: [0.998])
    #expect(areClose(ends(wider.statistic), [0.5, 0.875]))
    let bare = try attributableFractionAmongExposed(RelativeRisk(1))
    #expect(bare.statistic == .known(value: 0, intervals: []) && bare.kind == .attributable)
  }

  /// Oracle: what goes in comes out. Cases of a population in which one in four is exposed, at 2.5 times the
  /// risk, are 0.25·2.5/(1 + 0.25·1.5) exposed; both formulae give one fraction.
  @Test func bothFormulaeAgree() throws {
    let all = try Self.ofAll([0.25], Self.one, nil)
    let cases = try Self.ofCases([0.25 * 2.5 / 1.375], Self.one, nil)
    #expect(isClose(all.statistic.value, try #require(cases.statistic.value)))
  }

  @Test func edges() throws {
    let nobody = try Self.ofAll([0], Self.one, 500)
    #expect(nobody.statistic.value == 0 && ends(nobody.statistic) == [0, 0, 0, 0])
    #expect(try isClose(Self.ofAll([1], Self.one, nil).statistic.value, 0.6))
    let tenths = Array(repeating: 0.1 as Double?, count: 10)
    #expect(try Self.ofAll(tenths, tenths.map { _ in Self.one[0] }, 100).statistic.value != nil)
    let missing = try Self.ofAll([0.2, nil, 0.1], Self.three, 100)
    #expect(missing.statistic == .withheld(.missingPrevalence) && missing.method == nil)
    // One risk without limits, no limits.
    let bare = try Self.ofAll([0.2, 0.1], [RelativeRisk(2), Self.one[0]], 100)
    #expect(bare.statistic.value != nil && bare.statistic.intervals.isEmpty)
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try Self.ofAll(
        [25, -0.1, .nan],
        [
          RelativeRisk(0), RelativeRisk(2, limits: Limits(lower: 3, upper: 4)),
          RelativeRisk(2, limits: Limits(lower: 0, upper: 4), confidence: 95),
        ], 0)
    }
    #expect(
      said == [
        "row 1: shares exposed must be from 0 to 1 (0.25 for 25%)",
        "row 2: shares exposed must be from 0 to 1 (0.25 for 25%)",
        "row 3: shares exposed must be numbers",
        "row 1: relative risks must be numbers greater than zero",
        "row 2: limits of a relative risk must be greater than zero and have it between them",
        "confidence level must be at least 0.9 and less than 1 (95.0 was given as a percentage: write 0.95)",
        "row 3: limits of a relative risk must be greater than zero and have it between them",
        "the number of people the shares are of must be greater than zero",
      ])
    #expect(
      faults { () throws(InputFaults) in _ = try Self.ofCases([0.6, 0.5], Self.mixed, nil) } == [
        "shares exposed must not add up to more than 1: each person has one level of exposure"
      ])
    #expect(
      faults { () throws(InputFaults) in _ = try Self.ofAll([], [], nil) } == [
        "at least one level of exposure is needed"
      ])
  }
}
