/// The columns of one group after their checks.
enum CheckedSlope: Sendable {
  case problem(SlopeProblem)
  case withheld(WithheldReason)

  /// All faults are found before any is thrown.
  init(
    _ figures: QuantileFigures, of quantileCount: Int, _ options: SlopeIndexOptions
  ) throws(InputFaults) {
    var checks = InputChecks()
    checks.requireOptions(options, quantileCount: quantileCount)
    checks.requireQuantiles(figures.quantiles, of: quantileCount)
    checks.requireEvery(figures.populations, "populations")
    checks.requirePositive(figures.populations, "populations")
    try checks.requireSameLength(figures.lengths)
    let values = checks.values(figures, options.type)
    checks.requirePrecision(figures, values, options)
    try checks.finish()
    let errors = figures.precision.errors(options.type)
    checks.requireUsable(errors: errors, options.type)
    try checks.finish()

    guard figures.quantiles.count == quantileCount else {
      self = .withheld(.missingQuantile)
      return
    }
    guard !values.contains(nil) else {
      self = .withheld(.missingValue)
      return
    }
    let order = figures.quantiles.indices.sorted { figures.quantiles[$0] < figures.quantiles[$1] }
    self = .problem(
      SlopeProblem(
        populations: order.compactMap { figures.populations[$0] }, values: order.compactMap { values[$0] },
        errors: order.compactMap { errors[$0] }, options: options))
  }

  func solve(in room: inout EndsSimulation.Room) throws(InputFaults) -> SlopeIndex {
    switch self {
    case .problem(let problem): try problem.solve(in: &room)
    case .withheld(let reason): .withheld(reason)
    }
  }
}

extension QuantileFigures.Precision {
  /// The standard error on the scale on which errors are normal: half the width of the 95% interval there over
  /// 1.96. Missing where a limit is.
  fileprivate func errors(_ type: SlopeIndex.ValueType) -> [Double?] {
    switch self {
    case .standardErrors(let errors): return errors
    case .limits95(let lower, let upper):
      return zip(lower, upper).map { lower, upper in
        guard let lower, let upper else { return nil }
        // By halves, whose difference is a number whatever the limits.
        let halfWidth =
          switch type {
          case .mean: upper / 2 - lower / 2
          case .rate: portableLog(upper) / 2 - portableLog(lower) / 2
          case .proportion: portableLog(upper / (1 - upper)) / 2 - portableLog(lower / (1 - lower)) / 2
          }
        return halfWidth / 1.959_963_984_540_054
      }
    }
  }
}

extension InputChecks {
  /// The values of the rows, counts turned into shares.
  fileprivate mutating func values(_ figures: QuantileFigures, _ type: SlopeIndex.ValueType) -> [Double?] {
    switch figures.values {
    case .given(let values):
      requireValues(values, "values", type)
      return values
    case .counts(let counts):
      require(type == .proportion, "counts must be of a proportion: give the values of means and rates")
      requirePositive(counts, "counts")
      return zip(counts, figures.populations).enumerated().map { index, cells in
        guard let count = cells.0, let population = cells.1 else { return nil }
        // A population that is not above zero has been named already.
        require(
          !(count >= population && population > 0), row: index + 1, "counts must be less than populations")
        return count / population
      }
    }
  }

}
