/// One row as it was read: its numbers exactly, its words as numbers into the reader's tables.
struct FingertipsRow: Sendable {
  var series: Int32
  var area: Int32
  var period: Int32
  var numbers: Numbers
  var words: Words
  var flags: Flags
  /// The row as a spreadsheet numbers it.
  var row: Int32
  /// Where its bytes stand in the file.
  var offset: Int64
  var length: Int32

  struct Numbers: Hashable, Sendable {
    var value, lower95, upper95, lower998, upper998, count, denominator: PublishedNumber
  }

  /// Indices of the words that the publisher wrote beside the figure; 0 is the empty text.
  struct Words: Hashable, Sendable {
    var areaType, valueNote, recentTrend, comparedToEngland, comparedToParent, newData, comparedToGoal: Int32
  }

  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// A pair of limits that does not hold the value between them: the row is not compared.
    static let limitsDoNotBracket = Flags(rawValue: 1)
    /// Limits of -1 beside a missing value, an old mark for missing, were read as missing.
    static let limitsReadAsMissing = Flags(rawValue: 2)
    /// One limit of a pair without the other.
    static let halfAnInterval = Flags(rawValue: 4)
  }
}

/// What a series of figures is about.
struct SeriesKey: Hashable, Sendable {
  var indicatorID: Int
  var indicatorName: String
  var sex: String
  var age: String
  var categoryType: String
  var category: String
}

/// A row that was not taken in, and why.
public struct RejectedRow: Hashable, Sendable {
  /// The row as a spreadsheet numbers it; the header is row 1.
  public var row: Int
  /// nil where the whole row is at fault.
  public var column: String?
  public var reason: String
  /// The row's own text; bytes that are not UTF-8 appear as U+FFFD.
  public var text: String
}
