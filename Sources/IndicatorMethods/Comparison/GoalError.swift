/// What is wrong with a goal, as a sentence without its full stop.
public struct GoalError: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String

  public static let limitsReversed = GoalError(description: "Lower limit cannot be greater than upper limit")
  public static let notANumber = GoalError(description: "A goal's limits must be numbers")
  public static let notAPercentile = GoalError(description: "Percentiles must be between 0 and 100")
  public static let intervalNeedsSingleLimit = GoalError(
    description: "Only a goal with a single limit can be judged by the interval")
}

/// Checks that a goal can decide anything.
public func validate(_ goal: Goal) throws(GoalError) {
  switch goal.kind {
  case .single(let limit):
    guard limit.isFinite else { throw .notANumber }
    return
  case .range(let lower, let upper):
    guard lower.isFinite, upper.isFinite else { throw .notANumber }
    guard lower <= upper else { throw .limitsReversed }
  case .percentileRange(let lower, let upper):
    guard (0...100).contains(lower), (0...100).contains(upper) else { throw .notAPercentile }
    guard lower <= upper else { throw .limitsReversed }
  case .lastYearsEngland: break
  }
  if goal.usesInterval { throw .intervalNeedsSingleLimit }
}
