/// The first and last months of a period as its label tells them, counted within its own kind of year: the
/// first of 2006/07 is that of 2006.
struct PeriodBounds {
  var start: Int
  /// One past the last month.
  var end: Int

  var months: Int { end - start }

  /// Reads "2021", "2021/22", "2019 - 21", "2019/20 - 21/22", "2017 Q2", "2006/07 Q1-Q3", "2006 Q2 - 2007
  /// Q1", "Aug 2006 - Jul 2007", with either dash. Nil for anything else.
  init?(label: String) {
    let hyphened = label.replacing("–", with: "-")
    if let cumulative = hyphened.firstRange(of: "-Q") {
      // "2006/07 Q1-Q3": the second quarter stands in the same year.
      guard let first = Self(part: hyphened[..<cumulative.lowerBound], after: nil),
        let last = Int(hyphened[cumulative.upperBound...]), (1...4).contains(last)
      else { return nil }
      (start, end) = (first.start, first.start / 12 * 12 + last * 3)
    } else {
      let parts = hyphened.split(separator: "-")
      guard let first = parts.first, parts.count <= 2, let from = Self(part: first, after: nil) else {
        return nil
      }
      guard parts.count == 2 else {
        self = from
        return
      }
      guard let to = Self(part: parts[1], after: from.start / 12) else { return nil }
      (start, end) = (from.start, to.end)
    }
    guard end > start else { return nil }
  }

  /// One end: "2019", "21", "2019/20", "21/22", "2017 Q2", "2006/07 Q1", "Aug 2006". Two digits are a year
  /// from `after` on.
  private init?(part: Substring, after: Int?) {
    var words = part.split(separator: " ").map(String.init)
    var (offset, length) = (0, 12)
    if words.count == 2, let month = monthNames.firstIndex(of: words[0]) {
      (offset, length) = (month, 1)
      words.removeFirst()
    } else if words.count == 2, words[1].first == "Q", let quarter = Int(words[1].dropFirst()),
      (1...4).contains(quarter)
    {
      (offset, length) = ((quarter - 1) * 3, 3)
      words.removeLast()
    }
    guard words.count == 1 else { return nil }
    let pieces = words[0].split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let year = Self.year(pieces[0], after: after) else { return nil }
    if pieces.count == 2 {
      guard pieces[1].count == 2, Self.year(pieces[1], after: year) == year + 1 else { return nil }
    }
    start = year * 12 + offset
    end = start + length
  }

  private static func year(_ digits: Substring, after: Int?) -> Int? {
    guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits) else { return nil }
    if digits.count == 4 { return number }
    guard digits.count == 2, let after else { return nil }
    let century = after / 100 * 100
    return century + number >= after ? century + number : century + number + 100
  }
}
