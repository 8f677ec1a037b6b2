/// An outcome with the rule that gave it: neither is shown without the other.
public struct Judgement: Codable, Hashable, Sendable {
  public var outcome: Outcome
  public var method: ComparisonMethod
  /// One plain sentence with its numbers.
  public var rule: String

  public init(outcome: Outcome, method: ComparisonMethod, rule: String) {
    self.outcome = outcome
    self.method = method
    self.rule = rule
  }

  public static func notCompared(_ reason: NotComparedReason, method: ComparisonMethod) -> Judgement {
    Judgement(outcome: .notCompared(reason), method: method, rule: "Not compared: \(reason.sentence).")
  }
}

/// What a method found out, before polarity gives it a meaning.
enum Finding {
  /// `rule` is the sentence so far, without what polarity adds and without its full stop.
  case found(Side, extreme: Bool = false, rule: String)
  case refused(NotComparedReason)

  func judged(by method: ComparisonMethod, polarity: Polarity) -> Judgement {
    switch self {
    case .refused(let reason): .notCompared(reason, method: method)
    case .found(let side, let extreme, let rule):
      Judgement(
        outcome: Outcome(side, polarity: polarity, extreme: extreme), method: method,
        rule: side == .within ? "\(rule)." : "\(rule); \(polarity.clause).")
    }
  }
}

extension Polarity {
  /// The end of a rule's sentence.
  var clause: String {
    switch self {
    case .lowIsGood: "low is good"
    case .highIsGood: "high is good"
    case .none: "neither direction is good or bad"
    }
  }
}
