import IndicatorMethods
import TestSupport
import Testing

@Suite("The benchmark against intervals") struct IntervalMethodsTests {
  let area = Estimate(value: 2.6, lower95: 2.5, upper95: 2.7, lower998: 2.3, upper998: 2.9)

  @Test("The ends of the interval belong to it", arguments: Polarity.allCases)
  func inclusive(polarity: Polarity) {
    for reference in [2.5, 2.6, 2.7] {
      #expect(judge(area, Estimate(value: reference), .interval95, polarity).outcome == .similar)
    }
    let below = judge(area, Estimate(value: 2.71), .interval95, polarity).outcome
    let above = judge(area, Estimate(value: 2.49), .interval95, polarity).outcome
    switch polarity {
    case .lowIsGood: #expect(below == .better && above == .worse)
    case .highIsGood: #expect(below == .worse && above == .better)
    case .none: #expect(below == .lower && above == .higher)
    }
  }

  @Test func aMethodFor998UsesThoseLimitsOrSaysItCannot() {
    let reference = Estimate(value: 2.8)
    #expect(judge(area, reference, .interval95).outcome == .better)
    #expect(judge(area, reference, .interval998).outcome == .similar)
    let without = Estimate(value: 2.6, lower95: 2.5, upper95: 2.7)
    for method in [ComparisonMethod.interval998, .twoIntervals] {
      let judgement = judge(without, reference, method)
      #expect(judgement.outcome == .notCompared(.no998Limits))
      #expect(judgement.rule == "Not compared: no 99.8% limits are published.")
    }
  }

  @Test func twoDegreesOfDifference() {
    let expected: [(Double, Outcome, Outcome, Outcome)] = [
      (2.91, .best, .worst, .lowest), (2.9, .better, .worse, .lower), (2.71, .better, .worse, .lower),
      (2.7, .similar, .similar, .similar), (2.5, .similar, .similar, .similar),
      (2.3, .worse, .better, .higher), (2.29, .worst, .best, .highest),
    ]
    for (reference, low, high, none) in expected {
      let benchmark = Estimate(value: reference)
      #expect(judge(area, benchmark, .twoIntervals, .lowIsGood).outcome == low)
      #expect(judge(area, benchmark, .twoIntervals, .highIsGood).outcome == high)
      #expect(judge(area, benchmark, .twoIntervals, .none).outcome == none)
    }
  }

  @Test func overlapIsInclusive() {
    let other = Estimate(value: 3, lower95: 2.7, upper95: 3.3)
    #expect(judge(area, other, .bothIntervals).outcome == .similar)
    #expect(judge(other, area, .bothIntervals).outcome == .similar)
    let clear = Estimate(value: 3, lower95: 2.71, upper95: 3.3)
    #expect(judge(area, clear, .bothIntervals).outcome == .better)
    #expect(judge(clear, area, .bothIntervals).outcome == .worse)
    #expect(judge(area, Estimate(value: 3), .bothIntervals).outcome == .notCompared(.noBenchmarkLimits))
    let odd = Estimate(value: 4, lower95: 2.71, upper95: 3.3)
    #expect(judge(area, odd, .bothIntervals).outcome == .notCompared(.benchmarkLimitsDoNotBracket))
  }

  @Test func whatIsMissingIsNamed() {
    let benchmark = Estimate(value: 3)
    func reason(_ area: Estimate, _ benchmark: Estimate, _ method: ComparisonMethod = .interval95) -> Outcome {
      judge(area, benchmark, method).outcome
    }
    #expect(reason(Estimate(lower95: 1, upper95: 2), benchmark) == .notCompared(.missingValue))
    #expect(reason(Estimate(value: .nan), benchmark) == .notCompared(.missingValue))
    #expect(reason(area, Estimate()) == .notCompared(.missingBenchmark))
    #expect(reason(Estimate(value: 2, lower95: 1), benchmark) == .notCompared(.no95Limits))
    let outside = Estimate(value: 5678, lower95: 5678.5, upper95: 1234)
    #expect(reason(outside, benchmark) == .notCompared(.limitsDoNotBracket))
    var inverted = area
    inverted.upper998 = 2.65
    #expect(reason(inverted, benchmark, .twoIntervals) == .notCompared(.limitsNotNested))
    #expect(reason(area, benchmark, .none) == .notCompared(.noJudgementWanted))
    #expect(reason(area, benchmark, .quintiles) == .notCompared(.needsAllAreas))
    #expect(reason(area, benchmark, .quartiles) == .notCompared(.needsAllAreas))
    #expect(reason(area, benchmark, .goal) == .notCompared(.noGoal))
  }

  @Test func zeroAndMinusOneAreValues() {
    let zero = Estimate(value: 0, lower95: 0, upper95: 0.4)
    #expect(judge(zero, Estimate(value: 1), .interval95).outcome == .better)
    let minusOne = Estimate(value: -1, lower95: -1, upper95: -1)
    #expect(judge(minusOne, Estimate(value: 0), .interval95, .highIsGood).outcome == .worse)
    #expect(judge(zero, Estimate(value: -1), .interval95).outcome == .worse)
  }

  @Test func theRuleIsASentenceWithItsNumbers() {
    let injuries = Estimate(value: 40, lower95: 36.5, upper95: 43.7, lower998: 34, upper998: 46)
    let england = Estimate(value: 72.3, lower95: 72, upper95: 72.6)
    #expect(
      judge(injuries, england, .interval95).rule
        == "The 95% interval, 36.5 to 43.7, lies below England's 72.3; low is good.")
    #expect(
      judge(injuries, Estimate(value: 40.2), .interval95).rule
        == "The 95% interval, 36.5 to 43.7, includes England's 40.2.")
    #expect(
      judge(injuries, Estimate(value: 35), .twoIntervals, .highIsGood).rule
        == "The 95% interval, 36.5 to 43.7, lies above England's 35.0 but the 99.8% interval, 34.0 to 46.0, "
        + "includes it; high is good.")
    #expect(
      judge(injuries, england, .twoIntervals, .none).rule
        == "The 99.8% interval, 34.0 to 46.0, lies below England's 72.3; neither direction is good or bad.")
    #expect(
      judge(injuries, england, .bothIntervals).rule
        == "The 95% interval, 36.5 to 43.7, lies below England's, 72.0 to 72.6; low is good.")
    let neighbours = compare(
      injuries, with: Estimate(value: 40.2, lower95: 40, upper95: 41), by: .bothIntervals,
      polarity: .lowIsGood, multiplier: 1, format: oneDecimal, benchmarkName: "similar areas")
    #expect(neighbours.rule == "The 95% interval, 36.5 to 43.7, overlaps similar areas', 40.0 to 41.0.")
  }

  @Test func everyReasonHasWordsOfItsOwn() {
    let sentences = NotComparedReason.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
  }

  @Test func limitsBracket() {
    #expect(Estimate(value: 1).limitsBracket)
    #expect(Estimate(lower95: 1, upper95: 2).limitsBracket)
    #expect(area.limitsBracket)
    #expect(!Estimate(value: 3, lower95: 1, upper95: 2).limitsBracket)
    #expect(!Estimate(value: 1.5, lower95: 1, upper95: 2, lower998: 1.6, upper998: 3).limitsBracket)
    #expect(Estimate(value: 14.8, lower95: 14.8, upper95: 14.8).limitsBracket)
  }
}
