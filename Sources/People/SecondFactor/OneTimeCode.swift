import Crypto
import Foundation

/// Codes that change with time (RFC 6238) over HMAC-SHA-1 (RFC 4226), as every authenticator application makes them.
struct OneTimeCode {
  static let period = 30
  static let digits = 6
  private let key: SymmetricKey

  init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

  static func step(at moment: Date) -> Int {
    Int((moment.timeIntervalSince1970 / Double(period)).rounded(.down))
  }

  /// - Parameter digits: up to 9.
  func code(step: Int, digits: Int = digits) -> String {
    let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Data($0) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
    let offset = Int(mac[19] & 0xf)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
    let text = String(number % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step that the code is of, one before or after the present one allowed for a clock that is off, and later
  /// than the last one used; nil where it is of none. Every one is compared, whichever fits.
  func step(of code: Secret, at moment: Date, after last: Int) -> Int? {
    let given = Array(code.text.utf8.filter { $0 != UInt8(ascii: " ") })
    let present = Self.step(at: moment)
    var found: Int?
    for step in present - 1...present + 1 {
      if Self.isSame(given, Array(self.code(step: step).utf8)), step > last { found = step }
    }
    return found
  }

  private static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
