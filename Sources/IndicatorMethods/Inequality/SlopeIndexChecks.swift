extension InputChecks {
  mutating func requireOptions(_ options: SlopeIndexOptions, quantileCount: Int) {
    require(
      (5...100).contains(quantileCount),
      "the number of quantiles must be from 5 to 100 (\(quantileCount) given)")
    requireLevels(options.confidence)
    require(
      options.multiplier != 0 && options.multiplier.isFinite,
      "multiplier must be a number other than zero (negative to exchange the ends of the scale)")
    require(
      !(options.transform && options.type == .mean),
      "transform must be off for means: it is for rates (logarithm) and proportions (logit)")
    require(options.repetitions >= 1000, "repetitions must be at least 1000")
    // A limit is a number that occurred: one at least is to be expected beyond it.
    for level in options.confidence where level >= 0.9 && level < 1 && options.repetitions >= 1000 {
      let needed = Int((2 / (1 - level) * (1 - 1e-9)).rounded(.up))
      require(
        options.repetitions >= needed,
        "repetitions must be at least \(needed) for a confidence level of \(level)")
    }
  }

  mutating func requireQuantiles(_ quantiles: [Int], of count: Int) {
    var seen: [Int: Int] = [:]
    for (index, quantile) in quantiles.enumerated() {
      require(
        quantile >= 1 && quantile <= count, row: index + 1,
        "quantiles must be numbers from 1 to \(count) (\(quantile) given)")
      let first = seen[quantile]
      require(
        first == nil, row: index + 1,
        "quantiles must have one row each (\(quantile) is in row \(first ?? 0) too)")
      if first == nil { seen[quantile] = index + 1 }
    }
  }

  /// `when` tells the rows, from 0, that need a cell.
  mutating func requireEvery(_ column: [Double?], _ name: String, when needed: (Int) -> Bool = { _ in true }) {
    for index in column.indices where column[index] == nil && needed(index) {
      require(false, row: index + 1, "\(name) must not be missing")
    }
  }

  /// Whatever has a logarithm or logit must be within the range of that.
  mutating func requireValues(_ column: [Double?], _ name: String, _ type: SlopeIndex.ValueType) {
    switch type {
    case .mean: require(column, name, "numbers") { _ in true }
    case .rate: require(column, name, "greater than zero for rates: join quantiles without events") { $0 > 0 }
    case .proportion:
      require(
        column, name, "greater than 0 and less than 1 for proportions: 0.25 for 25%, no quantile all or none"
      ) {
        $0 > 0 && $0 < 1
      }
    }
  }

  mutating func requirePrecision(_ figures: QuantileFigures, _ values: [Double?], _ options: SlopeIndexOptions)
  {
    switch figures.precision {
    case .limits95(let lower, let upper):
      requireEvery(lower, "lower limits") { values[$0] != nil }
      requireEvery(upper, "upper limits") { values[$0] != nil }
      requireValues(lower, "lower limits", options.type)
      requireValues(upper, "upper limits", options.type)
      for (index, value) in values.enumerated() {
        guard let value, let lower = lower[index], let upper = upper[index] else { continue }
        require(
          !(lower > value || upper < value), row: index + 1,
          "values must lie within their 95% limits (\(value) is not within \(lower) to \(upper))")
      }
    case .standardErrors(let errors):
      require(
        !options.transform, "transform must be given 95% limits, on the values' scale, not standard errors")
      requireEvery(errors, "standard errors") { values[$0] != nil }
      requireNotNegative(errors, "standard errors")
    }
  }

  /// An error of 50 on the scale of the logarithm or logit says nothing of the value, and its draws could not
  /// be told as numbers.
  mutating func requireUsable(errors: [Double?], _ type: SlopeIndex.ValueType) {
    for (index, error) in errors.enumerated() where type != .mean && (error ?? 0) > 50 {
      require(
        false, row: index + 1,
        "standard errors must be at most 50 on the scale of the \(type == .rate ? "logarithm" : "logit")")
    }
  }
}
