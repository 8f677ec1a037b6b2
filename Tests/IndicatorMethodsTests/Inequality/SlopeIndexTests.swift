import Testing

@testable import IndicatorMethods

@Suite("Slope and relative index of inequality") struct SlopeIndexTests {
  private static let populations: [Double] = [900, 1400, 1100, 800, 1800]
  private static let values: [Double] = [61, 58, 49, 47, 40]

  private func figures(
    _ values: [Double] = values, errors: [Double] = [1, 2, 1.5, 1, 2]
  ) -> QuantileFigures {
    QuantileFigures(
      quantiles: [1, 2, 3, 4, 5], populations: Self.populations, values: .given(values),
      precision: .standardErrors(errors))
  }

  private func options(_ type: SlopeIndex.ValueType) -> SlopeIndexOptions {
    var options = SlopeIndexOptions(type: type)
    options.repetitions = 20_000
    options.confidence = [0.95, 0.998]
    return options
  }

  /// By hand: on a straight line through the ridits the indices are those of the line, whatever the weights.
  @Test func aStraightLineIsFound() throws {
    let ridits = [450, 1600, 2850, 3800, 5100].map { $0 / 6000.0 }
    let found = try slopeIndex(
      figures(ridits.map { 60 - 24 * $0 }, errors: [0, 0, 0, 0, 0]), of: 5, options: options(.mean))
    #expect(isClose(found.sii.value, -24) && isClose(found.rii.value, 0.6) && isClose(found.intercept, 60))
    #expect(
      areClose(ends(found.sii), [-24, -24, -24, -24]) && areClose(ends(found.rii), [0.6, 0.6, 0.6, 0.6]))
  }

  /// Oracle: the normal equations' solution; at it the weighted residuals sum to 0, alone and times the ridits.
  @Test func residualsAreBalanced() throws {
    let regression = try #require(RiditRegression(populations: Self.populations))
    let start = sumOfProducts(regression.start, Self.values)
    let slope = sumOfProducts(regression.slope, Self.values)
    var (below, sum, moment) = (0.0, 0.0, 0.0)
    for (people, value) in zip(Self.populations, Self.values) {
      let ridit = (below + people / 2) / 6000
      below += people
      sum += people * (value - start - slope * ridit)
      moment += people * (value - start - slope * ridit) * ridit
    }
    #expect(abs(sum) < 1e-9 && abs(moment) < 1e-9)
  }

  /// The closed forms against a simulation of the same line: both the slope's and the ratio's limits.
  @Test func exactLimitsAreWhatSimulationTendsTo() throws {
    let regression = try #require(RiditRegression(populations: Self.populations))
    let line = NormalLine(regression, values: Self.values, errors: [1, 2, 1.5, 1, 2])
    #expect(line.startIsClearOfZero)
    var room = EndsSimulation.Room()
    let found = line.simulation(repetitions: 400_000).percentiles(
      confidence: [0.95], seed: 3, stream: 0, in: &room)
    for (simulated, exact) in [
      (found.differences[0], line.slopeLimits(0.95)), (found.ratios[0], line.ratioLimits(0.95)),
    ] {
      let allowed = 0.01 * (exact.upper - exact.lower)
      #expect(abs(simulated.lower - exact.lower) < allowed && abs(simulated.upper - exact.upper) < allowed)
    }
  }

  /// A start of uncertain sign has its ratio simulated, and the slope still exact.
  @Test func aRatioToAnUncertainStartIsSimulated() throws {
    let found = try slopeIndex(figures([1, 2, 3, 4, 6]), of: 5, options: options(.mean))
    #expect(found.siiMethod == .normalLine && found.riiMethod == .simulatedLine)
    let clear = try slopeIndex(figures(), of: 5, options: options(.mean))
    #expect(clear.siiMethod == .normalLine && clear.riiMethod == .normalLine)
  }

  @Test func aLineThatReachesZeroHasNoRatio() throws {
    let found = try slopeIndex(figures([-5, -1, 0, 3, 6]), of: 5, options: options(.mean))
    #expect(found.sii.value != nil && found.rii == .withheld(.lineReachesZero) && found.riiMethod == nil)
  }

  /// The rows' order says nothing; the quantiles' numbers do.
  @Test func rowsMayComeInAnyOrder() throws {
    let turned = QuantileFigures(
      quantiles: [5, 4, 3, 2, 1], populations: Self.populations.reversed(),
      values: .given(Self.values.reversed()), precision: .standardErrors([2, 1, 1.5, 2, 1]))
    #expect(
      try slopeIndex(turned, of: 5, options: options(.mean))
        == slopeIndex(figures(), of: 5, options: options(.mean)))
  }

  /// A negative multiplier turns the sign of the slope and its limits, and the ratio upside down.
  @Test(arguments: [SlopeIndex.ValueType.mean, .rate])
  func negativeMultipliers(type: SlopeIndex.ValueType) throws {
    var options = options(type)
    let errors = type == .mean ? [1, 2, 1.5, 1, 2] : [0.1, 0.05, 0.1, 0.2, 0.1]
    let plain = try slopeIndex(figures(errors: errors), of: 5, options: options)
    options.multiplier = -10
    let turned = try slopeIndex(figures(errors: errors), of: 5, options: options)
    #expect(isClose(turned.sii.value, -10 * (plain.sii.value ?? .nan)))
    #expect(isClose(turned.rii.value, 1 / (plain.rii.value ?? .nan)))
    #expect(isClose(turned.intercept, 10 * (plain.intercept ?? .nan)))
    for level in options.confidence {
      let (old, new) = (try #require(plain.sii.limits(at: level)), try #require(turned.sii.limits(at: level)))
      #expect(areClose([new.lower, new.upper], [old.upper * -10, old.lower * -10]))
      let (from, to) = (try #require(plain.rii.limits(at: level)), try #require(turned.rii.limits(at: level)))
      #expect(areClose([to.lower, to.upper], [1 / from.upper, 1 / from.lower]))
    }
  }

  /// Values near the ends of the numbers give the same index in another unit.
  @Test(arguments: [1e-290, 1e-9, 1e9, 1e290]) func anyUnit(unit: Double) throws {
    for type in [SlopeIndex.ValueType.mean, .rate] {
      let errors = type == .mean ? [1, 2, 1.5, 1, 2] : [0.1, 0.05, 0.1, 0.2, 0.1]
      let base = try slopeIndex(figures(errors: errors), of: 5, options: options(type))
      let scaled = try slopeIndex(
        figures(Self.values.map { $0 * unit }, errors: type == .mean ? errors.map { $0 * unit } : errors),
        of: 5,
        options: options(type))
      for (one, other) in zip(ends(base.sii), ends(scaled.sii)) { #expect(isClose(other / unit, one, 1e-10)) }
      #expect(areClose(ends(scaled.rii), ends(base.rii), 1e-10))
    }
  }
}
