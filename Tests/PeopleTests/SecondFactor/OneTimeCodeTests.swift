import Foundation
import Testing

@testable import People

@Suite struct OneTimeCodeTests {
  private static let code = OneTimeCode(secret: Array("12345678901234567890".utf8))

  /// RFC 6238, appendix B, the rows of SHA-1.
  @Test(arguments: [
    (59.0, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ]) func theCodesAreThoseOfRFC6238(seconds: Double, code: String) {
    let step = OneTimeCode.step(at: Date(timeIntervalSince1970: seconds))
    #expect(Self.code.code(step: step, digits: 8) == code)
    #expect(Self.code.code(step: step) == String(code.suffix(6)))
  }

  /// RFC 4226, appendix D.
  @Test func theCodesAreThoseOfRFC4226() {
    let codes = (0..<10).map { Self.code.code(step: $0) }
    #expect(
      codes == [
        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
      ])
  }

  @Test func oneStepBeforeOrAfterIsTakenAndNoOther() {
    let moment = Date(timeIntervalSince1970: 3000)
    for step in 95...105 {
      let found = Self.code.step(of: Secret(Self.code.code(step: step)), at: moment, after: 0)
      #expect(found == ((99...101).contains(step) ? step : nil))
    }
  }

  @Test func whatWasUsedAndWhatCameBeforeIsNotTaken() {
    let moment = Date(timeIntervalSince1970: 3000)
    let code = Secret(Self.code.code(step: 100))
    #expect(Self.code.step(of: code, at: moment, after: 99) == 100)
    #expect(Self.code.step(of: code, at: moment, after: 100) == nil)
    #expect(Self.code.step(of: code, at: moment, after: 101) == nil)
  }

  @Test(arguments: ["", "00000", "0000000", "abcdef", "٣٣٨٣١٤"]) func whatIsNoCodeIsNotTaken(text: String) {
    #expect(Self.code.step(of: Secret(text), at: Date(timeIntervalSince1970: 120), after: 0) == nil)
  }

  @Test func spacesAreOverlooked() {
    #expect(Self.code.step(of: Secret("338 314"), at: Date(timeIntervalSince1970: 120), after: 0) == 4)
  }

  /// RFC 4648 §10, without the padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ]) func base32IsThatOfRFC4648(text: String, encoded: String) {
    #expect(Base32.text(Array(text.utf8)) == encoded)
  }
}
