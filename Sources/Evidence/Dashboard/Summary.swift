import IndicatorMethods
import Vocabulary

/// What a theme's rows say together: counted, never typed.
public struct ThemeSummary: Codable, Hashable, Sendable {
  public var rows: Int
  /// Rows that are rated: better, similar or worse; higher and lower are told apart below.
  public var better, similar, worse, higher, lower, notCompared: Int
  /// Rows by what the summary says of them.
  public var rankedFirst, topThree, bottomThree, gettingWorse, gettingBetter, ratedWorse: [RowReference]
  /// Rows with a significant trend that is neither good nor bad, with none, and with a trend that cannot be
  /// told; with those getting worse or better they are all rows.
  public var increasing, decreasing, noSignificantChange, trendUnknown: Int
  /// The same in sentences, each without a figure that is not above.
  public var sentences: [String]
}

/// What the whole board should know, on one page before the themes.
public struct BoardSummary: Codable, Hashable, Sendable {
  public var needsAttention: [Entry]
  public var goingWell: [Entry]
  /// Against the last edition; nil where there is none.
  public var changed: [Entry]?
  public var cannotBeCompared: [Entry]

  public struct Entry: Codable, Hashable, Sendable {
    public var row: RowReference
    public var rating: Rating
    public var sentence: String
    /// Why the entry stands where it does, such as "worse and in the bottom three".
    public var reason: String
  }
}

/// A row of a dashboard, as a list of rows names it.
public struct RowReference: Codable, Hashable, Sendable {
  public var id: String
  public var label: String
  public var population: String
  /// The theme's title.
  public var theme: String
  /// The row as a sentence names it, sex and age left out where they are everybody.
  public var name: String
}
