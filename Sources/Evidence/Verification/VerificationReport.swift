/// What a file states against what its own values give.
public struct VerificationReport: Codable, Hashable, Sendable {
  public struct Count: Codable, Hashable, Sendable {
    public var checked = 0
    public var agree = 0
    public var disagree = 0
  }

  public struct Disagreement: Codable, Hashable, Sendable {
    /// "comparison" or "trend".
    public var kind: String
    /// The row as a spreadsheet numbers it; the header is row 1.
    public var row: Int
    public var indicator: Int
    public var areaCode: String
    public var areaName: String
    public var sex: String
    public var age: String
    public var category: String?
    public var period: String
    public var published: String
    public var computed: String
    public var reason: String
  }

  /// By what rule an indicator's statements were recomputed, and how that is known.
  public struct Rule: Codable, Hashable, Sendable {
    public var indicator: Int
    public var name: String
    public var method: String
    public var polarity: String
    public var valueType: String
    public var multiplier: Double?
    public var basis: String
  }

  public var file: String
  public var rows = 0
  /// Rows that could not be read; `salus import fingertips` lists them.
  public var rejected = 0
  /// Every stated comparison with England, repeated rows included.
  public var comparison = Count()
  /// England's rows that the file compares with England itself: not checked.
  public var comparedWithThemselves = 0
  /// Comparisons whose benchmark the file lacks: not checked.
  public var withoutBenchmark = 0
  /// The labels of areas' whole populations, each series once.
  public var trend = Count()
  /// The labels of categories, such as deprivation deciles, each series once.
  public var categoryTrend = Count()
  /// Labels that hold only when a missing year is passed over, which the published rule does not allow; they are
  /// counted among those that agree.
  public var agreeAcrossAGap = 0
  public var rules: [Rule] = []
  /// Those that `comparison` and `trend` count.
  public var disagreements: [Disagreement] = []
  /// Those that `categoryTrend` counts.
  public var categoryDisagreements: [Disagreement] = []

  public init(file: String) { self.file = file }
}
