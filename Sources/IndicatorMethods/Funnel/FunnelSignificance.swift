/// Whether an area's figure lies beyond the control limits for an area of its size, and beyond which.
public enum FunnelSignificance: Codable, Hashable, Sendable, CustomStringConvertible {
  /// Below the lower limits, down to those with this share in the tail.
  case low(tail: Double)
  case notSignificant
  case high(tail: Double)

  /// "Low (0.001)", "Not significant", "High (0.025)".
  public var description: String {
    switch self {
    case .low(let tail): "Low (\(tail))"
    case .notSignificant: "Not significant"
    case .high(let tail): "High (\(tail))"
    }
  }

  /// A figure on a limit is within it.
  init(_ value: Double, _ limits: [ControlInterval]) {
    let beyond = limits.filter { !$0.limits.contains(value) }.min { $0.tail < $1.tail }
    guard let beyond else {
      self = .notSignificant
      return
    }
    self = value < beyond.limits.lower ? .low(tail: beyond.tail) : .high(tail: beyond.tail)
  }
}

/// The control limits at one place of a funnel plot, in the figure's unit.
public struct ControlInterval: Codable, Hashable, Sendable {
  /// The share of areas beyond each limit by chance alone: 0.025 for 95% limits, 0.001 for 99.8%.
  public var tail: Double
  public var limits: Limits

  public init(tail: Double, limits: Limits) {
    self.tail = tail
    self.limits = limits
  }

  /// The tails of 95% and 99.8% limits.
  public static let publishedTails = [0.025, 0.001]
}
