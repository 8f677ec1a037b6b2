/// Rearranges a range so that the value at `place` is the one that sorting would put there, with none greater
/// before it and none less after it.
///
/// Hoare's selection, whose pivot comes from a sample about the place (Floyd and Rivest 1975, "Expected time
/// bounds for selection"): a little more than one comparison for each value where the place is far out.
func select(_ place: Int, of values: UnsafeMutableBufferPointer<Double>, in range: Range<Int>) {
  var (first, last) = (range.lowerBound, range.upperBound - 1)
  while first < last {
    if last - first > 600 {
      let n = Double(last - first + 1)
      let logarithm = portableLog(n)
      let sample = 0.5 * portableExp(2 * logarithm / 3)
      let share = Double(place - first + 1) / n
      let slack = 0.5 * (logarithm * sample * (1 - sample / n)).squareRoot()
      // The pivot is to fall on the far side of the place, so that the shorter part is the one kept.
      let middle = Double(place) - share * sample + (share < 0.5 ? -slack : slack)
      let from = max(first, Int(middle))
      let to = min(last, Int(middle + sample))
      select(place, of: values, in: min(from, place)..<max(to, place) + 1)
    }
    let pivot = values[place]
    var (up, down) = (first, last)
    while up <= down {
      while values[up] < pivot { up += 1 }
      while values[down] > pivot { down -= 1 }
      if up <= down {
        values.swapAt(up, down)
        up += 1
        down -= 1
      }
    }
    if down < place { first = up }
    if up > place { last = down }
  }
}
