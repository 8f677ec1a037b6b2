import IndicatorMethods

extension DashboardDefinition {
  public struct Theme: Codable, Hashable, Sendable, Identifiable {
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
      case lifeStage = "life stage"
      case crossCutting = "cross-cutting"
    }
    public var id: String
    public var title: String
    public var kind: Kind
    public var sections: [Section]

    public var rows: [Row] { sections.flatMap(\.rows) }
  }

  public struct Section: Codable, Hashable, Sendable {
    public var title: String
    public var rows: [Row]
  }

  public struct Row: Codable, Hashable, Sendable {
    public var indicator: Int
    public var sex: String
    public var age: String
    public var label: String?
    /// Nil here means as the indicator has it.
    public var polarity: SourcedPolarity?
    public var method: ComparisonMethod?
    public var goals: [DatedGoal]?
  }

  public var rows: [Row] { themes.flatMap(\.rows) }

  public func indicator(_ id: Int) -> Indicator? { indicators.first { $0.id == id } }

  /// The row's own polarity, else its indicator's; nil only for a row of another definition.
  public func polarity(of row: Row) -> SourcedPolarity? {
    row.polarity ?? indicator(row.indicator)?.polarity
  }

  public func method(of row: Row) -> ComparisonMethod? { row.method ?? indicator(row.indicator)?.method }

  public func goals(of row: Row) -> [DatedGoal] { row.goals ?? indicator(row.indicator)?.goals ?? [] }

  /// The goal that holds for the row's sex on an ISO 8601 date; nil where none does.
  public func goal(for row: Row, on date: String) -> DatedGoal? {
    goals(of: row).first { $0.holds(sex: row.sex, on: date) }
  }
}
