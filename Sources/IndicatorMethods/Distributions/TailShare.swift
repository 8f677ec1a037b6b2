/// One tail's share of a distribution, as a logarithm, and how fast it changes; the other tail follows.
///
/// `slope` is the size of the change of the logarithm for each unit of the logarithm of the point (gamma) or
/// of its odds (beta).
struct TailShare: Sendable {
  var logShare: DoubleDouble
  var slope: Double
  var isLower: Bool

  static let nothingBelow = TailShare(logShare: DoubleDouble(-1000), slope: 1, isLower: true)
  static let nothingAbove = TailShare(logShare: DoubleDouble(-1000), slope: 1, isLower: false)

  private var share: DoubleDouble { logShare.exponential }
  private var rest: DoubleDouble { DoubleDouble(1) - share }

  var lower: Double { clamped((isLower ? share : rest).value) }
  var upper: Double { clamped((isLower ? rest : share).value) }

  /// The logarithm and slope of the wanted tail.
  func log(lower: Bool) -> (value: DoubleDouble, slope: Double) {
    if lower == isLower { return (logShare, slope) }
    let (share, rest) = (share, rest)
    guard rest.high > 0 else { return (DoubleDouble(-760), .infinity) }
    return (rest.logarithm, slope * share.value / rest.value)
  }

  private func clamped(_ x: Double) -> Double { min(1, max(0, x)) }
}

/// What a quantile is asked for: the tail that holds half or less, and its share.
struct TailTarget: Sendable {
  var share: DoubleDouble
  var isLower: Bool

  /// `0 < p < 1`
  init(_ p: Double, lower: Bool) {
    isLower = p <= 0.5 ? lower : !lower
    share = p <= 0.5 ? DoubleDouble(p) : DoubleDouble.sum(1, -p)
  }

  init(share: DoubleDouble, isLower: Bool) {
    self.share = share
    self.isLower = isLower
  }
}
