/// A coordinate in the drawing's units: at most two decimals, no exponent, no "-0".
///
/// What is not a number prints as 0, so that no fault upstream can break the drawing.
func px(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let hundredths = Int((value.clamped(to: -1e9...1e9) * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return sign + String(whole) }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

extension String {
  /// Appends tenths of a unit in the shortest form a path allows, with a space only where one is needed:
  /// after 12, -3 appends "-.3" and 4 appends " .4".
  mutating func append(tenths: Int, first: Bool = false) {
    if tenths < 0 { append("-") } else if !first { append(" ") }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || rest == 0 { append(String(whole)) }
    if rest > 0 {
      append(".")
      append(String(rest))
    }
  }
}
