/// The rules by which figures are held against one another.
public enum FigureRule: String, Codable, CaseIterable, Sendable {
  case total, shares, shareOfCount, sharesAndCounts, partsOfWhole, change, announcedCount, twoCounts, twoDays
  case textAndTable, dayAndTable, impossibleDay, impossibleYear, period, targetPeriod, comparisonWord
  case agendaAndReport, appendixLabel

  /// For a person.
  public var title: String {
    switch self {
    case .total: "A total and its parts"
    case .shares: "Shares that should make 100%"
    case .shareOfCount: "A share of a count"
    case .sharesAndCounts: "Shares and counts of the same kinds"
    case .partsOfWhole: "A whole and its parts in words"
    case .change: "A change and its figures"
    case .announcedCount: "A count and its list"
    case .twoCounts: "One thing counted twice"
    case .twoDays: "One deadline with two days"
    case .textAndTable: "A figure of the text and its table"
    case .dayAndTable: "A day of the text and its table"
    case .impossibleDay: "A day that is none"
    case .impossibleYear: "A year that is none"
    case .period: "A period and its length"
    case .targetPeriod: "Target and actual of different periods"
    case .comparisonWord: "A comparison and its numbers"
    case .agendaAndReport: "The agenda and a report"
    case .appendixLabel: "An appendix and its label"
    }
  }
}
