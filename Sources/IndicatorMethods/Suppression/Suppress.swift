/// Withholds small counts and whatever would give them back, and rounds the rest to fives.
///
/// `counts` are the parts of one total, each below national level; nil is a part without a figure. Counts of
/// 1 to 7 are withheld (0 to 7 where `showsZero` is false), and the total likewise unless it is national.
/// Then further parts, the smallest first, and in the end the total, are withheld until subtraction gives no
/// part back, even to a reader who knows these rules. One total with its parts at a time: a table with two
/// margins needs more.
///
/// Why that is enough: parts of equal size are treated alike, so the counts withheld could stand in any
/// order, and a reader learns one only where all are equal. Where all are equal and neither as small nor as
/// large as a small count can be, one of them could be one less and another one more.
public func suppress(
  counts: [Int?], total: Int?, totalIsNational: Bool = false, showsZero: Bool = true, rounding: Bool = true
) -> SuppressedCounts {
  let small = (showsZero ? 1 : 0)...largestSmallCount
  var withheld = Set(counts.indices.filter { counts[$0].map(small.contains) ?? false })
  var withholdsTotal = !totalIsNational && (total.map(small.contains) ?? false)

  while total != nil, !withholdsTotal, isRecoverable(withheld.compactMap { counts[$0] }, small: small) {
    let shown = counts.indices.filter { !withheld.contains($0) }
    // A zero would protect nothing: a reader would guess it.
    if let next = shown.compactMap({ counts[$0] }).filter({ $0 > 0 }).min() {
      withheld.formUnion(shown.filter { counts[$0] == next })
    } else {
      withholdsTotal = true
    }
  }

  func published(_ count: Int?, withheld: Bool) -> PublishedCount {
    guard let count else { return .missing }
    return withheld ? .suppressed(.smallNumbers) : .value(rounding ? roundedToFive(count) : count)
  }
  return SuppressedCounts(
    counts: counts.indices.map { published(counts[$0], withheld: withheld.contains($0)) },
    total: published(total, withheld: withholdsTotal))
}

/// The largest count that is withheld below national level.
let largestSmallCount = 7

/// To the nearest five: 8 to 12 are 10.
public func roundedToFive(_ count: Int) -> Int { (count + 2) / 5 * 5 }

/// Whether a reader who knows the sum of the counts withheld can tell one of them: the only one; or all,
/// where they are as small or as large as small counts can be. One step from either end is refused too, or
/// the refusal itself would say what they are.
private func isRecoverable(_ withheld: [Int], small: ClosedRange<Int>) -> Bool {
  guard withheld.count > 1 else { return withheld.count == 1 }
  guard withheld.allSatisfy(small.contains) else { return false }
  let sum = withheld.reduce(0, +)
  return sum <= withheld.count * small.lowerBound + 1 || sum >= withheld.count * small.upperBound - 1
}
