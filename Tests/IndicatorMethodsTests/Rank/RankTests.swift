import IndicatorMethods
import Testing

@Suite("Ranks among areas") struct RankTests {
  @Test func polarityDecidesWhoIsFirst() {
    let values: [Double?] = [3, nil, 1, 2, 2, -1, 0]
    #expect(ranks(values, polarity: .lowIsGood).map { $0?.position } == [6, nil, 3, 4, 4, 1, 2])
    #expect(ranks(values, polarity: .none).map { $0?.position } == [6, nil, 3, 4, 4, 1, 2])
    #expect(ranks(values, polarity: .highIsGood).map { $0?.position } == [1, nil, 4, 2, 2, 6, 5])
    let last = rank(of: 5, among: values, polarity: .highIsGood)
    #expect(last == Rank(position: 6, of: 6, best: 3, worst: -1))
    #expect(rank(of: 1, among: values, polarity: .lowIsGood) == nil)
    #expect(rank(of: 99, among: values, polarity: .lowIsGood) == nil)
    #expect(rank(of: 0, among: [.nan, 1], polarity: .lowIsGood) == nil)
  }

  @Test func topAndBottomThreeOfSixteen() {
    let all = ranks((1...16).map(Double.init), polarity: .lowIsGood).compactMap { $0 }
    #expect(all.filter(\.topThree).map(\.position) == [1, 2, 3])
    #expect(all.filter(\.bottomThree).map(\.position) == [14, 15, 16])
  }

  /// Brute force: one more than the areas that are strictly better.
  @Test(arguments: 1...60) func bruteForce(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let values = (0..<Int.random(in: 1...40, using: &generator)).map { _ -> Double? in
      Int.random(in: 0..<5, using: &generator) == 0 ? nil : Double(Int.random(in: -9...9, using: &generator))
    }
    for polarity in Polarity.allCases {
      let all = ranks(values, polarity: polarity)
      for (index, value) in values.enumerated() {
        let expected = value.map { own in
          1 + values.compactMap { $0 }.filter { polarity == .highIsGood ? $0 > own : $0 < own }.count
        }
        #expect(all[index]?.position == expected)
        #expect(all[index] == rank(of: index, among: values, polarity: polarity))
        #expect(all[index]?.of == (value == nil ? nil : values.compactMap { $0 }.count))
      }
    }
  }
}
