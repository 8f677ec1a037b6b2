/// The columns of a slope index: one row for each quantile (such as a deprivation decile) of a group.
public struct QuantileFigures: Hashable, Sendable {
  /// The number of each row's quantile; 1 is the most disadvantaged. Rows may be in any order.
  public var quantiles: [Int]
  /// How many people each quantile has, or how many the values were measured on.
  public var populations: [Double?]
  public var values: Values
  public var precision: Precision

  public enum Values: Hashable, Sendable {
    case given([Double?])
    /// Events, for proportions: each value is the count over the population.
    case counts([Double?])
  }

  public enum Precision: Hashable, Sendable {
    /// The 95% limits of the values, in their unit.
    case limits95(lower: [Double?], upper: [Double?])
    /// On the scale on which the errors are normal: of the value for means, of its logarithm for rates, of its
    /// logit for proportions.
    case standardErrors([Double?])
  }

  public init(quantiles: [Int], populations: [Double?], values: Values, precision: Precision) {
    self.quantiles = quantiles
    self.populations = populations
    self.values = values
    self.precision = precision
  }

  /// The columns by name with their numbers of rows.
  var lengths: [(name: String, count: Int)] {
    var lengths = [("quantiles", quantiles.count), ("populations", populations.count)]
    switch values {
    case .given(let column): lengths.append(("values", column.count))
    case .counts(let column): lengths.append(("counts", column.count))
    }
    switch precision {
    case .limits95(let lower, let upper):
      lengths += [("lower limits", lower.count), ("upper limits", upper.count)]
    case .standardErrors(let column): lengths.append(("standard errors", column.count))
    }
    return lengths
  }

  /// The given rows, from 0, in the order given.
  func rows(_ rows: [Int]) -> QuantileFigures {
    func part<Cell>(_ column: [Cell]) -> [Cell] { rows.map { column[$0] } }
    let values: Values =
      switch values {
      case .given(let column): .given(part(column))
      case .counts(let column): .counts(part(column))
      }
    let precision: Precision =
      switch precision {
      case .limits95(let lower, let upper): .limits95(lower: part(lower), upper: part(upper))
      case .standardErrors(let column): .standardErrors(part(column))
      }
    return QuantileFigures(
      quantiles: part(quantiles), populations: part(populations), values: values, precision: precision)
  }
}

/// What is asked of a slope index.
public struct SlopeIndexOptions: Hashable, Sendable {
  public var type: SlopeIndex.ValueType
  /// Whether the line is fitted to the logarithms of rates or the logits of proportions and its ends are
  /// transformed back; not for means.
  public var transform = false
  /// The factor of the slope index and its limits: 100 for percentages. Negative where a high value is the
  /// better one and inequality is to be positive: the relative index is inverted then, and limits change
  /// places.
  public var multiplier = 1.0
  /// At least 0.9 and less than 1.
  public var confidence = [0.95]
  /// How many simulated sets of quantiles give the limits; at least 1,000. Without effect where they are exact.
  public var repetitions = 100_000
  /// The same seed gives the same simulated limits on every machine, to the last digit.
  public var seed: UInt64 = 1
  /// Whether to simulate ten times and say how far the limits differ; takes ten times as long.
  public var reliability = false

  public init(type: SlopeIndex.ValueType) { self.type = type }
}
