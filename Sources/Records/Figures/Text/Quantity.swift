import Foundation

/// A number as a paper prints it, with what stands at it.
struct Quantity: Equatable, Sendable {
  enum Unit: Sendable { case none, percent, pounds, points }
  var value: Double
  /// Places after the point, as printed.
  var decimals: Int
  var unit = Unit.none
  /// 1,000 for "£12k", 1,000,000 for "£55.9m".
  var scale = 1.0
  /// Written as a word: "nine".
  var isWord = false

  /// Half of what the last printed digit stands for: how far rounding may have moved the value.
  var slack: Double { 0.5 * pow(10, -Double(decimals)) * scale }
  var isWhole: Bool { decimals == 0 && scale == 1 }

  /// As a finding writes it.
  var text: String {
    let number = figureText(value / scale, decimals: decimals)
    let suffix = scale == 1_000 ? "k" : scale == 1_000_000 ? "m" : scale == 1_000_000_000 ? "bn" : ""
    return switch unit {
    case .none: number + suffix
    case .percent: number + "%"
    case .pounds: (value < 0 ? "-£" + number.dropFirst() : "£" + number) + suffix
    case .points: number + " percentage points"
    }
  }
}

/// A number with its decimals and commas between thousands.
func figureText(_ value: Double, decimals: Int) -> String {
  let scale = pow(10, Double(decimals))
  // What no whole number holds is written as the computer has it.
  guard abs(value) * scale < 9e18 else { return "\(value)" }
  let units = Int((abs(value) * scale).rounded())
  let (whole, rest) = units.quotientAndRemainder(dividingBy: Int(scale))
  var text = withCommas(whole)
  if decimals > 0 {
    let digits = String(rest)
    text += "." + String(repeating: "0", count: decimals - digits.count) + digits
  }
  return (value < 0 && units != 0 ? "-" : "") + text
}
