import IndicatorMethods
import Testing

@Suite("Documentation: Whole columns") struct ColumnFunctionsExamples {
  @Test func block1() async throws {
    try await example(1, of: "ColumnFunctions") { print in
      var columns = StatisticColumns(confidence: [0.95])
      try crudeRates(
        numerators: [7, 43, .nan], denominators: [12_400, 51_300, 20_900],
        into: &columns)
      for row in 0..<columns.count { print(words(columns[row])) }
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "ColumnFunctions") { print in
      var columns = StatisticColumns(confidence: [0.95])
      try directlyStandardisedRates(
        counts: [3, 8, 21, 1, 2, 4],
        populations: [5200, 7100, 6300, 2100, 3900, 4400],
        standard: [5000, 6500, 5000], groups: .bands(3), into: &columns)
      for area in 0..<columns.count { print(words(columns[area])) }
    }
  }
}
