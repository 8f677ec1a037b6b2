import Testing

@testable import Evidence

@Suite struct PublishedNumberTests {
  private enum Answer: Equatable {
    case text(String)
    case missing, notANumber, outOfRange
  }

  private static func parse(_ text: String) throws -> PublishedNumber {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { try PublishedNumber.parse($0) }
  }

  private static func answer(_ text: String) -> Answer {
    do {
      let number = try parse(text)
      return number.text.map { .text($0) } ?? .missing
    } catch PublishedNumber.Failure.outOfRange {
      return .outOfRange
    } catch {
      return .notANumber
    }
  }

  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("-7", "-7"), ("39.97002", "39.97002"), ("115.2166797", "115.2166797"),
    ("1.50", "1.50"), ("100", "100"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("007", "7"),
    ("0.0001", "0.0001"), ("0.00000000000000001", "0.00000000000000001"), ("+5", "5"),
    (" 12.5", "12.5"), ("12.5  ", "12.5"), ("1e3", "1000"), ("1.5E+2", "150"), ("25e-4", "0.0025"),
    ("99999999999999999", "99999999999999999"), ("-99999999999999999", "-99999999999999999"),
    ("1e17", "100000000000000000"), ("0e999", "0"), ("0.000e-500", "0"),
    ("1e-31", "0.0000000000000000000000000000001"),
    // What is left of nought after arithmetic with doubles.
    ("5.551115123125783e-17", "0.00000000000000005551115123125783"),
    // More digits than a double tells apart: the shortest that means the same double.
    ("0.1000000000000000055511151231257827", "0.1"), ("3.14159265358979323846", "3.141592653589793"),
  ])
  func readsDigitsAsPublished(text: String, digits: String) {
    #expect(Self.answer(text) == .text(digits))
  }

  @Test(arguments: ["", " ", "    "])
  func anEmptyFieldIsMissingNotNought(text: String) throws {
    #expect(Self.answer(text) == .missing)
    #expect(try Self.parse(text).value == nil)
  }

  @Test(arguments: [
    "-", ".", "-.", "+", "1.2.3", "nan", "NaN", "inf", "-infinity", "0x1p3", "1,234", "1 234", "12%", "£5",
    "--1", "1-", "1e", "e5", "1e5.5", "½", "٣", "n/a", "*", "\t5", "5\u{0}", "1_000", "1e+", "1..2",
  ])
  func refusesWhatIsNotANumber(text: String) { #expect(Self.answer(text) == .notANumber) }

  @Test(arguments: [
    "1e400", "-1e400", "1e18", "999999999999999999999", "1e-64", "5e-324",
    // Not nought, although no double is small enough.
    "1e-400", "-3.7e-5000",
  ])
  func refusesWhatCannotBeKeptExactly(text: String) { #expect(Self.answer(text) == .outOfRange) }

  @Test func randomDecimalsKeepTheirDigitsAndMeanTheNearestDouble() throws {
    var random = SplitMix(1)
    for _ in 0..<20_000 {
      let whole = String((0..<random.below(9)).map { _ in Character("\(random.below(10))") })
      let part = String(
        (0..<(random.below(9) + (whole.isEmpty ? 1 : 0))).map { _ in Character("\(random.below(10))") })
      let sign = random.chance(0.3) ? "-" : ""
      let text = sign + whole + (part.isEmpty ? "" : "." + part)
      let number = try Self.parse(text)
      #expect(number.value == Double(text), "\(text)")
      // As written, but for leading noughts and a sign before nought.
      let trimmed = whole.drop { $0 == "0" }
      let isZero = !(whole + part).contains { $0 != "0" }
      let expected = (isZero ? "" : sign) + (trimmed.isEmpty ? "0" : trimmed) + (part.isEmpty ? "" : "." + part)
      #expect(number.text == expected, "\(text)")
    }
  }

  @Test func randomDoublesInAnyNotationAreReadExactly() throws {
    var random = SplitMix(2)
    for _ in 0..<20_000 {
      let double =
        Double.random(in: -1...1, using: &random)
        * [1e-12, 1e-5, 1, 1e3, 1e9, 1e14][random.below(6)]
      let padding = [("", ""), (" ", ""), ("", " "), ("  ", "  ")][random.below(4)]
      let text = padding.0 + "\(double)" + padding.1
      let number = try Self.parse(text)
      #expect(number.value == double, "\(text)")
      let again = try Self.parse(number.text!)
      #expect(again == number, "\(text) printed as \(number.text!)")
    }
  }

  @Test func longDigitStringsMeanTheNearestDouble() throws {
    var random = SplitMix(3)
    for _ in 0..<10_000 {
      let count = 15 + random.below(12)
      var digits = String((0..<count).map { _ in Character("\(random.below(10))") })
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: random.below(16)))
      #expect(try Self.parse(digits).value == Double(digits), "\(digits)")
    }
  }

  /// A spreadsheet that saves the file again drops closing noughts; the figure is the same.
  @Test(arguments: [
    ("1.5", "1.50", true), ("150", "150.000", true), ("0", "0.0", true), ("-0", "0", true),
    ("1.5", "1.51", false), ("15", "1.5", false), ("", "0", false), ("", "", true), ("1e2", "100", true),
    ("-1.50", "1.5", false), ("99999999999999999", "0.00000000000000001", false),
  ])
  func tellsTheSameNumberInOtherDigits(a: String, b: String, same: Bool) throws {
    #expect(try Self.parse(a).isSameNumber(as: Self.parse(b)) == same)
    #expect(try Self.parse(b).isSameNumber(as: Self.parse(a)) == same)
  }

  @Test func missingIsNoNumber() {
    #expect(PublishedNumber.missing.value == nil)
    #expect(PublishedNumber.missing.text == nil)
    #expect(PublishedNumber(mantissa: 0, scale: 0) != .missing)
  }
}
