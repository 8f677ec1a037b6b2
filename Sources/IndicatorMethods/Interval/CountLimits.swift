/// The limits of a Poisson count, in events: exact below 10 events, Byar's from 10 on. Nil where `count < 0`.
///
/// Source: the public health technical guidance on rates.
public func countLimits(_ count: Double, confidence: Double = 0.95) -> Limits? {
  count < 10 ? exactPoissonLimits(count, confidence: confidence) : byarLimits(count, confidence: confidence)
}

/// Byar's approximation to the exact limits, in events. Nil where `count < 0`. Source: Breslow and Day 1987.
public func byarLimits(_ count: Double, confidence: Double = 0.95) -> Limits? {
  guard count >= 0, count.isFinite else { return nil }
  let z = deviate(confidence: confidence)
  func end(_ x: Double, _ side: Double) -> Double {
    guard x > 0 else { return 0 }
    let cube = 1 - 1 / (9 * x) + side * z / (3 * x.squareRoot())
    return x * cube * cube * cube
  }
  return Limits(lower: max(0, end(count, -1)), upper: end(count + 1, 1))
}
