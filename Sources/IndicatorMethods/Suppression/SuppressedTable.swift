/// A table of counts with both its margins, as it may be shown.
public struct SuppressedTable: Codable, Hashable, Sendable {
  /// Row by row, in the order given.
  public var cells: [[PublishedCount]]
  public var rowTotals: [PublishedCount]
  public var columnTotals: [PublishedCount]
  public var total: PublishedCount
  public var rounding: CountRounding

  /// Cells and totals withheld.
  public var numberSuppressed: Int {
    (cells.joined() + rowTotals + columnTotals + [total]).count { $0.isSuppressed }
  }

  /// How the counts were rounded, and in how many rows and columns those shown do not add up to the total
  /// shown for that reason, the row and the column of totals included; nil where they are not rounded.
  public var roundingNote: String? {
    guard let sentence = rounding.sentence else { return nil }
    let rows = zip(cells + [columnTotals], rowTotals + [total]).count { differs($0, from: $1) }
    let columns = columnTotals.indices.map { column in cells.map { $0[column] } } + [rowTotals]
    let different = zip(columns, columnTotals + [total]).count { differs($0, from: $1) }
    let lines = [(rows, "row"), (different, "column")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    guard !lines.isEmpty else { return sentence }
    return "\(sentence) Because of that, the counts shown do not add up to the total shown in "
      + lines.joined(separator: " and ") + "."
  }

  /// False where a count is withheld: then nothing can be added up.
  private func differs(_ parts: [PublishedCount], from total: PublishedCount) -> Bool {
    guard case .value(let total) = total else { return false }
    var sum = 0
    for part in parts {
      guard case .value(let count) = part else { return false }
      sum += count
    }
    return sum != total
  }
}

/// What a reader of a table must not be able to find out about the counts withheld from it.
public enum SuppressionProtection: String, Codable, Hashable, Sendable, CaseIterable {
  /// Any of them exactly: at least two values of each agree with everything shown.
  case exactValues = "exact values"
  /// Nor anything at all about a small one that is not a total: each value that is withheld for being small
  /// agrees with everything shown. More is withheld for that.
  case anythingWithinSmall = "anything within the small counts"
}
