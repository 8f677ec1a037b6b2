import TestSupport
import Testing

@testable import MethodTables

@Suite struct NumberTests {
  private func parse(_ text: String) -> NumberCell {
    var text = text
    return text.withUTF8 { parseNumber($0) }
  }

  private func number(_ text: String) -> Double? {
    if case .number(let value) = parse(text) { value } else { nil }
  }

  /// Oracle: the standard library's own reading, which rounds to the nearest double.
  @Test(arguments: [
    "0", "-0", "5", "-5", "0.1", "123456789012345", "1234567890123456", "0.30000000000000004", "1e-320",
    "1.7976931348623157e308", ".5", "5.", "000012.5", "9007199254740993", "4.35", "0.000001", "-12.75e+3",
  ])
  func readsToTheNearestDouble(text: String) throws {
    let found = try #require(number(text))
    let expected = try #require(Double(text))
    #expect(found == expected)
    #expect(found.sign == expected.sign)
  }

  @Test(arguments: ["nan", "inf", "0x10", "1,5", "1 2", "--1", "1e", "five", "1e400", ".", "-", "٣"])
  func otherWordsAreNoNumbers(text: String) {
    if case .notANumber = parse(text) { return }
    Issue.record("\(text) was read as \(parse(text))")
  }

  @Test(arguments: ["", " ", "NA", " NA "])
  func missing(text: String) {
    if case .missing = parse(text) { return }
    Issue.record("“\(text)” was read as \(parse(text))")
  }

  @Test func whatIsWrittenReadsBackAsTheSameDouble() throws {
    var seed: UInt64 = 7
    for _ in 0..<20_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: seed)
      guard value.isFinite else { continue }
      #expect(number(numberText(value)) == value)
    }
    for value in [0.1 + 0.2, 1e15, 1e15 - 1, 123456, -7, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
      #expect(number(numberText(value)) == value)
    }
    #expect(numberText(100) == "100")
    #expect(numberText(-0.0) == "-0")
  }
}
