/// What a comparison says of a value.
///
/// Higher and lower stand in for better and worse where neither direction is good. The four superlatives come
/// only from the method with two intervals: different at 99.8%, not merely at 95%.
public enum Outcome: Codable, Hashable, Sendable {
  case best, better, similar, worse, worst
  case highest, higher, lower, lowest
  /// The group of so many equal ones; 1 is the best, or the lowest where there is no polarity.
  case quantile(Int, of: Int)
  case notCompared(NotComparedReason)
}

/// Where a value lies as seen from its benchmark, before anyone says which side is good.
enum Side { case below, within, above }

extension Outcome {
  init(_ side: Side, polarity: Polarity, extreme: Bool = false) {
    let good: Side? =
      switch polarity {
      case .lowIsGood: .below
      case .highIsGood: .above
      case .none: nil
      }
    switch (side, good) {
    case (.within, _): self = .similar
    case (.above, nil): self = extreme ? .highest : .higher
    case (.below, nil): self = extreme ? .lowest : .lower
    case (_, let good?): self = side == good ? (extreme ? .best : .better) : (extreme ? .worst : .worse)
    }
  }
}
