/// The limits of a Poisson count, in events: exact below 10 events, Byar's from 10 on. Nil where `count < 0`.
///
/// Source: the public health technical guidance on rates.
public func countLimits(_ count: Double, confidence: Double = 0.95) -> Limits? {
  count < fewestEventsForByar
    ? exactPoissonLimits(count, confidence: confidence) : byarLimits(count, confidence: confidence)
}

/// The count from which on Byar's limits stand in for the exact ones.
let fewestEventsForByar = 10.0

/// Byar's approximation to the exact limits, in events. Nil where `count < 0`. Source: Breslow and Day 1987.
public func byarLimits(_ count: Double, confidence: Double = 0.95) -> Limits? {
  guard count >= 0, count.isFinite else { return nil }
  let z = deviate(confidence: confidence)
  return Limits(
    lower: byarLower(count, root: byarRoot(count), z: z),
    upper: byarUpper(count, root: byarRoot(count + 1), z: z))
}

/// 1/(3√x), of which Byar's limits are made at every level.
@inline(__always) func byarRoot(_ x: Double) -> Double { 1 / (3 * root(x)) }

/// `root` is that of the count; of no events it is infinite, and what is then not a number counts as 0.
@inline(__always) func byarLower(_ count: Double, root: Double, z: Double) -> Double {
  let cube = 1 - root * root - z * root
  return max(0, count * cube * cube * cube)
}

/// `root` is that of one more than the count.
@inline(__always) func byarUpper(_ count: Double, root: Double, z: Double) -> Double {
  let cube = 1 - root * root + z * root
  return (count + 1) * cube * cube * cube
}
