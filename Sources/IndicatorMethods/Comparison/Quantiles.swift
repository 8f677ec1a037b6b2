/// The bounds that part the values of a column into fifths or quarters of the areas.
///
/// Percentiles are interpolated; a value belongs to the first group whose upper bound it does not pass, so
/// ties stay together. Group 1 is the best: where high is good the groups count from the highest value down,
/// in quarters as in fifths. Without polarity they count up from the lowest.
///
/// For comparing areas. Groups of equal numbers of areas by rank, such as deprivation deciles, are those of
/// `quantiles(of:groups:highestFirst:)`.
public struct QuantileBounds: Codable, Hashable, Sendable {
  /// `quantiles + 1` values from the minimum to the maximum, ascending.
  public var bounds: [Double]
  /// How many areas have a value.
  public var areas: Int
  public var quantiles: Int
  public var polarity: Polarity

  /// Nils are left out. Refused with fewer areas than groups, or where all values are equal.
  public init(_ values: [Double?], quantiles: Int, polarity: Polarity) throws(QuantileRefusal) {
    let sorted = values.compactMap { $0 }.filter(\.isFinite).sorted()
    guard quantiles > 0, sorted.count >= quantiles else { throw QuantileRefusal(reason: .tooFewAreas) }
    guard sorted.first != sorted.last else { throw QuantileRefusal(reason: .allValuesEqual) }
    bounds = quantileBounds(of: sorted, quantiles: quantiles)
    areas = sorted.count
    self.quantiles = quantiles
    self.polarity = polarity
  }

  /// The group of a value, 1 to `quantiles`.
  public func group(of value: Double) -> Int {
    let ascending = ascendingGroup(of: value)
    return polarity == .highIsGood ? quantiles + 1 - ascending : ascending
  }

  public func judgement(of value: Double?, format: (Double) -> String) -> Judgement {
    let method: ComparisonMethod = quantiles == 4 ? .quartiles : .quintiles
    guard let value, value.isFinite else { return .notCompared(.missingValue, method: method) }
    let (group, ascending) = (group(of: value), ascendingGroup(of: value))
    let word = quantiles == 5 ? "Fifth" : quantiles == 4 ? "Quarter" : "Group"
    let range = "\(format(bounds[ascending - 1])) to \(format(bounds[ascending]))"
    let first = polarity == .none ? "1 is the lowest" : "1 is the best, \(polarity.clause)"
    return Judgement(
      outcome: .quantile(group, of: quantiles), method: method,
      rule: "\(word) \(group) of \(quantiles), \(range), among \(areas) areas; \(first).")
  }

  private func ascendingGroup(of value: Double) -> Int {
    (bounds.dropFirst().firstIndex { value <= $0 }) ?? quantiles
  }
}

/// Why a column has no groups.
public struct QuantileRefusal: Error, Hashable, Sendable {
  public var reason: NotComparedReason
}

/// The group of one value among those of all areas; `quantiles` is 5 or 4.
public func quantileCategory(
  of value: Double, among values: [Double], quantiles: Int, polarity: Polarity
) -> Outcome {
  do throws(QuantileRefusal) {
    let bounds = try QuantileBounds(values, quantiles: quantiles, polarity: polarity)
    return value.isFinite ? .quantile(bounds.group(of: value), of: quantiles) : .notCompared(.missingValue)
  } catch {
    return .notCompared(error.reason)
  }
}

/// Every area of a column, in the order given; each sentence says how many areas there are.
public func quantileCategories(
  _ values: [Double?], quantiles: Int, polarity: Polarity, format: (Double) -> String
) -> (bounds: QuantileBounds?, judgements: [Judgement]) {
  do throws(QuantileRefusal) {
    let bounds = try QuantileBounds(values, quantiles: quantiles, polarity: polarity)
    return (bounds, values.map { bounds.judgement(of: $0, format: format) })
  } catch {
    let method: ComparisonMethod = quantiles == 4 ? .quartiles : .quintiles
    return (nil, values.map { .notCompared($0 == nil ? .missingValue : error.reason, method: method) })
  }
}
