import IndicatorMethods
import Testing

@Suite("What slope indices need") struct SlopeInputTests {
  private func said(
    quantiles: [Int] = [1, 2, 3, 4, 5], of count: Int = 5, populations: [Double?] = [9, 9, 9, 9, 9],
    values: QuantileFigures.Values = .given([0.1, 0.2, 0.3, 0.4, 0.5]),
    precision: QuantileFigures.Precision = .standardErrors([0.1, 0.1, 0.1, 0.1, 0.1]),
    _ type: SlopeIndex.ValueType = .proportion, _ change: (inout SlopeIndexOptions) -> Void = { _ in }
  ) -> [String] {
    var options = SlopeIndexOptions(type: type)
    options.repetitions = 1000
    change(&options)
    return faults { () throws(InputFaults) in
      _ = try slopeIndex(
        QuantileFigures(quantiles: quantiles, populations: populations, values: values, precision: precision),
        of: count, options: options)
    }
  }

  @Test func soundInputHasNoFaults() {
    #expect(said().isEmpty && said(.mean).isEmpty && said(.rate).isEmpty)
  }

  @Test func quantiles() {
    #expect(said(of: 4).first == "the number of quantiles must be from 5 to 100 (4 given)")
    #expect(said(of: 101) == ["the number of quantiles must be from 5 to 100 (101 given)"])
    #expect(
      said(quantiles: [1, 2, 0, 2, 6]) == [
        "row 3: quantiles must be numbers from 1 to 5 (0 given)",
        "row 4: quantiles must have one row each (2 is in row 2 too)",
        "row 5: quantiles must be numbers from 1 to 5 (6 given)",
      ])
    #expect(
      said(quantiles: []) == [
        "columns must have the same number of rows (quantiles 0, populations 5, values 5, standard errors 5)"
      ])
  }

  @Test func populations() {
    #expect(
      said(populations: [nil, 0, -1, .nan, 1]) == [
        "row 1: populations must not be missing", "row 2: populations must be greater than zero",
        "row 3: populations must be greater than zero", "row 4: populations must be numbers",
      ])
    #expect(
      said(populations: [1e300, 1e-300, 1e-300, 1e-300, 1e-300])
        == ["populations must be of sizes that can be compared"])
  }

  @Test func valuesAndLimits() {
    let ends: QuantileFigures.Precision = .limits95(
      lower: [0.05, 0.1, nil, 0.45, 0], upper: [0.2, 1.3, 0.4, 0.5, 0.6])
    #expect(
      said(precision: ends) == [
        "row 3: lower limits must not be missing",
        "row 5: lower limits must be greater than 0 and less than 1 for proportions: 0.25 for 25%, no quantile "
          + "all or none",
        "row 2: upper limits must be greater than 0 and less than 1 for proportions: 0.25 for 25%, no quantile "
          + "all or none",
        "row 4: values must lie within their 95% limits (0.4 is not within 0.45 to 0.5)",
      ])
    #expect(
      said(values: .given([0, 1, -1, .infinity, 0.5]), .rate) == [
        "row 1: values must be greater than zero for rates: join quantiles without events",
        "row 3: values must be greater than zero for rates: join quantiles without events",
        "row 4: values must be numbers",
      ])
    #expect(
      said(precision: .standardErrors([nil, -1, 51, 0, 1])) == [
        "row 1: standard errors must not be missing",
        "row 2: standard errors must be greater than or equal to zero",
      ])
    #expect(
      said(precision: .standardErrors([0, 0, 51, 0, 1]))
        == ["row 3: standard errors must be at most 50 on the scale of the logit"])
    #expect(
      said(values: .counts([1, 0, 9, 10, nil])) == [
        "row 2: counts must be greater than zero", "row 3: counts must be less than populations",
        "row 4: counts must be less than populations",
      ])
    #expect(
      said(values: .counts([1, 1, 1, 1, 1]), .rate)
        == ["counts must be of a proportion: give the values of means and rates"])
    #expect(
      said(values: .given([1e308, -1e308, 1e308, -1e308, 1e308]), .mean) { $0.multiplier = 1e9 }
        == ["values and multiplier must be small enough for their products to be numbers"])
  }

  @Test func options() {
    #expect(
      said(.mean) { $0.transform = true } == [
        "transform must be off for means: it is for rates (logarithm) and proportions (logit)",
        "transform must be given 95% limits, on the values' scale, not standard errors",
      ])
    #expect(
      said { ($0.multiplier, $0.repetitions) = (0, 999) } == [
        "multiplier must be a number other than zero (negative to exchange the ends of the scale)",
        "repetitions must be at least 1000",
      ])
    #expect(
      said { $0.confidence = [0.9999] }
        == ["repetitions must be at least 20000 for a confidence level of 0.9999"])
    #expect(said { $0.confidence = [0.95, 95, 1] }.count == 2)
  }

  @Test func whatIsMissingIsAReason() throws {
    func index(_ quantiles: [Int], _ values: QuantileFigures.Values) throws -> SlopeIndex {
      try slopeIndex(
        QuantileFigures(
          quantiles: quantiles, populations: quantiles.map { _ in 9 }, values: values,
          precision: .standardErrors(quantiles.map { $0 == 2 ? nil : 0.1 })), of: 5,
        options: SlopeIndexOptions(type: .proportion))
    }
    let missing = try index([1, 2, 3, 4, 5], .given([0.1, nil, 0.3, 0.4, 0.5]))
    #expect(missing.sii == .withheld(.missingValue) && missing.rii == .withheld(.missingValue))
    #expect(missing.siiMethod == nil && missing.intercept == nil)
    #expect(
      try index([1, 2, 3, 4, 5], .counts([1, nil, 3, 4, 5])).sii == .withheld(.missingValue))
    #expect(try index([1, 3, 4, 5], .given([0.1, 0.3, 0.4, 0.5])).sii == .withheld(.missingQuantile))
  }

  /// Rows of faults are those of the table, and a group without a quantile keeps its place with its reason.
  @Test func groups() async throws {
    var options = SlopeIndexOptions(type: .mean)
    let quantiles = [1, 1, 2, 2, 3, 3, 4, 4, 5]
    func table(_ population: Double?) -> QuantileFigures {
      QuantileFigures(
        quantiles: quantiles, populations: quantiles.map { $0 == 4 ? population : 9 },
        values: .given(quantiles.map(Double.init)), precision: .standardErrors(quantiles.map { _ in 1 }))
    }
    let groups = ["a", "b", "a", "b", "a", "b", "a", "b", "a"]
    let found = try await slopeIndices(groups: groups, table(9), of: 5, options: options)
    #expect(found.map(\.group) == ["a", "b"])
    #expect(found[0].index.sii.value != nil && found[1].index.sii == .withheld(.missingQuantile))
    options.repetitions = 1
    await #expect(throws: InputFaults.self) {
      try await slopeIndices(groups: groups, table(nil), of: 5, options: options)
    }
    do {
      options.repetitions = 1000
      _ = try await slopeIndices(groups: groups, table(0), of: 5, options: options)
      Issue.record("a population of zero must be refused")
    } catch {
      #expect(error.all.map(\.row) == [7, 8])
    }
  }
}
