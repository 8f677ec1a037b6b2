/// Where a series has been going over its last five years, and how that is known.
public struct RecentTrend: Codable, Hashable, Sendable {
  public enum Direction: String, Codable, Hashable, Sendable, CaseIterable {
    case increasing, decreasing, noSignificantChange, cannotBeCalculated
  }

  public enum Quality: String, Codable, Hashable, Sendable, CaseIterable { case better, worse }

  public var direction: Direction
  /// Nil without a significant direction or without polarity.
  public var quality: Quality?
  public var reason: Reason
  /// The test statistic, on one degree of freedom; nil where it cannot be calculated.
  public var chiSquared: Double?
  /// Change in a year: of the value, or for proportions of its log odds.
  public var slope: Double?
  /// The labels of the periods tested, in order; empty where it cannot be calculated.
  public var periods: [String]
  /// The label of the period that stands in the way, where one does.
  public var obstacle: String?

  /// "Increasing and getting worse", "No significant change", "Cannot be calculated: 2022/23 has no value".
  public var words: String {
    switch direction {
    case .noSignificantChange: "No significant change"
    case .cannotBeCalculated: "Cannot be calculated: \(reason.sentence(about: obstacle))"
    case .increasing, .decreasing:
      (direction == .increasing ? "Increasing" : "Decreasing")
        + (quality.map { " and getting \($0.rawValue)" } ?? "")
    }
  }
}

extension RecentTrend.Direction {
  /// Whether going this way is getting better or worse; nil where nothing says so.
  public func quality(_ polarity: Polarity) -> RecentTrend.Quality? {
    switch (self, polarity) {
    case (.increasing, .highIsGood), (.decreasing, .lowIsGood): .better
    case (.increasing, .lowIsGood), (.decreasing, .highIsGood): .worse
    default: nil
    }
  }
}
