import IndicatorMethods
import Testing

@Suite("Fifths and quarters of the areas") struct QuantilesTests {
  let ten = (1...10).map(Double.init)

  @Test func lowIsGoodCountsUpAndHighIsGoodCountsDown() {
    let fifths = [1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 5, 10: 5]
    for (value, fifth) in fifths {
      func outcome(_ polarity: Polarity) -> Outcome {
        quantileCategory(of: Double(value), among: ten, quantiles: 5, polarity: polarity)
      }
      #expect(outcome(.lowIsGood) == .quantile(fifth, of: 5))
      #expect(outcome(.none) == .quantile(fifth, of: 5))
      #expect(outcome(.highIsGood) == .quantile(6 - fifth, of: 5))
    }
    #expect(quantileCategory(of: 10, among: ten, quantiles: 4, polarity: .highIsGood) == .quantile(1, of: 4))
    #expect(quantileCategory(of: 10, among: ten, quantiles: 4, polarity: .lowIsGood) == .quantile(4, of: 4))
  }

  @Test func tooFewAreas() {
    let four = [1.0, 2, 3, 4]
    #expect(quantileCategory(of: 1, among: four, quantiles: 5, polarity: .none) == .notCompared(.tooFewAreas))
    #expect(quantileCategory(of: 1, among: four, quantiles: 4, polarity: .none) == .quantile(1, of: 4))
    let three = Array(four.dropLast())
    #expect(
      quantileCategory(of: 1, among: three, quantiles: 4, polarity: .none) == .notCompared(.tooFewAreas))
    let same = Array(repeating: 3.0, count: 9)
    #expect(
      quantileCategory(of: 3, among: same, quantiles: 5, polarity: .none) == .notCompared(.allValuesEqual))
  }

  @Test func missingValuesTakeNoPlaceAndTiesStayTogether() throws {
    let values: [Double?] = [nil, 5, 1, 5, nil, 5, 9, 2, 5, 0]
    let (bounds, judgements) = quantileCategories(
      values, quantiles: 5, polarity: .lowIsGood, format: oneDecimal)
    let known = try #require(bounds)
    #expect(known.areas == 8)
    #expect(judgements[0].outcome == .notCompared(.missingValue))
    let fives = Set([1, 3, 5, 8].map { judgements[$0].outcome })
    #expect(fives.count == 1)
    // Sorted 0 1 2 5 5 5 5 9: bounds at places 1.4, 2.8, 4.2, 5.6 from 0 are 1.4, 4.4, 5, 5.
    for (bound, expected) in zip(known.bounds, [0, 1.4, 4.4, 5, 5, 9]) {
      #expect(abs(bound - expected) < 1e-12)
    }
    #expect(fives.first == .quantile(3, of: 5))
    #expect(judgements[6].rule == "Fifth 5 of 5, 5.0 to 9.0, among 8 areas; 1 is the best, low is good.")
  }

  @Test func aRefusedColumnSaysWhyForEveryArea() {
    let (bounds, judgements) = quantileCategories(
      [1, nil, 2], quantiles: 4, polarity: .none, format: oneDecimal)
    #expect(bounds == nil)
    #expect(
      judgements.map(\.outcome) == [
        .notCompared(.tooFewAreas), .notCompared(.missingValue), .notCompared(.tooFewAreas),
      ])
    #expect(judgements.allSatisfy { $0.method == .quartiles })
  }

  /// The group of a value is the count of inner bounds below it, plus one: bounds recomputed from the
  /// definition.
  @Test(arguments: 1...40) func againstTheDefinition(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    let values = (0..<Int.random(in: 5...160, using: &generator)).map { _ in
      Double(Int.random(in: -40...40, using: &generator))
    }
    guard Set(values).count > 1 else { return }
    let sorted = values.sorted()
    for value in values {
      let below = (1..<5).count { group in
        (percentile(Double(group) / 5, of: sorted) ?? .nan) < value - 1e-9
      }
      #expect(
        quantileCategory(of: value, among: values, quantiles: 5, polarity: .lowIsGood)
          == .quantile(below + 1, of: 5))
    }
  }
}
