import IndicatorMethods
import Testing

@Suite("Documentation: Means") struct MeansOfValuesExamples {
  @Test func block1() async throws {
    try await example(1, of: "MeansOfValues") { print in
      let waits: [Double?] = [12, 9, 15, 22, 8, 11]
      print(words(try mean(of: waits).statistic))
      print(words(try mean(of: waits + [nil]).statistic))
      let rest = try mean(of: waits + [nil], leavingOutMissing: true)
      print(
        "\(words(rest.statistic)); \(rest.count) values, \(rest.missing) missing"
      )
    }
  }
}
