import IndicatorMethods
import Testing

@Suite("Documentation: Quantiles of areas") struct QuantilesOfAreasExamples {
  @Test func block1() async throws {
    try await example(1, of: "QuantilesOfAreas") { print in
      let scores: [Double?] = [31.2, 18.4, nil, 24.9, 9.7, 24.9, 12.0]
      for group in try quantiles(of: scores, groups: 3) {
        switch group {
        case .quantile(let number, let groups): print("\(number) of \(groups)")
        case .notCompared(let reason): print("not compared: \(reason.sentence)")
        default: break
        }
      }
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "QuantilesOfAreas") { print in
      let scores: [Double?] = [31.2, 18.4, nil, 24.9, 9.7, 24.9, 12.0]
      let bounds = try QuantileBounds(
        scores, quantiles: 4, polarity: .lowIsGood)
      print(bounds.judgement(of: 24.9) { text($0) }.rule)
    }
  }
}
