/// 1, 2 or 5 times a power of ten. Kept as whole numbers, so that ticks and their texts are exact.
struct NiceStep: Hashable {
  var mantissa: Int
  var exponent: Int

  var value: Double { multiple(1) }

  /// `count` steps, as the nearest number there is.
  func multiple(_ count: Int) -> Double { Double("\(count * mantissa)e\(exponent)") ?? 0 }

  /// `count` steps in digits: thousands with commas, a true minus, as many decimals as the step has.
  func text(_ count: Int) -> String {
    let whole = (count * mantissa).magnitude
    var digits = String(whole) + String(repeating: "0", count: whole == 0 ? 0 : max(0, exponent))
    var fraction = ""
    if exponent < 0 {
      digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      fraction = "." + digits.suffix(-exponent)
      digits = String(digits.dropLast(-exponent))
    }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (count < 0 ? "\u{2212}" : "") + grouped + fraction
  }

  /// The smallest step that is not under `size`, which is above 0.
  static func atLeast(_ size: Double) -> NiceStep {
    let decade = decade(of: size)
    for mantissa in [1, 2, 5] {
      let step = NiceStep(mantissa: mantissa, exponent: decade)
      if step.value >= size * (1 - 1e-9) { return step }
    }
    return NiceStep(mantissa: 1, exponent: decade + 1)
  }

  /// The power of ten at or below `size`, which is above 0.
  static func decade(of size: Double) -> Int {
    func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
    var exponent = 0
    while power(exponent + 1) <= size { exponent += 1 }
    while power(exponent) > size { exponent -= 1 }
    return exponent
  }

  /// How many whole steps lie at or below `value`, forgiving the last digits of a division.
  func floor(_ value: Double) -> Int {
    let steps = value / self.value
    let nearest = steps.rounded()
    return Int(abs(steps - nearest) <= 1e-9 * max(1, abs(steps)) ? nearest : steps.rounded(.down))
  }

  func ceiling(_ value: Double) -> Int { -floor(-value) }
}
