/// A number exactly as it was published: a decimal, not the binary fraction nearest to it.
///
/// Sixty-four bits hold a signed mantissa and, in the six lowest bits, how many of its digits stand after the
/// point: 39.97002 is 3 997 002 with scale 5. Reading it back as text gives the digits of the file.
public struct PublishedNumber: Hashable, Sendable {
  let bits: Int64

  public static let missing = PublishedNumber(bits: .min)
  static let largestMantissa: Int64 = 1 << 57 - 1
  static let largestScale = 63

  init(bits: Int64) { self.bits = bits }

  /// - Precondition: `abs(mantissa) < 2^57`, `0 <= scale <= 63`.
  init(mantissa: Int64, scale: Int) { bits = mantissa << 6 | Int64(scale) }

  public var isMissing: Bool { bits == .min }
  public var mantissa: Int64 { bits >> 6 }
  public var scale: Int { Int(bits & 63) }

  /// The double nearest to the decimal.
  public var value: Double? {
    if isMissing { return nil }
    // Both are exact as doubles, so that one division rounds once (Clinger 1990).
    if mantissa.magnitude <= 1 << 53, scale <= 22 {
      return Double(mantissa) / Self.powersOfTen[scale]
    }
    return Double("\(mantissa)e-\(scale)")
  }

  /// The published digits, without an exponent.
  public var text: String? {
    if isMissing { return nil }
    var digits = String(mantissa.magnitude)
    if scale > 0 {
      if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return mantissa < 0 ? "-" + digits : digits
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}

extension PublishedNumber {
  enum Failure: Error { case notANumber, outOfRange }

  /// Reads a decimal with an optional sign, point and exponent; spaces round it are allowed, nothing else is.
  /// An empty field is missing.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> PublishedNumber {
    let count = bytes.count
    if count == 0 { return .missing }
    var index = 0
    var mantissa: Int64 = 0
    var scale = 0
    var digits = 0
    let negative = bytes[0] == UInt8(ascii: "-")
    if negative { index = 1 }
    while index < count, digits < 17 {
      let digit = bytes[index] &- 48
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ Int64(digit)
      digits &+= 1
      index &+= 1
    }
    if index < count, bytes[index] == UInt8(ascii: ".") {
      index &+= 1
      while index < count, digits < 17 {
        let digit = bytes[index] &- 48
        guard digit < 10 else { break }
        mantissa = mantissa &* 10 &+ Int64(digit)
        digits &+= 1
        scale &+= 1
        index &+= 1
      }
    }
    if index == count, digits > 0, digits < 17 || mantissa <= largestMantissa {
      return PublishedNumber(mantissa: negative ? -mantissa : mantissa, scale: scale)
    }
    return try parseUncommon(bytes)
  }

  /// Exponents, surrounding spaces, and more digits than a double can hold.
  private static func parseUncommon(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> PublishedNumber {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    if text.isEmpty { return .missing }
    // Swift's own reading also takes "nan", "inf" and hexadecimal: none of them is a published number.
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), text.contains(where: \.isNumber),
      let double = Double(text)
    else { throw .notANumber }
    // Below the least double is not nought.
    if double == 0, text.prefix(while: { $0 != "e" && $0 != "E" }).contains(where: { ("1"..."9").contains($0) })
    {
      throw .outOfRange
    }
    guard let number = PublishedNumber(nearest: double) else { throw .outOfRange }
    return number
  }

  /// The shortest decimal that reads back as `double`; nil beyond about ±1e17 or where it needs more than 63
  /// places.
  init?(nearest double: Double) {
    guard double.isFinite else { return nil }
    if double == 0 {
      self.init(mantissa: 0, scale: 0)
      return
    }
    let parts = "\(double)".lowercased().split(separator: "e")
    var exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    var digits = String(parts[0])
    if let point = digits.firstIndex(of: ".") {
      exponent -= digits.distance(from: point, to: digits.endIndex) - 1
      digits.remove(at: point)
    }
    guard var mantissa = Int64(digits) else { return nil }
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    while exponent > 0 {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      mantissa = product
      exponent -= 1
    }
    guard mantissa.magnitude <= Self.largestMantissa, -exponent <= Self.largestScale else { return nil }
    self.init(mantissa: mantissa, scale: -exponent)
  }
}

extension PublishedNumber {
  /// Whether both mean the same, such as 1.5 and 1.50: what a spreadsheet does to digits revises no figure.
  @inline(__always)
  func isSameNumber(as other: PublishedNumber) -> Bool {
    self == other || !isMissing && !other.isMissing && reduced == other.reduced
  }

  /// Without noughts at the end of its decimal places.
  private var reduced: PublishedNumber {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    return PublishedNumber(mantissa: mantissa, scale: scale)
  }
}
