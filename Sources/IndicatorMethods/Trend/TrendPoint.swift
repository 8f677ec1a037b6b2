/// One period of a series, as the test of its recent trend needs it.
public struct TrendPoint: Codable, Hashable, Sendable {
  /// The year it begins in.
  public var year: Int
  /// How the period is named to a reader: "2022/23".
  public var label: String
  public var span: TrendSpan
  public var estimate: Estimate

  public init(year: Int, label: String? = nil, span: TrendSpan = .yearly, estimate: Estimate) {
    self.year = year
    self.label = label ?? String(year)
    self.span = span
    self.estimate = estimate
  }
}

public enum TrendSpan: String, Codable, Hashable, Sendable, CaseIterable {
  case yearly
  /// Several years at a time, each period sharing years with the next: three-year rolling averages.
  case overlapping
  /// Quarters, months, or several years at a time that share none.
  case other
}
