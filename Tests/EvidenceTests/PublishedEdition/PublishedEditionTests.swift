import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

/// The dashboard of 31 October 2023 against the counts that its report states.
@Suite struct PublishedEditionTests {
  let edition: PublishedEdition
  let log = ReadingLog(file: "2023-10-31.yaml")

  init() throws {
    let file = Project.root.appendingPathComponent("Examples/leicestershire/editions/2023-10-31.yaml")
    edition = try PublishedEdition(yaml: String(contentsOf: file, encoding: .utf8), log: log)
  }

  struct Expected: Sendable {
    var theme: String
    var rows, comparable, better, similar, worse, topThree, bottomThree: Int
  }

  /// 2023 Annual Report of the Director of Public Health, Leicestershire, in the board's pack of
  /// 31 October 2023: ratings, lines 5886 to 5916 and 6060 to 6490; ranks, lines 6065, 6074, 6197, 6208,
  /// 6318, 6320, 6379, 6383, 6431, 6438, 6491. Rows are those of the tables, 108 in all by line 5876.
  static let expected = [
    Expected(
      theme: "Best Start for Life", rows: 43, comparable: 42, better: 26, similar: 13, worse: 3, topThree: 9,
      bottomThree: 4),
    Expected(
      theme: "Staying Healthy, Safe and Well", rows: 35, comparable: 32, better: 14, similar: 9, worse: 9,
      topThree: 8, bottomThree: 7),
    Expected(
      theme: "Living and Supported Well", rows: 9, comparable: 9, better: 3, similar: 6, worse: 0,
      topThree: 2,
      bottomThree: 2),
    Expected(
      theme: "Dying Well", rows: 3, comparable: 3, better: 1, similar: 1, worse: 1, topThree: 1,
      bottomThree: 1),
    Expected(
      theme: "Mental Health", rows: 12, comparable: 10, better: 6, similar: 4, worse: 0, topThree: 8,
      bottomThree: 0),
    Expected(
      theme: "Health Inequalities", rows: 6, comparable: 4, better: 2, similar: 2, worse: 0, topThree: 2,
      bottomThree: 0),
  ]

  @Test(arguments: expected) func aThemeReconciles(expected: Expected) throws {
    let counts = try #require(edition.counts(expected.theme))
    #expect(counts.rows == expected.rows)
    #expect(counts.topThree == expected.topThree)
    #expect(counts.bottomThree == expected.bottomThree)
    let stated = try #require(edition.themes.first { $0.title == expected.theme }).counts
    #expect(PublishedEdition.stated(.comparable, stated) == expected.comparable)
    #expect(PublishedEdition.stated(.better, stated) == expected.better)
    #expect(PublishedEdition.stated(.similar, stated) == expected.similar)
    #expect(PublishedEdition.stated(.worse, stated) == expected.worse)
    #expect(stated.first(.topThree) == expected.topThree)
    #expect(stated.first(.bottomThree) ?? 0 == expected.bottomThree)
  }

  /// Lines 5876 and 5920 of the pack.
  @Test func theWholeReconciles() {
    let counts = RowCounts(edition.rows)
    #expect(counts.rows == 108)
    #expect(counts.topThree == 30)
    #expect(counts.bottomThree == 14)
    let sums = Self.expected.reduce(into: [0, 0, 0, 0]) { sums, theme in
      sums[0] += theme.comparable
      sums[1] += theme.better
      sums[2] += theme.similar
      sums[3] += theme.worse
    }
    let stated = [StatedCount.Kind.comparable, .better, .similar, .worse].map { edition.counts.first($0) }
    #expect(stated == [100, 52, 35, 13])
    #expect(sums == [100, 52, 35, 13])
  }

