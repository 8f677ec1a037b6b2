/// A series of regular figures with the limits of its own variation, what each point says, and the two icons
/// that sum it up. Nothing is drawn here.
public struct ControlChart: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Individual values and their moving ranges.
    case xmr = "XmR"
    /// Proportions, the limits of each point by its denominator; the same with Laney's allowance.
    case p
    case pPrime = "p′"
    /// Rates of events, the limits of each point by its denominator; the same with Laney's allowance.
    case u
    case uPrime = "u′"
  }

  public var kind: Kind
  public var options: ControlChartOptions
  /// The stretches between step changes, in order.
  public var segments: [ControlChartSegment]
  /// One for each row, in the order given.
  public var points: [ControlChartPoint]

  /// That of the latest point that has a value and limits; nil where none has.
  public var variation: Variation? { points.last { $0.variation != nil }?.variation }

  /// By the limits of that point.
  public var assurance: Assurance {
    Assurance(
      limits: points.last { $0.variation != nil }?.limits, target: options.target, polarity: options.polarity)
  }
}

/// A stretch of a control chart with limits of its own.
public struct ControlChartSegment: Codable, Hashable, Sendable {
  /// The first and the last row, 1 being the first of the series.
  public var firstRow: Int
  public var lastRow: Int
  /// How many values the limits come from.
  public var pointsUsed: Int
  /// The mean; of a p or u chart Σ counts / Σ denominators in its unit.
  public var centre: Double?
  /// The mean moving range: of the values, or of Laney's z; nil for a p or u chart.
  public var meanMovingRange: Double?
  /// How many moving ranges were left out of their mean as too large.
  public var screenedRanges: Int
  /// Mean moving range ÷ 1.128: of the values their standard deviation, of Laney's z the factor of the limits.
  public var sigma: Double?
  /// Why there are no limits; nil where there are.
  public var reason: ControlChartReason?
}

/// One period of a control chart.
public struct ControlChartPoint: Codable, Hashable, Sendable {
  public var value: Double?
  public var centre: Double?
  /// Three standard deviations from the centre.
  public var limits: Limits?
  /// Two standard deviations from it: beyond them a point is near a limit.
  public var nearLimits: Limits?
  /// The rules it broke, the one that decides its direction first; empty for common cause.
  public var causes: [SpecialCause]
  /// Nil where nothing can be said of it.
  public var variation: Variation?
  /// Why not.
  public var reason: ControlChartReason?

  /// What is said of the point, without its full stop.
  public var sentence: String {
    if let reason { return "Not judged: \(reason.sentence)" }
    guard !causes.isEmpty, let variation else { return "Common cause variation" }
    return "\(variation.words): \(causes.map(\.sentence).joined(separator: "; "))"
  }
}

/// Why a period has no limits or no judgement.
public enum ControlChartReason: String, Codable, Hashable, Sendable, CaseIterable {
  case missingValue = "missing value"
  case missingCount = "missing count"
  case missingDenominator = "missing denominator"
  case denominatorIsZero = "denominator is zero"
  case tooFewPoints = "too few points"
  case noMovingRange = "no moving range"

  /// Plain words without a capital or full stop.
  public var sentence: String {
    switch self {
    case .missingValue: "the period has no value"
    case .missingCount: "the period has no count"
    case .missingDenominator: "the period has no denominator"
    case .denominatorIsZero: "the denominator is 0"
    case .tooFewPoints: "there are too few points for limits"
    case .noMovingRange: "no two periods in a row have values"
    }
  }
}
