#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A weighted straight line through a few points. Sums are taken about their centre, which loses fewer digits
/// than the textbook's sums of squares and is the same in exact arithmetic.
struct Line {
  var times: [Double]
  var values: [Double]
  var weights: [Double]

  var slope: Double {
    let (time, value) = (mean(times), mean(values))
    return times.indices.reduce(0) { $0 + weights[$1] * (times[$1] - time) * (values[$1] - value) } / spread
  }

  /// The weighted sum of squares of the times: the reciprocal of the slope's variance where each weight is
  /// the reciprocal of a value's.
  var spread: Double {
    let time = mean(times)
    return times.indices.reduce(0) { $0 + weights[$1] * (times[$1] - time) * (times[$1] - time) }
  }

  func leavingOut(_ index: Int) -> Line {
    var line = self
    line.times.remove(at: index)
    line.values.remove(at: index)
    line.weights.remove(at: index)
    return line
  }

  private func mean(_ list: [Double]) -> Double {
    list.indices.reduce(0) { $0 + weights[$1] * list[$1] } / weights.reduce(0, +)
  }
}

func logOdds(_ count: Double, of denominator: Double) -> Double { log(count / (denominator - count)) }
