import Testing
import Vocabulary

@testable import Charts

/// Values that no figure should have, and words that no name should have. Whatever comes, the drawing is
/// sound and shows nothing of a value that it could not draw.
@Suite struct FuzzTests {
  private struct Source {
    var random: SeededGenerator
    static let hostile: [Double] = [
      .nan, .signalingNaN, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      .leastNonzeroMagnitude, 0, -0.0, 1e15, -1e15, 1e16, 1e-12, 12.5,
    ]
    static let words = [
      "", "Midshire", "<script>alert(1)</script>", "\"'&]]>", "\u{0}\u{b}\u{ffff}", "é 漢字 👩‍⚕️", "\n\t x",
      "Bournemouth, Christchurch and Poole, which is a very long name for an area", "a b",
      String(repeating: "w", count: 300),
    ]

    mutating func number() -> Double {
      Bool.random(using: &random)
        ? Self.hostile.randomElement(using: &random) ?? 0 : Double.random(in: -200...200, using: &random)
    }
    mutating func maybe() -> Double? { Int.random(in: 0..<5, using: &random) == 0 ? nil : number() }
    mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }
    mutating func labelled() -> Labelled? {
      guard let value = maybe() else { return nil }
      return Labelled(value: value, text: abs(value) <= 1e15 ? word() : "UNDRAWABLE")
    }
    mutating func rating() -> Rating? { Rating.allCases.randomElement(using: &random) }
    mutating func count() -> Int { Int.random(in: 0..<9, using: &random) }
    mutating func flag() -> Bool { Bool.random(using: &random) }
  }

  private func expectSoundAndHonest(_ drawing: some SVGDrawing) throws {
    let svg = drawing.svg()
    try expectSound(svg)
    #expect(!svg.contains("UNDRAWABLE"))
    #expect(!svg.contains("<script"))
  }

  @Test(arguments: 0..<150) func spines(seed: Int) throws {
    var s = Source(random: SeededGenerator(seed: UInt64(seed)))
    try expectSoundAndHonest(
      SpineChart(
        range: .init(s.number(), s.number()), middleHalf: .init(s.number(), s.number()), benchmark: s.maybe(),
        area: s.maybe(), rating: s.rating() ?? .similar, neighbours: s.maybe(), summary: s.word(),
        ends: s.flag() ? .init(worst: s.word(), best: s.word()) : nil))
  }

  @Test(arguments: 0..<150) func trends(seed: Int) throws {
    var s = Source(random: SeededGenerator(seed: UInt64(seed)))
    let points = (0..<s.count()).map { _ in
      TrendChart.Point(
        label: s.word(), value: s.labelled(), lower: s.maybe(), upper: s.maybe(), rating: s.rating(),
        missing: s.flag() ? s.word() : nil, breakBefore: s.flag() ? s.word() : nil)
    }
    let lines = (0..<2).map { _ in
      TrendChart.Line(name: s.word(), values: (0..<s.count()).map { _ in s.labelled() })
    }
    try expectSoundAndHonest(
      TrendChart(
        title: s.word(), subtitle: s.word(), area: s.word(), points: points, england: lines[0],
        neighbours: s.flag() ? lines[1] : nil,
        start: AxisStart.allCases.randomElement(using: &s.random) ?? .zero, suffix: s.word(),
        interval: s.word(), benchmark: s.word(), narrow: s.flag(), idPrefix: s.flag() ? s.word() : nil,
        palette: Palette(accent: s.word())))
  }

  @Test(arguments: 0..<150) func neighbours(seed: Int) throws {
    var s = Source(random: SeededGenerator(seed: UInt64(seed)))
    let rows = (0..<s.count()).map { _ in
      NeighbourChart.Row(
        name: s.word(), value: s.labelled(), lower: s.maybe(), upper: s.maybe(), isArea: s.flag(),
        missing: s.flag() ? s.word() : nil)
    }
    try expectSoundAndHonest(
      NeighbourChart(
        title: s.word(), subtitle: s.word(), rows: rows, england: s.labelled(), benchmark: s.word(),
        interval: s.word(), narrow: s.flag(), idPrefix: s.flag() ? s.word() : nil))
  }

  @Test(arguments: 0..<150) func maps(seed: Int) throws {
    var s = Source(random: SeededGenerator(seed: UInt64(seed)))
    let shapes = (0..<s.count()).map { index in
      let rings = (0..<s.count()).map { _ in
        (0..<s.count()).map { _ in MapChart.Position(longitude: s.number(), latitude: s.number()) }
      }
      return MapChart.Shape(
        code: AreaCode("E\(index)"), name: s.word(), rings: rings, value: s.labelled(),
        missing: s.flag() ? s.word() : nil)
    }
    try expectSoundAndHonest(
      MapChart(
        title: s.word(), subtitle: s.word(), shapes: shapes, area: s.flag() ? "E0" : nil, narrow: s.flag(),
        idPrefix: s.word()))
  }
}
