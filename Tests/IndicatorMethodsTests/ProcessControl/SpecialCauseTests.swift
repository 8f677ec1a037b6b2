import IndicatorMethods
import Testing

/// Twelve values 9, 11, 9 … give the baseline its lines: mean 10, mean moving range 2, limits 10 ∓ 5.32 (4.68 and
/// 15.32), near them beyond 10 ∓ 3.5467 (6.4533 and 13.5467).
@Suite("Special causes") struct SpecialCauseTests {
  private func chart(
    _ values: [Double?], _ polarity: Polarity = .none, target: Double? = nil, shift: Int = 7, trend: Int = 7
  ) throws -> ControlChart {
    let baseline = (0..<12).map { $0.isMultiple(of: 2) ? 9.0 : 11 as Double? }
    return try xmrChart(
      baseline + values,
      options: ControlChartOptions(polarity: polarity, target: target, baseline: 12, shift: shift, trend: trend)
    )
  }

  /// What the points after the baseline broke: the first letter of the rule, in capitals where it is high.
  private func letters(_ chart: ControlChart) -> [String] {
    chart.points.dropFirst(12).map { point in
      point.causes.map { cause in
        let letter =
          switch cause.rule {
          case .beyondLimit: "b"
          case .trend: "t"
          case .nearLimit: "n"
          case .shift: "s"
          }
        return cause.direction == .high ? letter.uppercased() : letter
      }.joined()
    }
  }

  @Test func beyondALimitIsStrict() throws {
    #expect(letters(try chart([15.33, 4.67])) == ["B", "b"])
    #expect(letters(try chart([15.32, 4.68])) == ["", ""])
  }

