/// Whether the process as it is can be relied on to meet its target: the second icon of Making data count.
public enum Assurance: String, Codable, Hashable, Sendable, CaseIterable {
  /// The target lies beyond the limits, on their bad side.
  case consistentlyHit = "target hit consistently"
  /// The target lies beyond the limits, on their good side.
  case consistentlyMissed = "target missed consistently"
  /// The target lies within the limits, or on one.
  case hitOrMiss = "hit or miss"
  case noTarget = "no target"
  case noPolarity = "neither direction is good"
  case noLimits = "no limits"

  init(limits: Limits?, target: Double?, polarity: Polarity) {
    guard let target else {
      self = .noTarget
      return
    }
    guard polarity != .none else {
      self = .noPolarity
      return
    }
    guard let limits else {
      self = .noLimits
      return
    }
    if clearly(target, above: limits.upper) {
      self = polarity == .lowIsGood ? .consistentlyHit : .consistentlyMissed
    } else if clearly(limits.lower, above: target) {
      self = polarity == .highIsGood ? .consistentlyHit : .consistentlyMissed
    } else {
      self = .hitOrMiss
    }
  }

  /// In words, without a full stop.
  public var words: String {
    switch self {
    case .consistentlyHit: "The process as it is will meet the target consistently"
    case .consistentlyMissed: "The process as it is will miss the target consistently"
    case .hitOrMiss: "The process as it is will sometimes meet the target and sometimes miss it"
    case .noTarget: "There is no target"
    case .noPolarity: "The target has no good side"
    case .noLimits: "There are no limits to hold the target against"
    }
  }
}
