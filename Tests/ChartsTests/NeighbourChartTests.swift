import TestSupport
import Testing
import Vocabulary

@testable import Charts

@Suite struct NeighbourChartTests {
  @Test(arguments: [false, true]) func looksAsKept(narrow: Bool) throws {
    let svg = Examples.neighbours(narrow: narrow).svg()
    expectSnapshot(svg, named: "neighbours-\(narrow ? "narrow" : "wide").svg")
    try expectSound(svg)
  }

  @Test(arguments: [false, true]) func keepsTheOrderGiven(narrow: Bool) throws {
    let chart = Examples.neighbours(narrow: narrow)
    let markup = try Markup(chart.svg())
    let names = markup.with("name").map(\.text).joined(separator: " ")
    #expect(names == chart.rows.map(\.name).joined(separator: " "))
    #expect(markup.with("value").map(\.text) == ["72.1%", "67.0%", "66.8%", "58.0%", "–"])
    let tops = markup.with("bar").compactMap { $0.number("y") }
    #expect(tops == tops.sorted())
  }

  @Test(arguments: [false, true]) func aBarsLengthIsItsValue(narrow: Bool) throws {
    let bars = try Markup(Examples.neighbours(narrow: narrow).svg()).with("bar")
    let widths = bars.compactMap { $0.number("width") }
    #expect(widths.count == 4)
    for (width, value) in zip(widths, [72.1, 67.0, 66.8, 58.0]) {
      // Printed to two decimals.
      #expect(abs(width / widths[0] - value / 72.1) < 1e-4)
    }
    #expect(Set(bars.compactMap { $0.number("x") }).count == 1)
  }

  @Test func barsBelowZeroRunToTheLeft() throws {
    let chart = NeighbourChart(
      title: "t", subtitle: "s",
      rows: [
        .init(name: "a", value: .init(value: 10, text: "10")),
        .init(name: "b", value: .init(value: -5, text: "−5")),
      ])
    let bars = try Markup(chart.svg()).with("bar")
    let right = try #require(bars[1].number("x")) + #require(bars[1].number("width"))
    #expect(abs(right - (try #require(bars[0].number("x")))) < 0.011)
  }

  @Test func marksTheAreaByMoreThanColour() throws {
    let markup = try Markup(Examples.neighbours().svg())
    #expect(markup.with("bar-area").count == 1)
    #expect(markup.with("bar-area").first?.attributes["fill"] == "var(--accent, #00508c)")
    let bold = markup.with("name").filter { $0.attributes["font-weight"] == "bold" }
    #expect(bold.map(\.text) == ["Midshire"])
    var standalone = Examples.neighbours()
    standalone.palette = .standalone
    #expect(!standalone.svg().contains("var("))
  }

  @Test func saysWhyAValueIsMissing() throws {
    let markup = try Markup(Examples.neighbours().svg())
    #expect(markup.with("reason").map(\.text) == ["too few cases to publish"])
    #expect(markup.with("whisker").count == 3)
    #expect(markup.with("line-england").count == 1)
  }

  @Test func tellsAScreenReaderTheSame() {
    #expect(
      Examples.neighbours().sentence == """
        First Eastshire 72.1%, last Southshire 58.0%. Midshire 66.8%, number 3 of 4 in this order. \
        England 67.3%. Little Island: too few cases to publish.
        """)
  }
}
