import Foundation
import TestSupport
import Testing

@testable import Evidence

@Suite struct VerifyFileTests {
  private func verify(_ rows: [Board.Row]) async throws -> VerificationReport {
    let board = try await Board()
    try await board.take(rows, named: "stated.csv")
    return try VerifyFile().run(board.folder.url.appendingPathComponent("stated.csv"))
  }

  /// Five years of England and two areas, the first always above it and the second always below.
  private func stated(above: String, below: String) -> [Board.Row] {
    (2019...2023).flatMap { year -> [Board.Row] in
      [
        .init(area: "E92000001", year: year, value: 50, label: "Similar"),
        .init(area: "E10000001", year: year, value: 60, label: above),
        .init(area: "E10000002", year: year, value: 40, label: below),
      ]
    }
  }

  @Test func polarityIsReadFromTheLabels() async throws {
    let low = try await verify(stated(above: "Worse", below: "Better"))
    #expect(low.rules.first?.polarity == "low")
    #expect(low.comparison == .init(checked: 10, agree: 10, disagree: 0))
    let high = try await verify(stated(above: "Better", below: "Worse"))
    #expect(high.rules.first?.polarity == "high")
    #expect(high.comparison.disagree == 0)
    let neither = try await verify(stated(above: "Higher", below: "Lower"))
    #expect(neither.rules.first?.polarity == "none")
    #expect(neither.comparison.disagree == 0)
  }

  @Test func englandAgainstItselfIsNoComparison() async throws {
    #expect(try await verify(stated(above: "Worse", below: "Better")).comparedWithThemselves == 5)
  }

  @Test func withoutEnglandNothingIsCheckedAndTheReportSaysSo() async throws {
    let rows = stated(above: "Worse", below: "Better").filter { $0.area != "E92000001" }
    let report = try await verify(rows)
    #expect(report.comparison.checked == 0)
    #expect(report.withoutBenchmark == 10)
  }

  private func series(_ values: [Double?], label: String) -> [Board.Row] {
    values.enumerated().map { index, value in
      .init(
        area: "E10000001", year: 2018 + index, value: value, half: 1,
        trend: index == values.count - 1 ? label : "")
    }
  }

  @Test func aTrendLabelIsHeldAgainstTheLastFiveYears() async throws {
    let falling: [Double?] = [50, 46, 42, 38, 34]
    let right = try await verify(series(falling, label: "Decreasing"))
    #expect(right.trend == .init(checked: 1, agree: 1, disagree: 0))
    let wrong = try await verify(series(falling, label: "Increasing and getting worse"))
    #expect(wrong.trend == .init(checked: 1, agree: 0, disagree: 1))
    let found = try #require(wrong.disagreements.first)
    #expect(found.row == 6)
    #expect(found.reason.contains("slope −0.17 a year in log odds"))
  }

  @Test func aLabelThatPassesOverAMissingYearIsCountedAsSuch() async throws {
    let gap: [Double?] = [54, 50, 46, nil, 42, 38]
    let lenient = try await verify(series(gap, label: "Decreasing"))
    #expect(lenient.trend.agree == 1)
    #expect(lenient.agreeAcrossAGap == 1)
    let strict = try await verify(series(gap, label: "Cannot be calculated"))
    #expect(strict.trend.agree == 1)
    #expect(strict.agreeAcrossAGap == 0)
    #expect(try await verify(series(gap, label: "Increasing")).trend.disagree == 1)
  }

  @Test func aFileThatIsNoExportIsRefused() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.csv", containing: "a,b\n1,2\n")
    #expect(throws: (any Error).self) { try VerifyFile().run(file) }
  }
}
