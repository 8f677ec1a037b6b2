/// What a point, or the latest point of a chart, says of the process: the first icon of Making data count.
public enum Variation: String, Codable, Hashable, Sendable, CaseIterable {
  case commonCause = "common cause"
  case improvingHigh = "improving, high"
  case improvingLow = "improving, low"
  case concerningHigh = "concerning, high"
  case concerningLow = "concerning, low"
  /// Neither direction is good or bad.
  case specialHigh = "special cause, high"
  case specialLow = "special cause, low"

  init(_ direction: SpecialCause.Direction?, polarity: Polarity) {
    self =
      switch (direction, polarity) {
      case (nil, _): .commonCause
      case (.high, .highIsGood): .improvingHigh
      case (.low, .lowIsGood): .improvingLow
      case (.high, .lowIsGood): .concerningHigh
      case (.low, .highIsGood): .concerningLow
      case (.high, .none): .specialHigh
      case (.low, .none): .specialLow
      }
  }

  /// In words, without a full stop.
  public var words: String {
    switch self {
    case .commonCause: "Common cause variation"
    case .improvingHigh: "Special cause of an improving nature, higher values"
    case .improvingLow: "Special cause of an improving nature, lower values"
    case .concerningHigh: "Special cause of concern, higher values"
    case .concerningLow: "Special cause of concern, lower values"
    case .specialHigh: "Special cause, higher values"
    case .specialLow: "Special cause, lower values"
    }
  }
}