  /// The report's own slips, and nothing else: a slip of the transcription would show here too.
  @Test func everyContradictionOfTheReportIsListed() {
    #expect(
      edition.reconcile().map(\.description) == [
        "Staying Healthy, Safe and Well: the report states 9 for “worse” (line 5892); it names 8",
        "Staying Healthy, Safe and Well: the report states 9 for “worse” (line 6192); it names 8",
        "Staying Healthy, Safe and Well: the report states 9 for “worse” (line 6202); it names 8",
        "Staying Healthy, Safe and Well: the report states 3 for “ranked first” (line 6194); the rows give 4",
        "Dying Well: the report states 16 for “comparators” (line 6379); it lists 15",
      ])
  }

  @Test func onlyWhatTheReportNamesIsRated() {
    let rated = edition.rows.filter { $0.rating != nil }
    #expect(rated.allSatisfy { $0.rating?.rating == .worse })
    #expect(
      rated.map { "\($0.indicator.prefix(12)) \($0.sex) \($0.rating?.line ?? 0)" } == [
        "Caesarean se F 6073", "Population v F 6072", "Population v M 6072", "Adults in co P 6203",
        "Adults in co F 6203", "Adults in co M 6203", "Percentage o P 6204", "Chlamydia de P 6205",
        "Chlamydia de F 6205", "HIV testing  P 6206", "Population v P 6207", "Percentage o P 6382",
      ])
    #expect(edition.rule == "As published")
  }

  @Test func figuresAreAsPrinted() throws {
    let row = try #require(edition.rows.first { $0.line == 6091 })
    #expect(row.indicator == "A&E attendances (under 1 year) / 1,000")
    #expect(row.value.text == "1,094.3")
    #expect(row.value.number == 1094.3)
    #expect(row.rank?.description == "14/16")
    #expect(row.trend == nil)
    #expect(row.sexInWords == "Persons")
    #expect(edition.rows.filter { $0.value.number == nil }.isEmpty)
    #expect(edition.rows.filter { $0.england?.number == nil }.map { $0.england?.text } == ["Null"])
    #expect(edition.source(line: row.line).line == 6091)
  }

  /// High is good in the other two rows, so that their best is above their worst; line 6271 has them swapped.
  @Test func theInvertedRowIsKeptAndFlagged() throws {
    let rows = edition.rows.filter { $0.indicator.hasPrefix("Chlamydia") }
    #expect(rows.map { ($0.best?.number ?? 0) > ($0.worst?.number ?? 0) } == [true, false, true])
    #expect(rows.map { $0.note == nil } == [true, false, true])
    #expect(rows[1].best?.text == "893.4")
    #expect(edition.rows.filter { $0.note != nil }.count == 1)
  }

  @Test func headingsTrendsAndNeighboursAreThoseOfTheReport() {
    #expect(
      edition.themes.map { $0.sections.map { $0.title ?? "–" } } == [
        ["1001 Critical Days", "School Readiness", "Preparing for Life"],
        ["Building Strong Foundations", "Enabling Healthy Choices and Environments"],
        ["Up scaling prevention and self care"], ["Normalising end of life care plan"], ["–"], ["–"],
      ])
    #expect(edition.themes.flatMap { $0.sections.map(\.rows.count) } == [10, 11, 22, 15, 20, 9, 3, 12, 6])
    let trends = edition.rows.compactMap(\.trend)
    #expect(trends.count == 20)
    #expect(trends.filter { $0 == .noSignificantChange }.count == 1)
    #expect(edition.neighbours.areas.count == 15)
    #expect(edition.neighbours.areas.contains("Northamptonshire"))
    #expect(!edition.neighbours.areas.contains("Devon"))
  }

  @Test func theStoredFormKeepsEverything() throws {
    let data = try JSONEncoder().encode(edition)
    #expect(try JSONDecoder().decode(PublishedEdition.self, from: data) == edition)
  }

  @Test func everyDescribedKeyIsReadAndEveryReadKeyIsDescribed() {
    let described = Set(
      EditionKeys.edition.all.flatMap { object in object.keys.map { "\(object.name).\($0.key)" } })
    #expect(log.keysAsked == described)
  }
}
