import IndicatorMethods
import Testing

@Suite("Documentation: Distributions and limits") struct DistributionsAndLimitsExamples {
  @Test func block1() async throws {
    try await example(1, of: "DistributionsAndLimits") { print in
      print("z \(text(normalUpperQuantile(0.025), 6))")
      if let student = StudentT(degreesOfFreedom: 5),
        let chiSquared = ChiSquared(degreesOfFreedom: 1)
      {
        print("t \(text(student.upperQuantile(0.025), 6))")
        print("χ² \(text(chiSquared.upperQuantile(0.002), 6))")
      }
      if let exact = exactPoissonLimits(3), let byar = byarLimits(3) {
        print("exact \(text(exact.lower, 3)) to \(text(exact.upper, 3))")
        print("Byar \(text(byar.lower, 3)) to \(text(byar.upper, 3))")
      }
    }
  }
}
