/// A slope index whose input has passed its checks; rows are in the order of the quantiles.
struct SlopeProblem: Sendable {
  var populations: [Double]
  var values: [Double]
  /// Standard errors, on the scale on which errors are normal.
  var errors: [Double]
  var options: SlopeIndexOptions

  /// A negative multiplier is the same as a positive one with the ends of the scale exchanged: the index, its
  /// ratio and the limits of both turn over together.
  private var isReversed: Bool { options.multiplier < 0 }

  func solve(in room: inout EndsSimulation.Room) throws(InputFaults) -> SlopeIndex {
    guard let regression = RiditRegression(populations: populations, reversed: isReversed) else {
      throw InputFaults([InputFault("populations must be of sizes that can be compared")])
    }
    let line =
      switch options.type {
      case _ where options.transform: transformedLine(regression)
      case .mean: normalLine(regression, &room)
      case .rate, .proportion: simulatedLine(regression, &room)
      }
    let index = line.index(reversed: isReversed, options)
    let numbers =
      [index.sii.value, index.rii.value].compactMap { $0 }
      + (index.sii.intervals + index.rii.intervals).flatMap { [$0.limits.lower, $0.limits.upper] }
    guard numbers.allSatisfy(\.isFinite) else {
      throw InputFaults([
        InputFault("values and multiplier must be small enough for their products to be numbers")
      ])
    }
    return index
  }

  /// Means: the line is normal. Values are divided by the largest, for their squares to be numbers.
  private func normalLine(
    _ regression: RiditRegression, _ room: inout EndsSimulation.Room
  ) -> FittedLine {
    let largest = (values.map(\.magnitude) + errors).max() ?? 0
    let scale = largest > 0 ? largest : 1
    let normal = NormalLine(
      regression, values: values.map { $0 / scale }, errors: errors.map { $0 / scale })
    var line = FittedLine(
      start: normal.start.mean, end: normal.end.mean, unit: scale,
      sii: options.confidence.map(normal.slopeLimits), rii: [], method: .normalLine)
    if normal.startIsClearOfZero {
      line.rii = options.confidence.map(normal.ratioLimits)
    } else {
      let found = simulate(normal.simulation(repetitions: options.repetitions), &room)
      line.rii = found.first.ratios
      line.riiMethod = .simulatedLine
      line.differences = found.differences.map { (0, $0.rii) }
    }
    return line
  }

  /// The line on the scale of the logarithm or logit is normal, and turns about its middle: its ends,
  /// transformed back, rise and fall with the slope, so that the limits of the slope give those of the
  /// indices.
  private func transformedLine(_ regression: RiditRegression) -> FittedLine {
    let isRate = options.type == .rate
    let normal = NormalLine(
      regression, values: values.map { portableLog(isRate ? $0 : $0 / (1 - $0)) }, errors: errors)
    func ends(_ slope: Double) -> (start: Double, end: Double) {
      func back(_ x: Double) -> Double { isRate ? portableExp(x) : 1 / (1 + portableExp(-x)) }
      let middle = (normal.start.mean + normal.end.mean) / 2
      return (back(middle - slope / 2), back(middle + slope / 2))
    }
    let (start, end) = ends(normal.slope.mean)
    let limits = options.confidence.map(normal.slopeLimits).map { (ends($0.lower), ends($0.upper)) }
    return FittedLine(
      start: start, end: end, unit: 1,
      sii: limits.map { Limits(lower: $0.end - $0.start, upper: $1.end - $1.start) },
      rii: limits.map { Limits(lower: $0.end / $0.start, upper: $1.end / $1.start) }, method: .normalLine)
  }

  /// Rates and proportions as they are: their errors are normal on another scale than the line's.
  private func simulatedLine(
    _ regression: RiditRegression, _ room: inout EndsSimulation.Room
  ) -> FittedLine {
    let isRate = options.type == .rate
    let scale = isRate ? values.max() ?? 1 : 1
    let (start, end) = (regression.start, regression.end)
    let terms = values.indices.map { row in
      let value = values[row] / scale
      return isRate
        ? EndsSimulation.Term(start: start[row] * value, end: end[row] * value, deviation: errors[row])
        : EndsSimulation.Term(
          start: start[row], end: end[row], deviation: errors[row], odds: value / (1 - value))
    }
    let found = simulate(
      EndsSimulation(
        shape: isRate ? .exponential : .logistic, terms: terms, repetitions: options.repetitions), &room)
    let shares = values.map { $0 / scale }
    var line = FittedLine(
      start: sumOfProducts(start, shares), end: sumOfProducts(end, shares), unit: scale,
      sii: found.first.differences, rii: found.first.ratios, method: .simulatedLine)
    line.differences = found.differences
    return line
  }

  /// The limits of the first stream, and how far those of nine more lie from them.
  private func simulate(
    _ simulation: EndsSimulation, _ room: inout EndsSimulation.Room
  ) -> (first: EndsSimulation.Percentiles, differences: [(sii: Double, rii: Double)]) {
    func percentiles(_ stream: Int) -> EndsSimulation.Percentiles {
      simulation.percentiles(confidence: options.confidence, seed: options.seed, stream: stream, in: &room)
    }
    let first = percentiles(0)
    guard options.reliability else { return (first, []) }
    let more = (1...9).map { percentiles($0) }
    func difference(_ one: Limits, _ others: [Limits]) -> Double {
      others.reduce(0) { $0 + abs($1.lower - one.lower) + abs($1.upper - one.upper) }
        / Double(2 * others.count)
    }
    return (
      first,
      options.confidence.indices.map { level in
        (
          difference(first.differences[level], more.map { $0.differences[level] }),
          difference(first.ratios[level], more.map { $0.ratios[level] })
        )
      }
    )
  }
}
