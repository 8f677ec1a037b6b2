/// The place of an area among the areas that have a value, itself included.
public struct Rank: Codable, Hashable, Sendable {
  /// 1 is the best by polarity, or the lowest where there is none; ties share the best place.
  public var position: Int
  /// How many areas are ranked.
  public var of: Int
  /// The values at the first and at the last place.
  public var best: Double
  public var worst: Double

  public init(position: Int, of: Int, best: Double, worst: Double) {
    self.position = position
    self.of = of
    self.best = best
    self.worst = worst
  }

  public var topThree: Bool { position <= 3 }
  public var bottomThree: Bool { position > of - 3 }
}

/// The rank of one area; nil where it has no value. 0 and -1 are values.
public func rank(of index: Int, among values: [Double?], polarity: Polarity) -> Rank? {
  guard values.indices.contains(index), let own = values[index], own.isFinite else { return nil }
  let known = values.compactMap { $0 }.filter(\.isFinite)
  guard let lowest = known.min(), let highest = known.max() else { return nil }
  let descending = polarity == .highIsGood
  let ahead = known.count { descending ? $0 > own : $0 < own }
  return Rank(
    position: ahead + 1, of: known.count, best: descending ? highest : lowest,
    worst: descending ? lowest : highest)
}

/// The rank of every area, in the order given; nil where an area has no value.
public func ranks(_ values: [Double?], polarity: Polarity) -> [Rank?] {
  let descending = polarity == .highIsGood
  let ordered = values.compactMap { $0 }.filter(\.isFinite).sorted { descending ? $0 > $1 : $0 < $1 }
  guard let best = ordered.first, let worst = ordered.last else { return values.map { _ in nil } }
  var position: [Double: Int] = [:]
  for (index, value) in ordered.enumerated() where position[value] == nil { position[value] = index + 1 }
  return values.map { value in
    guard let value, let place = position[value] else { return nil }
    return Rank(position: place, of: ordered.count, best: best, worst: worst)
  }
}
