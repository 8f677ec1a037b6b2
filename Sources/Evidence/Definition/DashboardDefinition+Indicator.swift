import IndicatorMethods

extension DashboardDefinition {
  /// A direction with its authority.
  public struct SourcedPolarity: Codable, Hashable, Sendable {
    public var direction: Polarity
    public var source: Citation
  }

  /// An indicator's own metadata; a row may override polarity, method and goals.
  public struct Indicator: Codable, Hashable, Sendable {
    public var id: Int
    public var name: String
    public var shortName: String?
    /// For a column's heading, e.g. "per 10,000".
    public var unit: String
    public var valueType: ValueType
    public var multiplier: Double
    public var polarity: SourcedPolarity
    public var method: ComparisonMethod
    /// Nil: by the size of the values shown.
    public var decimals: Int?
    public var definition: String
    public var rationale: String?
    public var methodNote: String?
    public var source: Citation
    public var goals: [DatedGoal]
  }

  /// A goal with the sexes and the time it holds for.
  public struct DatedGoal: Codable, Hashable, Sendable {
    /// Empty: every sex.
    public var sexes: [String]
    public var goal: Goal
    /// ISO 8601 dates, both included; nil: still in force.
    public var effectiveFrom: String
    public var effectiveTo: String?
    public var source: Citation

    public func holds(sex: String, on date: String) -> Bool {
      holds(sex: sex) && effectiveFrom <= date && date <= effectiveTo ?? "9999-12-31"
    }

    public func holds(sex: String) -> Bool { sexes.isEmpty || sexes.contains(sex) }
  }
}
