import IndicatorMethods
import Testing

@Suite("Documentation: Life expectancy and healthy life expectancy") struct LifeTablesExamples {
  @Test func block1() async throws {
    try await example(1, of: "LifeTables") { print in
      let ages = [0, 1] + Array(stride(from: 5, through: 90, by: 5))
      let deaths: [Double] = [
        2, 0, 0, 0, 0, 0, 0, 1, 0, 1, 4, 2, 2, 6, 7, 18, 18, 22, 33, 56,
      ]
      let people: [Double] = [
        168, 671, 962, 1037, 1239, 778, 735, 846, 903, 1202, 1393, 1299, 1223,
        1263, 1361, 1076, 886,
        613, 486, 327,
      ]
      let table = try lifeExpectancies(
        startAges: ages, deaths: deaths, populations: people)
      for row in table where [0, 65].contains(row.startAge) {
        print("at \(row.startAge): \(words(row.statistic))")
      }
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "LifeTables") { print in
      let healthy = try healthyLifeExpectancies(
        startAges: [0, 1, 15, 45, 65, 85], deaths: [14, 5, 20, 160, 520, 410],
        populations: [1900, 7400, 27_000, 36_000, 21_000, 2600],
        goodHealth: [0.97, 0.96, 0.93, 0.81, 0.62, 0.4],
        precision: .sampleSizes([120, 300, 900, 1100, 800, 90]))
      print("all years \(words(healthy[0].lifeExpectancy))")
      print("healthy years \(words(healthy[0].statistic))")
    }
  }
}
