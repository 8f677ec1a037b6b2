/// Words that differ from another by little: a letter left out, put in, changed, or two that changed places.
enum Nearness {
  /// How many such slips a word of a length may have: none below four letters, one up to seven, then two.
  static func slips(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

  /// nil where more than `limit` slips part them. Source: the restricted distance of Damerau (1964).
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...max(1, a.count) where !a.isEmpty {
      row[0] = i
      var least = i
      for j in stride(from: 1, through: b.count, by: 1) {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
        row[j] = best
        least = min(least, best)
      }
      if least > limit { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