  /// The last of the baseline, 11, lies above the mean and is the first of seven.
  @Test func sevenOnOneSideAreAShift() throws {
    #expect(letters(try chart([10.1, 11, 10.2, 11.1, 10.3])) == ["", "", "", "", ""])
    let seven = try chart([10.1, 11, 10.2, 11.1, 10.3, 11])
    #expect(letters(seven) == ["S", "S", "S", "S", "S", "S"])
    #expect(seven.points[11].causes == [SpecialCause(.shift(points: 7), .high)])
    #expect(seven.points[10].causes.isEmpty)
    #expect(
      seven.points[17].sentence == "Special cause, higher values: one of 7 points in a row above the mean")
    // Eight are one run of eight; six where six are asked for.
    #expect(
      try chart([10.1, 11, 10.2, 11.1, 10.3, 11, 10.2]).points[18].causes
        == [SpecialCause(.shift(points: 8), .high)])
    #expect(letters(try chart([10.1, 11, 10.2, 11.1, 10.3], shift: 6)) == ["S", "S", "S", "S", "S"])
  }

  /// A point on the mean is on neither side; a missing one might have been on either.
  @Test func theMeanAndAGapEndAShift() throws {
    #expect(Set(letters(try chart([11, 11, 11, 10, 11, 11, 11]))) == [""])
    #expect(Set(letters(try chart([11, 11, 11, nil, 11, 11, 11]))) == [""])
    #expect(letters(try chart([10, 9, 8, 9, 8, 9, 8, 9])) == ["", "s", "s", "s", "s", "s", "s", "s"])
  }

  /// Seven points are six rises.
  @Test func sevenRisingAreATrend() throws {
    #expect(letters(try chart([8, 8.5, 9, 9.5, 10.5, 10.9])) == ["", "", "", "", "", ""])
    let rising = try chart([8, 8.5, 9, 9.5, 10.5, 10.9, 11.2])
    #expect(letters(rising) == ["T", "T", "T", "T", "T", "T", "T"])
    #expect(
      rising.points[18].sentence
        == "Special cause, higher values: one of 7 points in a row, each higher than the one before")
    #expect(letters(try chart([8, 8.5, 9, 9.5, 10.5, 10.9], trend: 6)) == ["T", "T", "T", "T", "T", "T"])
  }

  /// Equal neighbours neither rise nor fall; nobody knows what a missing one would have done.
  @Test func aTieAndAGapEndATrend() throws {
    #expect(Set(letters(try chart([8, 8.5, 9, 9.5, 9.5, 10.5, 10.9, 11.2]))) == [""])
    #expect(Set(letters(try chart([8, 8.5, 9, nil, 9.5, 10.5, 10.9, 11.2]))) == [""])
  }

  /// The peak belongs to both; what came last decides.
  @Test func aRiseThatTurns() throws {
    let turning = try chart([8, 8.5, 9, 9.5, 10.5, 10.9, 11.2, 10.8, 10.6, 9.8, 9.4, 8.9, 8.2])
    #expect(
      letters(turning) == ["T", "T", "T", "T", "T", "T", "tT", "t", "t", "t", "t", "t", "t"])
    #expect(turning.points[18].variation == .specialLow)
  }

  @Test func twoOfThreeNearALimit() throws {
    #expect(letters(try chart([13.6, 9, 13.6])) == ["N", "", "N"])
    #expect(letters(try chart([6.4, 6.4])) == ["n", "n"])
    #expect(letters(try chart([13.5, 9, 13.6])) == ["", "", ""])
    // Not within three, not on one side, not known.
    #expect(letters(try chart([13.6, 9, 9, 13.6])) == ["", "", "", ""])
    #expect(letters(try chart([13.6, 9, 6.4])) == ["", "", ""])
    #expect(letters(try chart([13.6, nil, 13.6, 9])) == ["", "", "", ""])
    // A point beyond the limit is near it too.
    #expect(letters(try chart([13.6, 9, 16])) == ["N", "", "BN"])
    #expect(
      try chart([13.6, 9, 13.6]).points[12].sentence
        == "Special cause, higher values: one of two points out of three near the upper limit")
  }

  /// Beyond a limit comes before a trend, a trend before the rest.
  @Test func theFirstRuleDecidesTheDirection() throws {
    let falling = try chart([15.4, 13, 12.5, 12, 11.5, 11, 10.5], .highIsGood)
    #expect(letters(falling) == ["BtS", "tS", "tS", "tS", "tS", "tS", "tS"])
    #expect(falling.points[12].variation == .improvingHigh)
    #expect(falling.points[13].variation == .concerningLow)
    #expect(falling.variation == .concerningLow)
  }

  @Test(arguments: [
    (Polarity.highIsGood, Variation.improvingHigh, Variation.concerningLow),
    (.lowIsGood, .concerningHigh, .improvingLow), (.none, .specialHigh, .specialLow),
  ])
  func variationByPolarity(polarity: Polarity, high: Variation, low: Variation) throws {
    #expect(try chart([16], polarity).variation == high)
    #expect(try chart([4], polarity).variation == low)
    #expect(try chart([16, 9], polarity).variation == .commonCause)
    #expect(try chart([9, 16, nil], polarity).variation == high)
  }

  /// The limits are 4.68 and 15.32; a target on a limit may be missed or met.
  @Test(
    arguments: [
      (Polarity.highIsGood, 4.6, Assurance.consistentlyHit), (.highIsGood, 4.68, .hitOrMiss),
      (.highIsGood, 10, .hitOrMiss), (.highIsGood, 15.32, .hitOrMiss), (.highIsGood, 15.4, .consistentlyMissed),
      (.lowIsGood, 4.6, .consistentlyMissed), (.lowIsGood, 10, .hitOrMiss),
      (.lowIsGood, 15.4, .consistentlyHit),
      (.none, 10, .noPolarity), (.highIsGood, nil, .noTarget), (.none, nil, .noTarget),
    ] as [(Polarity, Double?, Assurance)])
  func assurance(polarity: Polarity, target: Double?, expected: Assurance) throws {
    #expect(try chart([9], polarity, target: target).assurance == expected)
  }

  @Test func noLimitsNoAssurance() throws {
    let options = ControlChartOptions(polarity: .lowIsGood, target: 3)
    #expect(try xmrChart([1, 2], options: options).assurance == .noLimits)
  }

  @Test func wordsAreDistinctAndHaveNoFullStop() {
    let words =
      Variation.allCases.map(\.words) + Assurance.allCases.map(\.words)
      + ControlChartReason.allCases.map(\.sentence)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.last != "." })
  }
}
