import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Charts

@Suite struct MarkTests {
  @Test func looksAsKept() throws {
    let marks = Rating.allCases.map { RatingMark(rating: $0).svg() }
    let arrows = TrendArrow.Direction.allCases.flatMap { direction in
      [nil, .good, .bad].map { TrendArrow(direction: direction, judgement: $0).svg() }
    }
    expectSnapshot((marks + arrows).joined(separator: "\n") + "\n", named: "marks.txt")
    for mark in marks + arrows {
      try expectSound(mark)
      #expect(try Markup(mark).root.attributes["aria-hidden"] == "true")
    }
  }

  /// Without colour a reader sees outlines and light or dark fills only.
  @Test func shapesDifferInGreyscale() throws {
    let seen = try Rating.allCases.map { rating -> String in
      let elements = try Markup(RatingMark(rating: rating).svg()).elements.dropFirst()
      return elements.map { element in
        let form = element.attributes["d"] ?? element.name
        return "\(form) \(isDark(element.attributes["fill"] ?? "") ? "dark" : "light")"
      }.joined(separator: ", ")
    }
    #expect(Set(seen).count == Rating.allCases.count, "\(seen)")
  }

  @Test func arrowsDifferByDirection() {
    let arrows = TrendArrow.Direction.allCases.map { TrendArrow(direction: $0).svg() }
    #expect(Set(arrows).count == 3)
    #expect(arrows.allSatisfy { $0.contains("currentColor") })
  }

  @Test(arguments: [
    (Rating.better, "better than England"), (.similar, "similar to England"), (.lower, "lower than England"),
    (.notCompared, "not compared with England"),
  ])
  func phrases(rating: Rating, phrase: String) { #expect(rating.phrase(comparedWith: "England") == phrase) }

  private func isDark(_ colour: String) -> Bool {
    let digits = colour.dropFirst()
    guard digits.count == 6, let value = Int(digits, radix: 16) else { return false }
    let (r, g, b) = (Double(value >> 16), Double(value >> 8 & 255), Double(value & 255))
    return 0.3 * r + 0.59 * g + 0.11 * b < 128
  }
}
