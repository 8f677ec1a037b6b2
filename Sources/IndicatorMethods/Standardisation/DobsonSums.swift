/// The sums of which a directly standardised rate is made, of four areas side by side.
struct DobsonSums {
  /// Σ(w·x/n)/Σw and Σ(w²·x/n²)/(Σw)²
  var rate = Lanes.zero
  var variance = Lanes.zero
  var events = Lanes.zero
  var people = Lanes.zero
  /// Whether no cell was missing or out of range, infinity apart.
  private(set) var inOrder = SIMDMask<SIMD4<Int64>>(repeating: true)

  /// A stratum: `share` is w/Σw, `added` what it adds to the people.
  @inline(__always)
  mutating func add(events x: Lanes, people n: Lanes, share: Lanes, added: Lanes) {
    let weight = share / n
    let part = weight * x
    rate += part
    variance += weight * part
    events += x
    people += added
    inOrder = (inOrder .& (x .>= 0) .& (n .> 0))
  }
}

/// A limit of a weighted sum of counts from the limit of their total (Dobson and others 1991); `unit` is
/// √(variance/total).
@inline(__always)
func dobsonLimit(rate: Double, unit: Double, total: Double, limit: Double, multiplier: Double) -> Double {
  (rate + unit * (limit - total)) * multiplier
}
