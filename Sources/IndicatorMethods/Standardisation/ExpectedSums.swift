/// The events observed and expected of which an indirectly standardised ratio is made, of four areas side by
/// side.
struct ExpectedSums {
  var observed = Lanes.zero
  var expected = Lanes.zero
  /// Whether no cell was missing or out of range, infinity apart.
  private(set) var inOrder = SIMDMask<SIMD4<Int64>>(repeating: true)

  /// A stratum, with the reference's rate.
  @inline(__always)
  mutating func add(events x: Lanes, people n: Lanes, rate: Lanes) {
    observed += x
    expected += n * rate
    inOrder = (inOrder .& (x .>= 0) .& (n .>= 0))
  }
}
