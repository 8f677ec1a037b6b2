/// How a count is rounded before it is shown.
public enum CountRounding: String, Codable, Hashable, Sendable, CaseIterable {
  case none
  /// 8 to 12 are 10.
  case toFive = "to 5"
  /// Halves up: 5 to 14 are 10.
  case toTen = "to 10"

  /// `count >= 0`.
  public func rounded(_ count: Int) -> Int {
    switch self {
    case .none: count
    case .toFive: roundedToFive(count)
    case .toTen: count % 10 < 5 ? count - count % 10 : count - count % 10 + 10
    }
  }

  /// What a reader is told beside counts rounded so; nil where they are not rounded.
  public var sentence: String? {
    switch self {
    case .none: nil
    case .toFive: "Counts are rounded to the nearest 5."
    case .toTen: "Counts are rounded to the nearest 10."
    }
  }
}
