import TestSupport
import Testing
import Vocabulary

@testable import Charts

@Suite struct SpineChartTests {
  @Test func looksAsKept() throws {
    var ended = Examples.spine
    ended.ends = .init(worst: "58.0%", best: "73.4%")
    expectSnapshot("\(Examples.spine.svg())\n\(ended.svg())\n", named: "spine.txt")
    try expectSound(Examples.spine.svg())
    try expectSound(ended.svg())
  }

  @Test func putsEverythingWhereItsPositionSays() throws {
    let markup = try Markup(Examples.spine.svg())
    let bars = markup.all("rect")
    // 200 units from -1 to 1, between margins of 10.
    #expect(bars.map { $0.number("x") } == [10, 80])
    #expect(bars.map { $0.number("width") } == [170, 65])
    let paths = markup.all("path").compactMap { $0.attributes["d"] }
    #expect(paths[0].hasPrefix("M110,"))
    #expect(paths[1].hasPrefix("M70,"))
    #expect(paths[2].hasPrefix("M120,"))
    #expect(markup.all("title").first?.text == Examples.spine.summary)
  }

  @Test(arguments: [(-9.0, 10.0), (9.0, 210.0), (.infinity, 210.0), (-.infinity, 10.0), (0, 110)])
  func clampsMarkers(position: Double, x: Double) throws {
    let chart = SpineChart(range: nil, area: position, rating: .better, summary: "")
    #expect(try Markup(chart.svg()).all("circle").first?.number("cx") == x)
  }

  @Test func drawsNothingForWhatIsMissing() throws {
    let chart = SpineChart(
      range: .init(.nan, 1), middleHalf: .init(0, .nan), benchmark: .nan, area: .nan, rating: .worse,
      neighbours: .nan, summary: "No figures", ends: .init(worst: "1", best: "2"))
    #expect(try Markup(chart.svg()).elements.map(\.name) == ["svg", "title"])
  }

  @Test func takesARangeEitherWayRound() {
    let (a, b) = (Examples.spine, Examples.spine)
    var turned = b
    turned.range = .init(0.7, -1)
    #expect(turned.svg() == a.svg())
  }

  @Test(arguments: [(-1.0, 1.0), (0.1, 0.2), (0.98, 1.0), (-1, -0.99)])
  func endLabelsNeverMeet(from: Double, to: Double) throws {
    let ends = SpineChart.Ends(worst: "1,058.0", best: "73.4")
    let chart = SpineChart(range: .init(from, to), area: 0, rating: .similar, summary: "", ends: ends)
    let texts = try Markup(chart.svg()).all("text")
    let start = try #require(texts[0].number("x")) + TextWidth.of(ends.worst, size: 12)
    let end = try #require(texts[1].number("x")) - TextWidth.of(ends.best, size: 12)
    #expect(start <= end)
    #expect(try #require(texts[0].number("x")) >= 0)
    #expect(try #require(texts[1].number("x")) <= 220)
  }

  @Test(arguments: Rating.allCases) func isSmallEnoughForAHundredOnAPage(rating: Rating) {
    var chart = Examples.spine
    chart.rating = rating
    #expect(chart.svg().utf8.count < 900)
    #expect(!chart.svg().contains(" id="))
  }
}
