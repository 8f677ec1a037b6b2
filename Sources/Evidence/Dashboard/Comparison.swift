import IndicatorMethods
import Vocabulary

/// One row of a dashboard: an area's figure judged, ranked and followed through time.
///
/// Table, chart, sentence, page and download are all made from this value, so that they cannot disagree.
public struct Comparison: Codable, Hashable, Sendable, Identifiable {
  /// Names the row in addresses and downloads: "90284-persons-under-15-yrs".
  public var id: String
  public var indicator: DashboardDefinition.Indicator
  /// What the row is called on the dashboard.
  public var label: String
  public var sex: String
  public var age: String
  public var polarity: DashboardDefinition.SourcedPolarity

  public var area: NamedArea
  public var benchmark: NamedArea
  /// The latest period of the series; nil where there is no figure at all.
  public var period: Period?
  public var figure: Figure?
  /// Why there is no value, as a sentence without its full stop; nil where there is one.
  public var absence: String?
  public var benchmarkFigure: Figure?

  public var judgement: Judgement
  public var rating: Rating
  /// The goal that decided, where one did.
  public var goal: DashboardDefinition.DatedGoal?

  public var neighbourModel: String
  /// The neighbours in order of rank, then those without a value by name. The area itself is not among them.
  public var neighbours: [Neighbour]
  public var rank: Rank?
  /// Why there is no rank; nil where there is one.
  public var rankAbsence: String?
  /// Σcount/Σdenominator of the neighbours, where that is what their average is.
  public var neighboursTogether: Aggregate?
  public var spine: Spine?
  public var spineAbsence: String?

  public var trend: RecentTrend
  public var history: [HistoryPoint]
  /// What the publisher's own labels say of this figure, and where the file's values contradict them.
  public var published: PublishedLabels
  /// How this row's values are written.
  public var format: NumberFormat

  public struct Neighbour: Codable, Hashable, Sendable {
    public var area: NamedArea
    public var figure: Figure?
    /// Why it has no value; nil where it has one.
    public var absence: String?
    public var rank: Int?
    public var rating: Rating

    public init(area: NamedArea, figure: Figure?, absence: String?, rank: Int?, rating: Rating) {
      self.area = area
      self.figure = figure
      self.absence = absence
      self.rank = rank
      self.rating = rating
    }
  }

  /// Positions from the worst side, -1, to the best, 1, with the benchmark at 0.
  public struct Spine: Codable, Hashable, Sendable {
    public var worstEnd: Double
    public var bestEnd: Double
    /// The middle half of the similar areas; nil for fewer than four values.
    public var worstQuartile: Double?
    public var bestQuartile: Double?
    /// False where the benchmark has no value and the scale is centred on the median.
    public var hasBenchmark: Bool
    public var marker: Double
    public var neighboursTogether: Double?
  }

  public struct HistoryPoint: Codable, Hashable, Sendable {
    public var period: Period
    public var figure: Figure?
    public var benchmark: Figure?
    public var neighboursTogether: Aggregate?
    public var rating: Rating
  }

  public struct PublishedLabels: Codable, Hashable, Sendable {
    public var comparedToBenchmark: String?
    public var recentTrend: String?
    /// A sentence for each label that the file's own values contradict.
    public var contradictions: [String] = []
  }

  /// The value with its unit, as in a sentence: "66.8%", "40.0 per 10,000".
  public func withUnit(_ value: Double?) -> String {
    let text = format.text(value)
    if value == nil { return text }
    return indicator.unit == "%" ? text + "%" : "\(text) \(indicator.unit)"
  }

  /// "Persons, <15 yrs"
  public var population: String { age.isEmpty ? sex : "\(sex), \(age)" }
}
