/// A sign that something other than the usual variation is at work.
public struct SpecialCause: Codable, Hashable, Sendable {
  public enum Rule: Codable, Hashable, Sendable {
    /// Beyond three standard deviations.
    case beyondLimit
    /// One of so many points in a row, each higher, or each lower, than the one before.
    case trend(points: Int)
    /// One of two or three points of three in a row beyond two standard deviations on the same side.
    case nearLimit
    /// One of so many points in a row on the same side of the mean.
    case shift(points: Int)
  }

  public enum Direction: String, Codable, Hashable, Sendable {
    case high, low
  }

  public var rule: Rule
  /// Above the mean, or rising; below, or falling.
  public var direction: Direction

  public init(_ rule: Rule, _ direction: Direction) {
    self.rule = rule
    self.direction = direction
  }

  /// Plain words without a capital or full stop.
  public var sentence: String {
    let isHigh = direction == .high
    return switch rule {
    case .beyondLimit: isHigh ? "above the upper limit" : "below the lower limit"
    case .trend(let points):
      "one of \(points) points in a row, each \(isHigh ? "higher" : "lower") than the one before"
    case .nearLimit: "one of two points out of three near the \(isHigh ? "upper" : "lower") limit"
    case .shift(let points): "one of \(points) points in a row \(isHigh ? "above" : "below") the mean"
    }
  }
}
