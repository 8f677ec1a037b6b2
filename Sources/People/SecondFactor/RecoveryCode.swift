/// What somebody who has lost their device signs in with, once each: 120 random bits, "ABCD-EFGH-IJKL-MNOP-QRST-UVWX".
/// So many need no slow hash (OWASP ASVS 5.0, 6.5.2).
enum RecoveryCode {
  static let count = 10

  static func new(_ random: @Sendable (Int) -> [UInt8]) -> Secret {
    let letters = Array(Base32.text(random(15)))
    return Secret(
      stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-"))
  }

  /// However it was typed.
  static func canonical(_ code: Secret) -> Secret {
    Secret(code.text.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
