/// The sums of which a directly standardised rate is made, over the strata of one area.
struct DobsonSums {
  /// Σ(w·x/n)/Σw and Σ(w²·x/n²)/(Σw)²
  let rate: Double
  let variance: Double
  let events: Double
  let people: Double
  /// Whether no cell was missing or out of range, infinity apart.
  let inOrder: Bool

  /// The first `strata` cells of each column; `shares` are w/Σw. Four strata are added side by side, the first
  /// with the fifth and so on, however many areas there are: the last bit depends on this area only.
  @inline(__always)
  init(
    events x: UnsafePointer<Double>, people n: UnsafePointer<Double>, shares: UnsafePointer<Double>, strata: Int
  ) {
    var lanes = DobsonLanes()
    let whole = strata & ~3
    for place in stride(from: 0, to: whole, by: 4) {
      let people = Lanes(at: n + place)
      lanes.add(events: Lanes(at: x + place), people: people, share: Lanes(at: shares + place), added: people)
    }
    let rest = strata - whole
    if rest > 0 {
      lanes.add(
        events: Lanes(first: rest, at: x + whole, beyond: 0),
        people: Lanes(first: rest, at: n + whole, beyond: 1),
        share: Lanes(first: rest, at: shares + whole, beyond: 0),
        added: Lanes(first: rest, at: n + whole, beyond: 0))
    }
    rate = lanes.rate.total
    variance = lanes.variance.total
    events = lanes.events.total
    people = lanes.people.total
    inOrder = all(lanes.inOrder)
  }
}

private struct DobsonLanes {
  var rate = Lanes.zero
  var variance = Lanes.zero
  var events = Lanes.zero
  var people = Lanes.zero
  var inOrder = SIMDMask<SIMD4<Int64>>(repeating: true)

  /// `added` is what a stratum adds to the people.
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
