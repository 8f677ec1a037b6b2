import TestSupport
import Testing
import Vocabulary

@testable import Charts

@Suite struct TrendChartTests {
  @Test(arguments: [false, true]) func looksAsKept(narrow: Bool) throws {
    let svg = Examples.trend(narrow: narrow).svg()
    expectSnapshot(svg, named: "trend-\(narrow ? "narrow" : "wide").svg")
    try expectSound(svg)
  }

  @Test func aMissingValueAndABreakBothSplitTheLine() throws {
    let lines = try Markup(Examples.trend().svg()).with("line-area")
    // 2015/16 to 2017/18, then 2019/20 alone (a point without a line), then 2020/21 and 2021/22.
    #expect(lines.map { $0.attributes["d"]?.split(separator: " ").count } == [3, 2])
    let england = try Markup(Examples.trend().svg()).with("line-england")
    #expect(england.map { $0.attributes["d"]?.split(separator: " ").count } == [5, 2])
    let whole = try Markup(Examples.trend(values: [1, 2, 3, 4, 5, 6, 7], breakAt: nil).svg())
    #expect(whole.with("line-area").count == 1)
    #expect(whole.with("break").isEmpty)
  }

  @Test func drawsAPointForEachValueAndNoneForAGap() throws {
    let markup = try Markup(Examples.trend().svg())
    #expect(markup.with("point").count == 6)
    #expect(markup.all("title").map(\.text).contains("2020/21: 66.1%, worse than England"))
  }

  @Test func saysWhereItsAxisStarts() throws {
    let markup = try Markup(Examples.trend().svg())
    #expect(markup.all("text").contains { $0.text.hasSuffix("The axis starts at 64%.") })
    #expect(markup.all("desc").first?.text.hasSuffix("The axis starts at 64%.") == true)
    let low = Examples.trend(values: [10, 20, 30, 40, 50, 60, 70]).svg()
    #expect(!low.contains("axis starts"))
  }

  @Test func valuesStandAtTheirHeights() throws {
    let chart = Examples.trend()
    let layout = TrendLayout(chart)
    #expect(layout.y(layout.axis.lower) == layout.bottom)
    #expect(layout.y(layout.axis.upper) == layout.top)
    let middle = (layout.axis.lower + layout.axis.upper) / 2
    #expect(abs(layout.y(middle) - (layout.top + layout.bottom) / 2) < 1e-9)
    #expect(layout.x(3) == (layout.x(0) + layout.x(6)) / 2)
  }

  @Test(arguments: [66.7, 66.75, 66.8, 66.9, 70])
  func labelsOfLinesThatEndTogetherDoNotOverlap(england: Double) throws {
    let chart = Examples.trend(england: england, neighbours: 66.8)
    let labels = try Markup(chart.svg()).with("label").compactMap { $0.number("y") }.sorted()
    #expect(labels.count >= 3)
    for (a, b) in zip(labels, labels.dropFirst()) { #expect(b - a >= 13) }
  }

  @Test(arguments: [false, true]) func periodsNeverOverlap(narrow: Bool) throws {
    for count in [1, 2, 7, 14, 40, 120] {
      var chart = Examples.trend(narrow: narrow)
      chart.points = (0..<count).map {
        .init(label: "Jan \(1900 + $0) – Dec \(1902 + $0)", value: Examples.percent(Double($0)))
      }
      let markup = try Markup(chart.svg())
      let size = TrendLayout(chart).frame.textSize
      let spans = markup.with("period").map { element -> (Double, Double) in
        let (x, half) = (element.number("x") ?? 0, TextWidth.of(element.text, size: size) / 2)
        return (x - half, x + half)
      }
      #expect(!spans.isEmpty)
      #expect(spans.allSatisfy { $0.0 >= -0.01 && $0.1 <= markup.size.width + 0.01 })
      for (a, b) in zip(spans, spans.dropFirst()) { #expect(a.1 < b.0) }
    }
  }

  @Test func tellsAScreenReaderTheSame() {
    #expect(
      Examples.trend().sentence == """
        Midshire: from 71.2% in 2015/16 to 66.8% in 2021/22; lowest 66.1% in 2020/21, highest 71.2% in \
        2015/16. In 2021/22: similar to England; England 66.7%; Similar areas 66.9%. No value for 2018/19: \
        the survey was not run. Not comparable with figures before 2020/21: the question changed.
        """)
    let empty = Examples.trend(values: [nil, nil, nil, nil, nil, nil, nil], breakAt: nil)
    let start = "Midshire: there are no values to show. No value for 2015/16 to 2021/22: the survey"
    #expect(empty.sentence.hasPrefix(start))
  }

  @Test func explainsOnlyTheRatingsItUses() throws {
    let texts = try Markup(Examples.trend().svg()).all("text").map(\.text)
    #expect(texts.contains("Compared with England:"))
    #expect(texts.contains("Worse"))
    #expect(!texts.contains("Higher"))
  }

  @Test(arguments: [false, true]) func textIsLargeEnoughAndInsideTheBox(narrow: Bool) throws {
    let charts: [any SVGDrawing] = [
      Examples.trend(narrow: narrow), Examples.neighbours(narrow: narrow), Examples.map(narrow: narrow),
    ]
    for chart in charts {
      let markup = try Markup(chart.svg())
      #expect(markup.root.has(narrow ? "chart-narrow" : "chart-wide"))
      for text in markup.all("text") {
        let size = try #require(text.number("font-size"))
        // The narrow chart is shown at 320 pixels.
        #expect(size * (narrow ? 320 / 360 : 1) >= 12)
        let width = TextWidth.of(text.text, size: size, bold: text.attributes["font-weight"] != nil)
        let x = try #require(text.number("x"))
        let start = ["middle": x - width / 2, "end": x - width][text.attributes["text-anchor"]] ?? x
        #expect(start >= -0.5 && start + width <= markup.size.width + 0.5, "\(text.text)")
        let y = try #require(text.number("y"))
        #expect(y >= size * 0.7 && y <= markup.size.height, "\(text.text)")
      }
    }
  }
}
