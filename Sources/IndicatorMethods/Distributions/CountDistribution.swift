/// A distribution of counts, either tail of which is known to its own digits.
protocol CountDistribution {
  func cumulative(at count: Int) -> Double
  func upperTail(above count: Int) -> Double
}

extension CountDistribution {
  /// By the smaller tail: near one, doubles are too coarse to tell counts apart; `1 - p` is exact there.
  func share(at count: Int, isAtLeast p: Double) -> Bool {
    p > 0.5 ? upperTail(above: count) <= 1 - p : cumulative(at: count) >= p
  }

  func share(above count: Int, isAtMost q: Double) -> Bool {
    q > 0.5 ? cumulative(at: count) >= 1 - q : upperTail(above: count) <= q
  }
}

/// The least count not below zero that satisfies a condition which holds for all counts from some one on:
/// strides that double from a first guess, then halving.
func leastCount(near guess: Double, upTo most: Int = .max / 4, where holds: (Int) -> Bool) -> Int {
  var high = Int(max(0, min(guess.rounded(), Double(most))))
  var (low, stride) = (high, 1)
  while high < most, !holds(high) {
    low = high + 1
    high = min(most, high + stride)
    stride *= 2
  }
  if low == high {
    stride = 1
    while low > 0, holds(low - 1) {
      high = low - 1
      low = max(0, high - stride)
      stride *= 2
    }
  }
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return high
}
