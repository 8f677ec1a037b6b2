/// What a mean and its limits need to know of a group of values, gathered one value at a time in constant
/// memory; summaries of parts of a group can be merged.
///
/// Sum and squared deviations by the updating formulae of Youngs and Cramer 1971 ("Some results relevant to
/// choice of sum and sum-of-product algorithms"), merged as by Chan, Golub and LeVeque 1983 ("Algorithms for
/// computing the sample variance"), in twice the digits of a double: values that differ in their last digits
/// only keep their deviation. Differences below 1e-140 count as none.
public struct ValueSummary: Sendable {
  /// Values known.
  public private(set) var count = 0
  /// Cells without a value.
  public private(set) var missing = 0
  private var total = DoubleDouble(0)
  private var squares = DoubleDouble(0)

  public init() {}

  public var sum: Double { total.value }

  /// Nil where there is no value.
  public var mean: Double? { count > 0 ? (total / DoubleDouble(Double(count))).value : nil }

  /// The root of Σ(x − x̄)²/(n − 1); nil for fewer than two values.
  public var standardDeviation: Double? {
    count > 1 ? (max(0, squares.value) / Double(count - 1)).squareRoot() : nil
  }

  /// Values must be numbers from -1e140 to 1e140, or their squares could not be held; nil is a cell without
  /// a value.
  public mutating func add(_ value: Double?) throws(InputFaults) {
    guard let value else {
      missing += 1
      return
    }
    guard value.magnitude <= 1e140 else {
      throw InputFaults([InputFault("values must be numbers from -1e140 to 1e140")])
    }
    count += 1
    let n = Double(count)
    total = total + DoubleDouble(value)
    guard count > 1 else { return }
    let deviation = DoubleDouble.product(value, n) - total
    squares = squares + deviation * deviation / DoubleDouble.product(n, n - 1)
  }

  /// Takes in the summary of other values of the same group.
  public mutating func merge(_ other: ValueSummary) {
    if count > 0, other.count > 0 {
      let (n, m) = (Double(count), Double(other.count))
      let deviation = other.total * n - total * m
      squares =
        squares + other.squares + deviation * deviation / (DoubleDouble.product(n, m) * (n + m))
    } else if other.count > 0 {
      squares = other.squares
    }
    total = total + other.total
    count += other.count
    missing += other.missing
  }
}
