import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("How numbers are written") struct NumberFormatTests {
  @Test(arguments: [
    (318.75, 1, "318.8"), (318.743, 1, "318.7"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.05, 1, "0.1"),
    (0.049, 1, "0.0"), (9.995, 2, "10.00"), (0.5, 0, "1"), (0.49, 0, "0"), (2.5, 0, "3"), (1, 3, "1.000"),
    (0.00005, 4, "0.0001"), (0.000049, 4, "0.0000"), (1e-9, 2, "0.00"), (999.95, 1, "1,000.0"),
    (1867.75, 1, "1,867.8"), (1_234_567.891, 2, "1,234,567.89"), (1e16, 0, "10,000,000,000,000,000"),
    (1.5e17, 1, "150,000,000,000,000,000.0"), (0, 1, "0.0"), (100, 1, "100.0"),
  ])
  func rounding(value: Double, places: Int, text: String) {
    #expect(NumberFormat(places: places).text(value) == text)
    // A value and its negative are the same distance from zero.
    let isZero = !text.contains { ("1"..."9").contains($0) }
    #expect(NumberFormat(places: places).text(-value) == (isZero ? text : "\u{2212}" + text))
    let plain = text.replacing(",", with: "")
    #expect(NumberFormat(places: places).plain(-value) == (isZero ? plain : "-" + plain))
  }

  @Test func missingIsADashAndNeverZero() {
    let format = NumberFormat(places: 1)
    #expect(format.text(nil) == "–" && format.text(.nan) == "–" && format.text(.infinity) == "–")
    #expect(format.plain(nil) == "" && format.text(0) == "0.0" && format.text(-1) == "−1.0")
  }

  @Test func aFullHundred() {
    let percent = NumberFormat(largest: 99, isProportion: true, places: nil)
    #expect(percent.text(100) == "100" && percent.text(99.95) == "100" && percent.text(99.949) == "99.9")
    #expect(NumberFormat(largest: 99, isProportion: false, places: nil).text(100) == "100.0")
    #expect(NumberFormat(largest: 99, isProportion: true, places: 2).text(100) == "100.00")
    #expect(percent.text(-100) == "−100.0" && percent.text(1000) == "1,000.0")
  }

  @Test func placesByTheLargestValueShown() {
    func places(_ largest: Double, _ isProportion: Bool, own: Int? = nil) -> Int {
      NumberFormat(largest: largest, isProportion: isProportion, places: own).places
    }
    #expect([0.99, 1, 9.99, 10, 100].map { places($0, true) } == [3, 2, 2, 1, 1])
    #expect([0.99, 1, 10, 10.1, 1000, 1000.1].map { places($0, false) } == [3, 2, 2, 1, 1, 0])
    #expect(places(-50, false) == 1)
    #expect(places(5000, false, own: 3) == 3)
  }

  @Test func wholeNumbers() {
    #expect(
      [0, 999, 1000, 1867, 1_234_567].map(NumberFormat.withCommas) == [
        "0", "999", "1,000", "1,867", "1,234,567",
      ])
    #expect(NumberFormat.withCommas(-1868) == "−1,868")
    #expect(NumberFormat.withCommas(.min) == "−9,223,372,036,854,775,808")
  }

  /// Oracle: the decimal arithmetic of Foundation on the shortest text, rounded half away from zero.
  @Test func againstDecimalArithmetic() throws {
    var state: UInt64 = 20_231_031
    for _ in 0..<4000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let magnitude = [1e-3, 1, 1e3, 1e6][Int(state >> 62)]
      let value = (Double(state >> 11) / Double(1 << 53) - 0.5) * magnitude
      let short = (state >> 8) & 1 == 0 ? value : (value * 1000).rounded() / 1000
      for places in 0...3 {
        var (exact, rounded) = (try #require(Decimal(string: "\(short)")), Decimal())
        NSDecimalRound(&rounded, &exact, places, .plain)
        let text = NumberFormat(places: places).plain(short)
        #expect(Decimal(string: text) == rounded, "\(short) to \(places)")
        #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == places)
      }
    }
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func publishedCases() throws {
    let data = try Data(contentsOf: Shared.file("cases/indicator-method-cases.json"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    // The older systems write "-" for what is missing and leave thousands without commas.
    func agree(_ cases: [[String: Any]], isProportion: Bool, largest: (Double?) -> Double) throws {
      try #require(!cases.isEmpty)
      for one in cases {
        let value = one["v"] as? Double
        let format = NumberFormat(
          largest: one["max"] as? Double ?? largest(value), isProportion: isProportion, places: nil)
        let expected = try #require(one["out"] as? String)
        #expect(format.text(value).replacing(",", with: "") == (expected == "-" ? "–" : expected))
      }
    }
    try agree(
      try #require(all["format_default"] as? [[String: Any]]), isProportion: false, largest: { $0 ?? 100 })
    // These assume an indicator whose largest value is above 10.
    try agree(
      try #require(all["format_proportion"] as? [[String: Any]]), isProportion: true, largest: { _ in 100 })
    for (name, places) in [("format_next", 1), ("format_next_whole", 0)] {
      let rows = try #require(all[name] as? [[Any]])
      for row in rows {
        let expected = try #require(row[1] as? String)
        let shown = NumberFormat(places: places).text(row[0] as? Double).replacing("−", with: "-")
        #expect(shown == (expected == "X" ? "–" : expected))
      }
    }
  }
}
