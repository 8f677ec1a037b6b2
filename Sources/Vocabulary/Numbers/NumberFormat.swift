/// How the numbers of one indicator are written: with a fixed number of decimal places.
///
/// Rounding is done on the shortest decimal text of the number, half away from zero, as a person would round
/// what is printed: 318.75 becomes 318.8 and 2.675 becomes 2.68, whatever the binary digits behind them.
public struct NumberFormat: Codable, Hashable, Sendable {
  public var places: Int
  /// A full hundred is written "100", and so is what rounds to it.
  public var isProportion: Bool

  public init(places: Int, isProportion: Bool = false) {
    self.places = max(0, places)
    self.isProportion = isProportion
  }

  /// The indicator's own places, where it has them; else by the largest value shown, in magnitude.
  /// `isProportion` is for values in per cent.
  public init(largest: Double, isProportion: Bool, places: Int?) {
    let size = abs(largest)
    let byLargest =
      isProportion
      ? (size < 1 ? 3 : size < 10 ? 2 : 1)
      : (size > 1000 ? 0 : size > 10 ? 1 : size < 1 ? 3 : 2)
    self.init(places: places ?? byLargest, isProportion: isProportion)
  }

  /// What a missing number is shown as; the reason belongs beside it.
  public static let missing = "–"

  /// For people: commas between thousands, a true minus sign, an en dash for what is missing.
  public func text(_ value: Double?) -> String {
    write(value, separator: true, minus: "\u{2212}") ?? Self.missing
  }

  /// For files: digits, point and hyphen-minus only; empty for what is missing.
  public func plain(_ value: Double?) -> String { write(value, separator: false, minus: "-") ?? "" }

  /// A whole number for people: 1,867.
  public static func withCommas(_ whole: Int) -> String {
    let digits = Array(String(whole.magnitude).utf8)
    return (whole < 0 ? "\u{2212}" : "") + String(decoding: grouped(digits[...]), as: UTF8.self)
  }

  private func write(_ value: Double?, separator: Bool, minus: String) -> String? {
    guard let value, value.isFinite else { return nil }
    let (digits, isZero) = DecimalDigits(value).rounded(places: places)
    let whole = digits.dropLast(places)
    if isProportion, places == 1, value > 0, digits.elementsEqual("1000".utf8) { return "100" }
    var bytes = separator ? Self.grouped(whole) : Array(whole)
    if places > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits.suffix(places))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return value < 0 && !isZero ? minus + text : text
  }

  private static func grouped(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count + digits.count / 3)
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    return bytes
  }
}
