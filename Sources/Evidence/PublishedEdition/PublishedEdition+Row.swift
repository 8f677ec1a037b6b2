import Vocabulary

extension PublishedEdition {
  /// A rating that the report gives in words, and where.
  public struct StatedRating: Codable, Hashable, Sendable {
    public var rating: Rating
    public var line: Int
  }

  /// One row of the published table, as printed.
  public struct Row: Codable, Hashable, Sendable {
    public var indicator: String
    public var sex: String
    public var age: String
    public var period: String
    public var value: PublishedFigure
    public var rank: PublishedRank?
    public var best: PublishedFigure?
    public var worst: PublishedFigure?
    public var england: PublishedFigure?
    public var trend: TrendGlyph?
    public var rating: StatedRating?
    public var line: Int
    /// What a reader should know before relying on the row.
    public var note: String?

    /// The sex spelled out; as printed where the letter is not one of the usual.
    public var sexInWords: String {
      switch sex {
      case "P": "Persons"
      case "F": "Female"
      case "M": "Male"
      case "N/A": "Not applicable"
      default: sex
      }
    }
  }

  /// The shape that a table prints for a trend. Whether it is good lies in a colour that text does not hold.
  public enum TrendGlyph: String, CaseIterable, Codable, Hashable, Sendable {
    case increasing = "▲"
    case decreasing = "▼"
    case noSignificantChange = "▶"
    case cannotBeCalculated = "▬"

    public var words: String {
      switch self {
      case .increasing: "Increasing"
      case .decreasing: "Decreasing"
      case .noSignificantChange: "No significant change"
      case .cannotBeCalculated: "Cannot be calculated"
      }
    }
  }
}
