import Testing

@testable import Charts

@Suite struct TextTests {
  @Test(arguments: [
    ("Bath & North East Somerset", "Bath &amp; North East Somerset"),
    ("a<b>\"c\"'d'", "a&lt;b&gt;&quot;c&quot;&#39;d&#39;"), ("", ""), ("2006/07 – 08/09", "2006/07 – 08/09"),
    ("a\u{0}b\u{1f}c\tn\u{fffe}", "a\u{fffd}b\u{fffd}c\tn\u{fffd}"), ("\u{feff}ﬁ", "\u{feff}ﬁ"),
  ])
  func escapes(text: String, escaped: String) { #expect(xmlEscaped(text) == escaped) }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (-0.004, "0"), (1, "1"), (-1.5, "-1.5"), (0.05, "0.05"), (-0.05, "-0.05"),
      (12.345678, "12.35"), (719.999, "720"), (1e300, "1000000000"), (.nan, "0"), (-.infinity, "0"),
    ] as [(Double, String)])
  func coordinates(value: Double, printed: String) { #expect(px(value) == printed) }

  @Test func tenthsAreShort() {
    var d = ""
    for tenths in [120, -3, 4, 0, -10, 25] { d.append(tenths: tenths, first: d.isEmpty) }
    #expect(d == "12-.3 .4 0-1 2.5")
  }

  @Test func wrapsAtWordsAndCutsLongOnes() {
    let lines = TextWidth.lines("one two three", within: 50, size: 13)
    #expect(lines == ["one two", "three"])
    let long = TextWidth.lines(String(repeating: "m", count: 40), within: 100, size: 13)
    #expect(long.count > 1)
    #expect(long.joined().count == 40)
    #expect(long.allSatisfy { TextWidth.of($0, size: 13) <= 100 })
    #expect(TextWidth.lines("", within: 50, size: 13) == [])
  }

  @Test func idsHoldNothingThatBreaksAReference() {
    #expect(xmlID("row-12", "hatch") == "row-12-hatch")
    #expect(xmlID("1) \"x\"", "hatch") == "c1x-hatch")
    #expect(xmlID("", "hatch") == "c-hatch")
  }
}
