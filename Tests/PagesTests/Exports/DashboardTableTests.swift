import Evidence
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct DashboardTableTests {
  private let lines = readCSVByName(dashboardCSV(ExportExample.dashboard))
  private func line(_ id: String) throws -> [String: String] { try #require(lines.first { $0["row"] == id }) }

  @Test func snapshot() {
    expectSnapshot(
      String(decoding: dashboardCSV(ExportExample.dashboard), as: UTF8.self), named: "dashboard.csv")
  }

  @Test func holdsEveryRowInOrder() {
    #expect(lines.compactMap { $0["row"] } == ExportExample.dashboard.comparisons.map(\.id))
    let table = DashboardTable.table(ExportExample.dashboard)
    #expect(table.rows.allSatisfy { $0.count == table.headings.count })
  }

  @Test func valueIsAsPublishedAndReadsBack() throws {
    let weight = try line("20602-persons")
    #expect(weight["value"] == "30.300000000000004")
    #expect(weight["value"].flatMap(Double.init) == ExportExample.weight.figure?.value)
    #expect(weight["value_shown"] == "30.3")
    let rate = try line("90003-persons")
    #expect(rate["value"] == "0.000")
    #expect(rate["upper_95"].flatMap(Double.init) == 1e-7)
  }

  @Test func missingIsEmptyWithItsReasonBesideIt() throws {
    let row = try line("90001-persons")
    for empty in ["value", "value_shown", "lower_95", "upper_95", "count", "rank", "best", "benchmark_value"] {
      #expect(row[empty] == "", "\(empty)")
    }
    #expect(row["absence"] == "Value suppressed: small number")
    #expect(row["benchmark_absence"] == "No figure is published")
    #expect(row["rank_absence"] == "No similar area has a value")
    #expect(row["outcome"] == "Not compared: there is no value")
    #expect(row["neighbours_together_note"] == "Fewer than two of the similar areas have what can be added up")
    #expect(row["licence"] == "Not stated by the source")
    #expect(try line("90002-persons")["not_published"] == "95% limits, 99.8% limits, count, denominator")
  }

  /// Every column of a number or rank that is empty has a column of words that is not.
  @Test func everyEmptyNumberHasAReason() throws {
    let reasons = [
      "value": "absence", "benchmark_value": "benchmark_absence", "rank": "rank_absence",
      "neighbours_together": "neighbours_together_note", "trend_chi_squared": "trend_reason",
    ]
    for row in lines {
      for (column, reason) in reasons where row[column] == "" {
        #expect(row[reason]?.isEmpty == false, "\(row["row"] ?? "") \(column)")
      }
      let mayBeAbsent = ["lower_95", "upper_95", "lower_99_8", "upper_99_8", "count", "denominator"]
      for column in mayBeAbsent where row[column] == "" {
        #expect(row["absence"] != "" || row["not_published"] != "", "\(row["row"] ?? "") \(column)")
      }
      for column in mayBeAbsent.prefix(4) where row["benchmark_\(column)"] == "" {
        #expect(row["benchmark_absence"] != "" || row["benchmark_not_published"] != "", "\(column)")
      }
    }
  }

  @Test func saysWhatThePageShowsByColour() throws {
    let weight = try line("20602-persons")
    #expect(weight["rating"] == "Worse")
    #expect(weight["polarity"] == "Low is good")
    #expect(weight["polarity_source"] == "Indicator metadata, https://example.org/metadata, checked 2023-10-01")
    #expect(weight["rating_rule"]?.hasSuffix("low is good.") == true)
    #expect((weight["rank"], weight["rank_of"], weight["best"], weight["worst"]) == ("3", "3", "20", "30.3"))
    #expect(weight["neighbours_together"] == "24")
    #expect(weight["neighbours_together_note"] == "Made of 2 of 3 areas")
    #expect(weight["trend"] == "Increasing and getting worse")
    #expect(weight["published_contradicted"] == "The file says similar; its own values say worse.")
    #expect(weight["source_file"] == "first, part \"a\".csv")
    #expect(weight["source_row"] == "4")
    #expect(try line("90001-persons")["received"] == "2023-11-02T09:30:00Z")
    #expect(try line("90002-persons")["goal"] == "−2.0, in force from 2023-04-01")
  }

  @Test func guardsLabelsAndLeavesNegativeValues() throws {
    let gap = try line("90002-persons")
    #expect(gap["label"] == "'=HYPERLINK(\"https://example.org\",\"Gap\")")
    #expect(gap["section"] == "'=Sections, too")
    #expect(gap["value_note"] == "'-")
    #expect(gap["value"] == "-1.25")
    #expect(gap["indicator"] == "Gap")
    #expect(try line("20602-persons")["indicator"] == "Overweight, \"very\" overweight\nor obese")
  }

  @Test func cellsAreOfTheirColumnsKind() {
    let dashboard = ExportExample.dashboard
    let tables = [
      DashboardTable.table(dashboard), HistoryTable.table(dashboard), NeighbourTable.table(dashboard),
    ]
    for table in tables {
      #expect(Set(table.headings.map(\.id)).count == table.headings.count)
      #expect(Set(table.headings.map(\.title)).count == table.headings.count)
      for row in table.rows {
        for (heading, cell) in zip(table.headings, row) where cell != .empty {
          #expect(cell.kind == heading.kind, "\(table.name) \(heading.id)")
        }
      }
    }
  }

  @Test func historyHasOneLineForEachPeriod() throws {
    let all = try #require(historyCSV(ExportExample.dashboard))
    let lines = readCSVByName(try #require(historyCSV(ExportExample.dashboard, "20602-persons")))
    #expect(readCSV(all).count == 4)
    #expect(lines.map { $0["period"] } == ["2020/21", "2021/22", "2022/23"])
    #expect(lines.map { $0["value"] } == ["26.5", "", "30.300000000000004"])
    #expect(lines.map { $0["absence"] } == ["", "No figure is published", ""])
    #expect(lines.map { $0["benchmark_value"] } == ["24", "", "25.00"])
    #expect(lines[1]["benchmark_absence"] == "No value is published and the file does not say why")
    #expect(lines.map { $0["rating"] } == ["Worse", "Not compared", "Worse"])
    #expect(lines.map { $0["source_row"] } == ["12", "", "4"])
    #expect(historyCSV(ExportExample.dashboard, "no such row") == nil)
    expectSnapshot(String(decoding: all, as: UTF8.self), named: "history.csv")
  }

  @Test func neighboursHaveOneLineForEachArea() throws {
    let all = try #require(neighbourCSV(ExportExample.dashboard))
    let lines = readCSVByName(try #require(neighbourCSV(ExportExample.dashboard, "20602-persons")))
    #expect(readCSV(all).count == 1 + 4 + 3)
    #expect(lines.map { $0["area"] } == ["Wold & Vale", "Westshire", "Eastshire", "Northshire"])
    #expect(lines.map { $0["role"] } == ["area", "neighbour", "neighbour", "neighbour"])
    #expect(lines.map { $0["rank"] } == ["3", "1", "2", ""])
    #expect(lines[3]["absence"] == "Value not published for data quality reasons")
    #expect(lines[3]["source_file"] == "second.csv")
    #expect(neighbourCSV(ExportExample.dashboard, "no such row") == nil)
    expectSnapshot(String(decoding: all, as: UTF8.self), named: "neighbours.csv")
  }
}
