/// What formulas need of a confidence level, worked out once for all rows.
struct ConfidenceLevel: Sendable {
  let confidence: Double
  let z: Double

  init(_ confidence: Double) {
    self.confidence = confidence
    z = deviate(confidence: confidence)
  }
}

/// The exact limits of the counts 0 to 9, each computed once: where events are few most counts are these.
struct SmallCountLimits: Sendable {
  static let first = 10.0

  private let limits: [Limits]
  let confidence: Double

  init(_ level: ConfidenceLevel) {
    confidence = level.confidence
    limits = (0..<10).map { checkedCountLimits(Double($0), confidence: level.confidence) }
  }

  /// `0 <= count < 10`, not always whole.
  func of(_ count: Double) -> Limits {
    let whole = Int(count)
    return Double(whole) == count ? limits[whole] : checkedCountLimits(count, confidence: confidence)
  }
}
