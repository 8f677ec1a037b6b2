import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite struct AxisTests {
  /// Source: the published min_max_rounder cases; exact.
  static let rounded: [[Double]] = [
    [1, 1, 1, 1], [450, 950, 400, 1000], [60, 340, 0, 400], [35, 190, 0, 200], [78.2, 87.2, 78, 88],
    [131.8, 406.1, 100, 500], [54, 69, 50, 70], [0.022, 0.044, 0.02, 0.05], [0.11, 0.89, 0, 1],
    [-7, 7, -10, 10], [-9, -1, -10, 0], [-19, -11, -20, -10], [-896, 759, -1000, 1000],
  ]
  /// Source: the published axis_step cases; exact.
  static let steps: [[Double]] = [
    [0, 1000, 200], [200, 1000, 100], [0, 100, 20], [20, 140, 20], [20, 100, 10], [0, 50, 10],
  ]

  @Test(arguments: rounded) func roundsItsEnds(row: [Double]) {
    let ends = Axis.rounded(row[0], row[1])
    #expect(ends.lower == row[2])
    #expect(ends.upper == row[3])
  }

  @Test(arguments: steps) func choosesAStep(row: [Double]) {
    #expect(Axis.step(from: row[0], to: row[1]).value == row[2])
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func holdsForEverySharedCase() throws {
    struct Cases: Decodable {
      var rounded, steps: [[Double]]
      enum CodingKeys: String, CodingKey {
        case rounded = "min_max_rounder"
        case steps = "axis_step"
      }
    }
    let data = try Data(contentsOf: Shared.file("cases/indicator-method-cases.json"))
    let cases = try JSONDecoder().decode(Cases.self, from: data)
    #expect(cases.rounded.count >= 13 && cases.steps.count >= 6)
    for row in cases.rounded { #expect(Axis.rounded(row[0], row[1]) == (row[2], row[3])) }
    for row in cases.steps { #expect(Axis.step(from: row[0], to: row[1]).value == row[2]) }
  }

  @Test func startsAtZeroUnlessThatHidesChange() {
    let low = Axis(covering: [12, 80], start: .zeroUnlessItHidesChange)
    #expect(low.lower == 0)
    #expect(low.note == nil)
    // 60 is 0.6 of 100, which is not above it.
    #expect(Axis(covering: [60, 100], start: .zeroUnlessItHidesChange).lower == 0)
    let high = Axis(covering: [61, 99], start: .zeroUnlessItHidesChange, suffix: "%")
    #expect(high.lower == 60)
    #expect(high.note == "The axis starts at 60%.")
    #expect(Axis(covering: [61, 99], start: .zero).lower == 0)
    #expect(Axis(covering: [20, 99], start: .fitted).lower == 20)
  }

  @Test func ticksArePrintedExactly() {
    let small = Axis(covering: [0.022, 0.044], start: .fitted)
    #expect(small.ticks.map(\.text) == ["0.020", "0.025", "0.030", "0.035", "0.040", "0.045", "0.050"])
    let large = Axis(covering: [0, 4_100], start: .zero)
    #expect(large.ticks.first?.text == "0")
    #expect(large.ticks.last?.text == "5,000")
    let across = Axis(covering: [-7, 7], start: .zero)
    #expect(across.ticks.map(\.text).contains("\u{2212}5"))
  }

  @Test(
    arguments: [
      [], [0], [5], [-5], [1e15, -1e15], [1e-300], [1e15, 1e15 - 0.25], [0.1 + 0.2, 0.3], [-3, -1],
    ] as [[Double]])
  func holdsWhateverItCovers(values: [Double]) {
    for start in AxisStart.allCases {
      for most in [5, 8] {
        let axis = Axis(covering: values, start: start, steps: most)
        #expect(axis.lower < axis.upper)
        #expect(values.allSatisfy { (-1e-6...1 + 1e-6).contains(axis.fraction($0)) })
        #expect((2...(most + 3)).contains(axis.ticks.count))
      }
    }
  }
}
