import IndicatorMethods
import Testing

@Suite("Documentation: The slope index of inequality") struct SlopeOfInequalityExamples {
  @Test func block1() async throws {
    try await example(1, of: "SlopeOfInequality") { print in
      let fifths = QuantileFigures(
        quantiles: [1, 2, 3, 4, 5],
        populations: [21_000, 19_500, 20_300, 20_800, 18_900],
        values: .given([74.8, 77.1, 78.6, 80.2, 81.9]),
        precision: .limits95(
          lower: [73.9, 76.2, 77.7, 79.3, 80.9],
          upper: [75.7, 78.0, 79.5, 81.1, 82.9]))
      let index = try slopeIndex(
        fifths, of: 5, options: SlopeIndexOptions(type: .mean))
      print(
        "SII \(words(index.sii, places: 2)); \(index.siiMethod?.rawValue ?? "")"
      )
      print(
        "RII \(words(index.rii, places: 3)); \(index.riiMethod?.rawValue ?? "")"
      )
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "SlopeOfInequality") { print in
      let fifths = QuantileFigures(
        quantiles: [1, 2, 3, 4, 5],
        populations: [21_000, 19_500, 20_300, 20_800, 18_900],
        values: .given([310, 262, 241, 204, 188]),
        precision: .limits95(
          lower: [287, 240, 220, 185, 169], upper: [335, 286, 263, 224, 208]))
      var options = SlopeIndexOptions(type: .rate)
      options.repetitions = 10_000
      options.seed = 7
      let index = try slopeIndex(fifths, of: 5, options: options)
      print("SII \(words(index.sii)); \(index.siiMethod?.rawValue ?? "")")
    }
  }
}
