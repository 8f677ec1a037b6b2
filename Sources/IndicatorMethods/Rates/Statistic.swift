/// A computed value with its limits, or the reason why there is none.
public enum Statistic: Codable, Hashable, Sendable {
  /// One interval for each confidence level asked for, in the order asked.
  case known(value: Double, intervals: [ConfidenceInterval])
  case withheld(WithheldReason)

  /// Nil where it is withheld.
  public var value: Double? {
    if case .known(let value, _) = self { value } else { nil }
  }

  public var intervals: [ConfidenceInterval] {
    if case .known(_, let intervals) = self { intervals } else { [] }
  }

  /// Nil where the value is not withheld.
  public var reason: WithheldReason? {
    if case .withheld(let reason) = self { reason } else { nil }
  }

  /// Nil where the value is withheld or this level was not asked for.
  public func limits(at confidence: Double = 0.95) -> Limits? {
    intervals.first { $0.confidence == confidence }?.limits
  }

  /// `limits` gives the limits at one level; they exist for every input that passed its checks.
  static func known(_ value: Double, _ confidence: [Double], limits: (Double) -> Limits) -> Statistic {
    .known(value: value, intervals: confidence.map { ConfidenceInterval(confidence: $0, limits: limits($0)) })
  }
}
