/// The distribution of a fitted line whose values have independent normal errors.
///
/// The line's middle, slope and ends are sums of the values times fixed factors (`RiditRegression`). A sum Σ
/// fᵢYᵢ of independent Yᵢ, normal with means yᵢ and standard errors sᵢ, is normal with mean Σ fᵢyᵢ and
/// variance Σ fᵢ²sᵢ²; two such sums are bivariate normal with covariance Σ fᵢgᵢsᵢ². That is what a simulation
/// of the values would draw from, so that its percentiles tend to the ones below as repetitions grow: nothing
/// needs to be drawn.
struct NormalLine {
  let slope: (mean: Double, deviation: Double)
  let start: (mean: Double, variance: Double)
  let end: (mean: Double, variance: Double)
  let covariance: Double

  init(_ regression: RiditRegression, values: [Double], errors: [Double]) {
    let variances = errors.map { $0 * $0 }
    func moments(_ factors: [Double]) -> (mean: Double, variance: Double) {
      (sumOfProducts(factors, values), sumOfProducts(factors.map { $0 * $0 }, variances))
    }
    let slope = moments(regression.slope)
    self.slope = (slope.mean, slope.variance.squareRoot())
    let (start, end) = (regression.start, regression.end)
    self.start = moments(start)
    self.end = moments(end)
    covariance = sumOfProducts(zip(start, end).map { $0 * $1 }, variances)
  }

  func slopeLimits(_ confidence: Double) -> Limits {
    let half = deviate(confidence: confidence) * slope.deviation
    return Limits(lower: slope.mean - half, upper: slope.mean + half)
  }

  /// Whether the start of the line has one sign in all but 1e-19 of draws.
  var startIsClearOfZero: Bool { start.mean.magnitude > 9 * start.variance.squareRoot() }

  /// The percentiles of the ratio of end to start, where the start is clear of zero: with a start above zero
  /// the ratio is at most t where end - t · start is at most 0, and that is normal. So t solves (E - t·S)² =
  /// z²(var E - 2t·cov + t²·var S), whose roots are the two limits (Fieller 1954, "Some problems in interval
  /// estimation"). A start below zero gives the same equation.
  func ratioLimits(_ confidence: Double) -> Limits {
    let square = deviate(confidence: confidence) * deviate(confidence: confidence)
    let (s, e) = (start, end)
    let a = s.mean * s.mean - square * s.variance
    let b = s.mean * e.mean - square * covariance
    // b² less a times its counterpart for the end, what cancels left out.
    let spread =
      s.mean * s.mean * e.variance + e.mean * e.mean * s.variance - 2 * s.mean * e.mean * covariance
      - square * (s.variance * e.variance - covariance * covariance)
    let root = (square * max(0, spread)).squareRoot()
    return Limits(lower: (b - root) / a, upper: (b + root) / a)
  }

  /// The two ends from two normal numbers: for a start that may have either sign, where the ratio's percentiles
  /// have no closed form.
  func simulation(repetitions: Int) -> EndsSimulation {
    let deviation = start.variance.squareRoot()
    let shared = deviation > 0 ? covariance / deviation : 0
    let own = max(0, end.variance - shared * shared).squareRoot()
    return EndsSimulation(
      shape: .linear, origin: (start.mean, end.mean),
      terms: [EndsSimulation.Term(start: deviation, end: shared), EndsSimulation.Term(start: 0, end: own)],
      repetitions: repetitions)
  }
}
