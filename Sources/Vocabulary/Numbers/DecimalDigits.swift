/// The decimal digits of a number's shortest text, without its sign: 0.digits × 10^exponent.
struct DecimalDigits {
  /// ASCII digits.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  /// `value` is finite. The standard library writes the fewest digits that read back as the same number, as
  /// "318.75", "1e-05" or "1.5e+16".
  init(_ value: Double) {
    var pointAt: Int?
    var power = 0
    var powerSign = 0
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"): powerSign = 1
      case UInt8(ascii: "-"): powerSign = -1
      case UInt8(ascii: "+"): break
      default:
        if powerSign == 0 { digits.append(byte) } else { power = power * 10 + Int(byte - UInt8(ascii: "0")) }
      }
    }
    exponent = (pointAt ?? digits.count) + powerSign * power
  }

  /// All digits down to so many places after the point, with at least one before it; half away from zero.
  func rounded(places: Int) -> (digits: [UInt8], isZero: Bool) {
    let zero = UInt8(ascii: "0")
    let kept = exponent + places
    // Too small by more than a place to round up to anything.
    guard kept >= 0 else { return (Array(repeating: zero, count: places + 1), true) }
    var result = [UInt8](repeating: zero, count: max(0, 1 - exponent))
    result.append(contentsOf: digits.prefix(kept))
    if digits.count < kept { result.append(contentsOf: repeatElement(zero, count: kept - digits.count)) }
    if kept < digits.count, digits[kept] >= UInt8(ascii: "5") { increment(&result) }
    return (result, result.allSatisfy { $0 == zero })
  }

  private func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < UInt8(ascii: "9") {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }
}
