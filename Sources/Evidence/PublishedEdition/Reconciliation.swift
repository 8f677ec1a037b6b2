/// A count that a report states and that its own rows or statements contradict.
public struct EditionDifference: Codable, Hashable, Sendable, CustomStringConvertible {
  public enum Basis: String, Codable, Hashable, Sendable {
    case rows = "the rows give"
    case named = "it names"
    case themes = "its themes add up to"
    case parts = "its parts add up to"
    case listed = "it lists"
    case elsewhere = "it says elsewhere"
  }

  /// Nil for a count of the whole edition.
  public var theme: String?
  public var kind: StatedCount.Kind
  public var published: Int
  public var found: Int
  public var basis: Basis
  public var line: Int

  public var description: String {
    "\(theme.map { "\($0): " } ?? "")the report states \(published) for “\(kind.rawValue)” (line \(line));"
      + " \(basis.rawValue) \(found)"
  }
}

extension PublishedEdition {
  /// What the theme's rows amount to; nil where the edition has no theme of that title.
  public func counts(_ theme: String) -> RowCounts? {
    themes.first { $0.title == theme }.map { RowCounts($0.rows) }
  }

  /// Every stated count that can be checked and is contradicted, theme by theme, then the whole.
  public func reconcile() -> [EditionDifference] {
    var differences = themes.flatMap { theme in
      Self.check(theme.counts, of: theme.title, RowCounts(theme.rows), names: true, neighbours.areas.count)
    }
    differences += Self.check(counts, of: nil, RowCounts(rows), names: false, neighbours.areas.count)
    for kind in [StatedCount.Kind.comparable, .better, .similar, .worse] {
      guard let stated = counts.first(where: { $0.kind == kind }) else { continue }
      let parts = themes.compactMap { Self.stated(kind, $0.counts) }
      guard parts.count == themes.count else { continue }
      let sum = parts.reduce(0, +)
      if sum != stated.value { differences.append(stated.contradicted(by: sum, .themes, nil)) }
    }
    return differences
  }

  /// As stated, or as the other three of comparable, better, similar and worse leave it.
  static func stated(_ kind: StatedCount.Kind, _ counts: [StatedCount]) -> Int? {
    if let value = counts.first(kind) { return value }
    guard let better = counts.first(.better), let similar = counts.first(.similar) else { return nil }
    switch kind {
    case .comparable: return counts.first(.worse).map { better + similar + $0 }
    case .worse: return counts.first(.comparable).map { $0 - better - similar }
    default: return nil
    }
  }

  private static func check(
    _ counts: [StatedCount], of theme: String?, _ rows: RowCounts, names: Bool, _ neighbours: Int
  ) -> [EditionDifference] {
    counts.compactMap { count in
      let found: (Int, EditionDifference.Basis)? =
        switch count.kind {
        case .rows: (rows.rows, .rows)
        case .rankedFirst: (rows.rankedFirst, .rows)
        case .topThree: (rows.topThree, .rows)
        case .bottomThree: (rows.bottomThree, .rows)
        case .comparators: (neighbours, .listed)
        case .worse where names: (rows.namedWorse, .named)
        case .comparable:
          counts.first(.better).flatMap { better in
            counts.first(.similar).flatMap { similar in
              counts.first(.worse).map { (better + similar + $0, .parts) }
            }
          }
        default: nil
        }
      if let found, found.0 != count.value { return count.contradicted(by: found.0, found.1, theme) }
      guard let earlier = counts.first(count.kind), earlier != count.value else { return nil }
      return count.contradicted(by: earlier, .elsewhere, theme)
    }
  }
}

extension StatedCount {
  fileprivate func contradicted(by found: Int, _ basis: EditionDifference.Basis, _ theme: String?)
    -> EditionDifference
  {
    EditionDifference(theme: theme, kind: kind, published: value, found: found, basis: basis, line: line)
  }
}
