/// What a cell of numbers holds.
enum NumberCell {
  case number(Double)
  /// Empty, or "NA" as statistical programs write it.
  case missing
  case notANumber
}

/// Reads a decimal with an optional sign, point and exponent to the nearest double; spaces round it are
/// allowed. Words such as "nan", "inf" and hexadecimal digits are no numbers.
func parseNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberCell {
  if bytes.isEmpty { return .missing }
  var (index, mantissa, digits, scale) = (0, 0 as Int64, 0, 0)
  let negative = bytes[0] == UInt8(ascii: "-")
  if negative { index = 1 }
  while index < bytes.count, digits < 15 {
    let digit = bytes[index] &- 48
    guard digit < 10 else { break }
    mantissa = mantissa &* 10 &+ Int64(digit)
    digits &+= 1
    index &+= 1
  }
  if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
    index &+= 1
    while index < bytes.count, digits < 15 {
      let digit = bytes[index] &- 48
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ Int64(digit)
      digits &+= 1
      scale &+= 1
      index &+= 1
    }
  }
  guard index == bytes.count, digits > 0 else { return parseUncommonNumber(bytes) }
  // Both are exact as doubles, so that one division rounds once (Clinger 1990).
  let value = Double(mantissa) / powersOfTen[scale]
  return .number(negative ? -value : value)
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// Exponents, surrounding spaces, and more digits than a double holds.
private func parseUncommonNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberCell {
  var text = String(decoding: bytes, as: UTF8.self)[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  if text.isEmpty || text == "NA" { return .missing }
  guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
    value.isFinite
  else { return .notANumber }
  return .number(value)
}
