import Vocabulary

extension DashboardChanges {
  /// An entry for each row that changed, the weightiest change first; rows of equal weight keep their order.
  var entries: [BoardSummary.Entry] {
    var order: [String] = []
    var byRow: [String: [Change]] = [:]
    for change in all {
      if byRow[change.row.id] == nil { order.append(change.row.id) }
      byRow[change.row.id, default: []].append(change)
    }
    let rows = order.enumerated().compactMap { index, id in
      byRow[id].map { (key: ($0.map(\.kind.weight).min() ?? .max, index), changes: $0) }
    }
    return rows.sorted { $0.key < $1.key }.compactMap { Self.entry($0.changes) }
  }

  private static func entry(_ changes: [Change]) -> BoardSummary.Entry? {
    guard let first = changes.first else { return nil }
    let words = changes.map(\.words).joined(separator: "; ")
    return BoardSummary.Entry(
      row: first.row, rating: first.rating, sentence: "\(first.row.name): \(words).",
      reason: changes.map(\.kind.rawValue).joined(separator: ", "))
  }
}

extension DashboardChanges.Kind {
  fileprivate var weight: Int { Self.allCases.firstIndex(of: self) ?? .max }
}

extension DashboardChanges.Change {
  /// The change as a part of a sentence after the row's name: "now worse, last time similar".
  public var words: String {
    let (from, to) = (from ?? "nothing", to ?? "nothing")
    switch kind {
    case .ratingChanged:
      return "now \(to.lowercased()), last time \(from.lowercased())"
        + (basisChanged ? " (the rule of comparison changed as well)" : "")
    case .enteredBottomThree, .leftBottomThree, .enteredTopThree, .leftTopThree:
      let basis = basisChanged ? "; what it is ranked by changed as well" : ""
      return "\(kind.rawValue) of the similar areas (\(to), last time \(from)\(basis))"
    case .valueRevised:
      return "the value\(period.map { " for \($0)" } ?? "") was revised from \(from) to \(to)"
    case .newPeriod: return "\(to), last time \(from)"
    case .rowAdded: return "new on the dashboard, with \(to)"
    case .rowRemoved: return "no longer on the dashboard, last shown with \(from)"
    }
  }
}
