import IndicatorMethods
import Vocabulary

/// What differs between two editions of a board's dashboard, row by row.
public struct DashboardChanges: Codable, Hashable, Sendable {
  /// In the order of the rows of the later edition, then the rows that are gone; within a row in the order
  /// of the kinds.
  public var all: [Change]

  public struct Change: Codable, Hashable, Sendable {
    public var row: RowReference
    public var kind: Kind
    /// The period that changed figures are of, as shown; nil for the other kinds.
    public var period: String?
    /// As shown, missing values in words; nil only where there is nothing to name: a row that was added.
    public var from: String?
    /// Nil only for a row that was removed.
    public var to: String?
    /// The rating in the later edition; of a row that was removed, its last one.
    public var rating: Rating
    /// Whether what the row is judged by or ranked among changed as well, so that the change may come from
    /// there and not from the figures.
    public var basisChanged: Bool
  }

  /// In order of weight.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case ratingChanged = "rating changed"
    case enteredBottomThree = "entered the bottom three"
    case leftBottomThree = "left the bottom three"
    case enteredTopThree = "entered the top three"
    case leftTopThree = "left the top three"
    /// Another value than before for a period that was shown before.
    case valueRevised = "value revised"
    case newPeriod = "new period"
    case rowAdded = "row added"
    case rowRemoved = "row removed"
  }

  /// Rows are the same where their ids are. Both are of the same board.
  public init(from previous: Dashboard, to current: Dashboard) {
    let before = previous.placedRows
    let after = current.placedRows
    let old = Dictionary(before.map { ($0.comparison.id, $0) }) { first, _ in first }
    let kept = Set(after.map(\.comparison.id))
    all =
      after.flatMap { row in
        old[row.comparison.id].map { RowChanges(old: $0.comparison, new: row).all } ?? [Self.added(row)]
      } + before.filter { !kept.contains($0.comparison.id) }.map(Self.removed)
  }

  private static func added(_ row: PlacedRow) -> Change {
    Change(
      row: row.reference, kind: .rowAdded, to: row.comparison.valueInPeriod, rating: row.comparison.rating,
      basisChanged: false)
  }

  private static func removed(_ row: PlacedRow) -> Change {
    Change(
      row: row.reference, kind: .rowRemoved, from: row.comparison.valueInPeriod,
      rating: row.comparison.rating, basisChanged: false)
  }
}

extension Comparison {
  /// "66.8% in 2021/22"
  var valueInPeriod: String { valueInPeriod(figure?.value, period) }

  func valueInPeriod(_ value: Double?, _ period: Period?) -> String {
    let text = value.map { stated($0) } ?? "no value"
    return period.map { "\(text) in \($0.displayLabel)" } ?? text
  }
}
