/// Which direction of an indicator is the better one.
public enum Polarity: String, CaseIterable, Codable, Hashable, Sendable {
  case lowIsGood = "low"
  case highIsGood = "high"
  /// Neither: differences are higher or lower, never better or worse.
  case none
}
