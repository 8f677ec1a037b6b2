/// How a control chart is made and judged.
public struct ControlChartOptions: Codable, Hashable, Sendable {
  public var polarity: Polarity
  /// In the figure's unit.
  public var target: Double?
  /// The limits come from the first so many values of each stretch; nil: from all of them.
  public var baseline: Int?
  /// The rows (1 being the first) at which the process changed: limits and rules begin anew there.
  public var steps: [Int]
  /// Without so many values no limits are given. The default, 12, is the number below which NHS-R's
  /// NHSRplotthedots calls limits "trial limits".
  public var minimumPoints: Int
  /// So many points in a row on one side of the mean are a shift: 7 in NHS England's Making data count.
  public var shift: Int
  /// So many points in a row, each higher (or each lower) than the one before, are a trend: 7 likewise.
  public var trend: Int
  /// Leave moving ranges above 3.267 times their mean out of it, once (Nelson 1982), as NHSRplotthedots does;
  /// the spreadsheets of Making data count keep them, which gives wider limits. XmR charts only.
  public var screensMovingRanges: Bool

  public init(
    polarity: Polarity = .none, target: Double? = nil, baseline: Int? = nil, steps: [Int] = [],
    minimumPoints: Int = 12, shift: Int = 7, trend: Int = 7, screensMovingRanges: Bool = true
  ) {
    self.polarity = polarity
    self.target = target
    self.baseline = baseline
    self.steps = steps
    self.minimumPoints = minimumPoints
    self.shift = shift
    self.trend = trend
    self.screensMovingRanges = screensMovingRanges
  }
}

extension InputChecks {
  mutating func require(_ options: ControlChartOptions, rows: Int) {
    require(rows > 0, "at least one row is needed")
    require(options.target.map(\.isFinite) ?? true, "the target must be a number")
    require(options.minimumPoints >= 2, "the minimum of points must be at least 2")
    require(
      options.baseline.map { $0 >= options.minimumPoints } ?? true,
      "the baseline must have at least \(options.minimumPoints) points, the minimum for limits")
    require(options.shift >= 2, "a shift must have at least 2 points")
    require(options.trend >= 3, "a trend must have at least 3 points")
    require(
      options.steps.allSatisfy { $0 > 1 && $0 <= rows }
        && zip(options.steps, options.steps.dropFirst()).allSatisfy { $0 < $1 },
      "steps must be rows after the first, in ascending order")
  }
}
