import Foundation
import IndicatorMethods
import TestSupport
import Testing

@testable import Evidence

@Suite struct LeicestershireExampleTests {
  private let folder = Project.root.appendingPathComponent("Examples/leicestershire")

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  @Test func theDefinitionIsReadWithSixThemesAndThreeRows() throws {
    let definition = try DashboardDefinition(yaml: text("dashboard.yaml"), file: "dashboard.yaml")
    #expect(definition.area == "E10000018")
    #expect(definition.benchmark == .england)
    #expect(definition.neighbours.choice == .model("cipfa-2024"))
    #expect(
      definition.themes.map(\.title) == [
        "Best Start for Life", "Staying Healthy, Safe and Well", "Living and Supported Well", "Dying Well",
        "Mental Health", "Health Inequalities",
      ])
    #expect(
      definition.themes.map(\.kind) == [
        .lifeStage, .lifeStage, .lifeStage, .lifeStage, .crossCutting, .crossCutting,
      ])
    #expect(definition.rows.map(\.sex) == ["Persons", "Male", "Female"])
    #expect(definition.rows.allSatisfy { $0.indicator == 90284 && $0.age == "<15 yrs" })
    #expect(definition.themes[0].rows == definition.rows)
    #expect(try text("dashboard.yaml").hasPrefix("# yaml-language-server: $schema=dashboard.schema.json\n"))
  }

  /// CIPFA's nearest neighbours are fifteen; two of them have codes of before April 2023.
  @Test func theNeighboursAreFifteenAndEachIsAnAreaOrHasBecomeOne() throws {
    let pairs = try lines("neighbours.csv").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(pairs.count == 15)
    #expect(pairs.allSatisfy { $0[0] == "E10000018" && $0[2] == "cipfa-2024" })
    let changes = try lines("code-changes.csv").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(changes.count == 6)
    #expect(changes.allSatisfy { CalendarDate.isValid($0[2]) })
    let areas = Set(try lines("areas.csv").dropFirst().map { String($0.split(separator: ",")[0]) })
    var old: [String] = []
    for code in pairs.map({ $0[1] }) where !areas.contains(code) {
      old.append(code)
      let successors = changes.filter { $0[0] == code }.map { $0[1] }
      #expect(successors.count == 1 && areas.contains(successors[0]), "\(code)")
    }
    #expect(old.sorted() == ["E10000023", "E10000027"])
  }

  @Test func everyParentOfAnAreaIsAnArea() throws {
    let rows = try lines("areas.csv").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows[0].joined(separator: ",") == "area_code,area_name,area_type,hierarchy,level,parent_codes")
    let codes = Set(rows.map { String($0[0]) })
    #expect(codes.count == rows.count)
    for row in rows.dropFirst() {
      for parent in row[5].split(separator: " ") { #expect(codes.contains(String(parent)), "\(row[0])") }
    }
  }

  private struct Figure {
    var area: String, sex: String, period: String, label: String
    var value: Double, lower: Double, upper: Double, count: Double, denominator: Double
  }

  /// The rows that have a value; the others say why they have none.
  private func figures() throws -> [Figure] {
    try records().compactMap { fields in
      guard !fields[12].isEmpty else {
        #expect(fields[19].hasPrefix("Not presented due to"), "\(fields)")
        return nil
      }
      func number(_ place: Int) throws -> Double { try #require(Double(fields[place]), "\(fields)") }
      return Figure(
        area: fields[4], sex: fields[7], period: fields[11], label: fields[fields.count - 6],
        value: try number(12), lower: try number(13), upper: try number(14), count: try number(17),
        denominator: try number(18))
    }
  }

  /// Split at commas, which stand in no field before the note and in none after it.
  private func records() throws -> [[String]] {
    try lines("fingertips-90284.csv").dropFirst().map {
      $0.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func theExcerptHoldsEverySeriesOfEnglandAndSixteenAreas() throws {
    #expect(try lines("fingertips-90284.csv")[0].split(separator: ",").count == 27)
    let records = try records()
    #expect(Set(records.map { $0[4] }).count == 17)
    // Persons from 2010/11 to 2023/24; males and females from 2012/13.
    let series = Dictionary(grouping: records) { "\($0[4]) \($0[7])" }
    #expect(series.count == 17 * 3)
    for (name, records) in series {
      #expect(records.count == (name.hasSuffix("Persons") ? 14 : 12), "\(name)")
      #expect(Set(records.map { $0[11] }).count == records.count, "\(name)")
    }
  }

  /// What the definition says of the indicator is what the published labels do: low is good, 95% interval.
  @Test func thePublishedLabelsAgreeWithTheDefinitionsRule() throws {
    let figures = try figures()
    let england = Dictionary(
      uniqueKeysWithValues: figures.filter { $0.area == "E92000001" }.map {
        ("\($0.sex) \($0.period)", $0.value)
      })
    var labels: [String: Int] = [:]
    for figure in figures where figure.area != "E92000001" {
      let reference = try #require(england["\(figure.sex) \(figure.period)"])
      let expected = figure.upper < reference ? "Better" : figure.lower > reference ? "Worse" : "Similar"
      #expect(figure.label == expected, "\(figure)")
      labels[expected, default: 0] += 1
    }
    #expect(labels.count == 3)
    // Nottinghamshire has no values of 2016/17.
    #expect(labels.values.reduce(0, +) == 16 * 38 - 3)
  }

  /// To the digits published: five decimals, and fewer in the counts that are rounded to five.
  @Test func valuesAreCountsForEvery10000() throws {
    for figure in try figures() {
      #expect(abs(figure.value - figure.count / figure.denominator * 10_000) < 0.001, "\(figure)")
    }
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"))
  func theFilesAreExcerptsOfTheirSources() throws {
    func source(_ path: String) throws -> [String] {
      try String(contentsOf: Shared.file(path), encoding: .utf8).split(separator: "\n").map(String.init)
    }
    let export = Set(try source("data/fingertips/injuries-0-14-upper-tier-2023-24.csv"))
    for line in try lines("fingertips-90284.csv") { #expect(export.contains(line), "\(line)") }
    let areas = Set(try source("data/areas/areas.csv"))
    for line in try lines("areas.csv") { #expect(areas.contains(line), "\(line)") }
    let neighbours = try source("data/areas/neighbours-cipfa-2024.csv").filter { $0.hasPrefix("E10000018,") }
    #expect(
      try lines("neighbours.csv").dropFirst().map { String($0.dropLast(",cipfa-2024".count)) } == neighbours)
  }
}
