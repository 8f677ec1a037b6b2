/// The scale of one row of a spine chart: the benchmark in the middle, the worst side on the left.
///
/// Distances are in the indicator's unit throughout, so that it holds where values cross zero, where the
/// benchmark is 0 and where the benchmark lies outside the range of the areas.
public struct SpineScale: Codable, Hashable, Sendable {
  /// The value drawn at 0: the benchmark, or the median of the areas where there is none.
  public var centre: Double
  /// Whether the centre is the median for want of a benchmark.
  public var centreIsMedian: Bool
  /// The distance drawn as 1: from the centre to the farther of best and worst.
  public var reach: Double
  public var lowest: Double
  public var highest: Double
  /// Nil where fewer than four areas have a value.
  public var quartiles: Quartiles?
  public var polarity: Polarity
  /// How many areas have a value, of how many.
  public var areasWithValue: Int
  public var areas: Int

  /// Why no spine is drawn.
  public enum Refusal: String, Error, Codable, Hashable, Sendable, CaseIterable {
    case noValues = "no values"
    case tooFewValues = "too few values"

    public var sentence: String {
      switch self {
      case .noValues: "no area has a value"
      case .tooFewValues: "fewer than three quarters of the areas have a value"
      }
    }
  }

  /// `values` has one element for each area, nil where it has no value.
  public init(values: [Double?], benchmark: Double?, polarity: Polarity) throws(Refusal) {
    let known = values.compactMap { $0 }.filter(\.isFinite).sorted()
    guard let lowest = known.first, let highest = known.last, let median = percentile(0.5, of: known) else {
      throw .noValues
    }
    guard 4 * known.count >= 3 * values.count else { throw .tooFewValues }
    self.lowest = lowest
    self.highest = highest
    self.polarity = polarity
    if let benchmark, benchmark.isFinite {
      (centre, centreIsMedian) = (benchmark, false)
    } else {
      (centre, centreIsMedian) = (median, true)
    }
    reach = max(abs(highest - centre), abs(centre - lowest))
    quartiles = Quartiles(known)
    areasWithValue = known.count
    areas = values.count
  }

  /// Where a value is drawn: -1 is the worst side, 1 the best; without polarity low to high. Values beyond
  /// the scale are drawn at its end. 0 where all values equal the centre.
  public func position(_ value: Double) -> Double {
    guard reach > 0 else { return 0 }
    let place = (value - centre) / reach
    return min(1, max(-1, polarity == .lowIsGood ? -place : place))
  }

  /// The ends as drawn: left the worst, right the best; without polarity the lowest and the highest.
  public var worst: Double { polarity == .lowIsGood ? highest : lowest }
  public var best: Double { polarity == .lowIsGood ? lowest : highest }
  public var worstQuartile: Double? { polarity == .lowIsGood ? quartiles?.upper : quartiles?.lower }
  public var bestQuartile: Double? { polarity == .lowIsGood ? quartiles?.lower : quartiles?.upper }
}
