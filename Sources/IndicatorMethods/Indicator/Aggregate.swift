/// A figure of several areas together.
public struct Aggregate: Codable, Hashable, Sendable {
  public var value: Double
  public var count: Double
  /// Nil for a count.
  public var denominator: Double?
  /// The 95% interval, computed anew from the sums; nil for a count.
  public var lower95: Double?
  public var upper95: Double?
  /// How many parts had what is needed, of how many given; where they differ the reader is told.
  public var partsUsed: Int
  public var partsGiven: Int
}

/// The sum of the counts over the sum of the denominators, times `multiplier`; never a mean of rates.
///
/// Only for counts, crude rates, proportions and ratios, and only with two or more parts whose count and
/// denominator are known (for a count, the count); nil otherwise. Wilson's interval for proportions, Byar's
/// or the exact one for rates and ratios.
public func aggregate(
  _ parts: [(count: Double?, denominator: Double?)], valueType: ValueType, multiplier: Double
) -> Aggregate? {
  switch valueType {
  case .count: return sum(parts.map(\.count))
  case .crudeRate, .proportion, .ratio: break
  default: return nil
  }
  let usable = parts.compactMap { part -> (count: Double, denominator: Double)? in
    guard let count = part.count, let denominator = part.denominator, count >= 0, count.isFinite,
      denominator > 0, denominator.isFinite
    else { return nil }
    return (count, denominator)
  }
  guard usable.count > 1 else { return nil }
  let count = usable.reduce(0) { $0 + $1.count }
  let denominator = usable.reduce(0) { $0 + $1.denominator }
  let limits =
    valueType == .proportion
    ? wilsonLimits(count: count, denominator: denominator)?.scaled(by: multiplier)
    : countLimits(count)?.scaled(by: multiplier / denominator)
  // More events than people is no proportion: there is nothing to publish.
  guard let limits else { return nil }
  return Aggregate(
    value: count / denominator * multiplier, count: count, denominator: denominator,
    lower95: limits.lower, upper95: limits.upper, partsUsed: usable.count, partsGiven: parts.count)
}

private func sum(_ counts: [Double?]) -> Aggregate? {
  let usable = counts.compactMap { $0 }.filter { $0 >= 0 && $0.isFinite }
  guard usable.count > 1 else { return nil }
  let total = usable.reduce(0, +)
  return Aggregate(
    value: total, count: total, denominator: nil, lower95: nil, upper95: nil, partsUsed: usable.count,
    partsGiven: counts.count)
}
