import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  static let header =
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,"
    + "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,"
    + "Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,"
    + "Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\n"

  static func row(_ area: String, _ year: Int, _ value: String) -> String {
    "1,Made up,E92000001,England,\(area),Area \(area),Counties,Persons,All ages,,,\(year),\(value),"
      + "1,9,,,5,100,,,Similar,,\(year)0000,,,1y\n"
  }

  @Test func countsAddUpAndEveryKeyIsThere() throws {
    let program = Program()
    let file = try program.data.file(
      "a.csv",
      containing: Self.header + Self.row("E10000001", 2020, "5") + Self.row("E10000001", 2020, "5")
        + Self.row("E10000001", 2021, "five"))
    let outcome = try program.run("import", "fingertips", file.path, "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.count("rows") == 3)
    #expect(outcome.count("accepted") == 1)
    #expect(outcome.count("duplicate") == 1)
    #expect(outcome.count("rejected") == 1)
    #expect(outcome.count("unchanged") == 0)
    #expect(outcome.count("revised") == 0)
    let rejects = try #require(outcome.json["rejects"] as? String)
    let text = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(text.hasPrefix("row,column,reason,text\n4,Value,\"\"\"five\"\" is not a number\","))
    #expect(text.contains("2021,five,"))
  }

  @Test func aSecondImportChangesNothingAndARevisionKeepsTheEarlierFigure() throws {
    let program = Program()
    let first = try program.data.file(
      "first.csv", containing: Self.header + Self.row("E10000001", 2020, "5"))
    #expect(try program.run("import", "fingertips", first.path, "--format", "json").count("accepted") == 1)
    let again = try program.run("import", "fingertips", first.path, "--format", "json")
    #expect(again.count("unchanged") == 1)
    #expect(again.count("accepted") == 0)
    #expect(again.json["rejects"] is NSNull)
    let later = try program.data.file(
      "later.csv", containing: Self.header + Self.row("E10000001", 2020, "6"))
    #expect(try program.run("import", "fingertips", later.path, "--format", "json").count("revised") == 1)
  }

  @Test(arguments: [
    ("empty.csv", "", "empty"), ("text.csv", "hello, world\nthis is not it\n", "not a Fingertips export"),
    ("short.csv", header.replacing("Value,", with: ""), "Value: the file lacks this column"),
    ("picture.csv", "\u{0}\u{1}PNG\u{0}\n", "UTF-8"),
  ])
  func aFileThatIsNoExportIsRefusedInWords(name: String, content: String, words: String) throws {
    let program = Program()
    let file = try program.data.file(name, containing: content)
    let outcome = try program.run("import", "fingertips", file.path)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains(name))
  }

  @Test func aFileThatIsNotThereIsToldWithItsPath() throws {
    let outcome = try Program().run("import", "fingertips", "/nowhere/a.csv", "--format", "json")
    #expect(outcome.status != 0)
    #expect((outcome.json["error"] as? String)?.contains("/nowhere/a.csv") == true)
  }

  @Test func twoFilesAreReportedAsOneList() throws {
    let program = Program()
    let first = try program.data.file("first.csv", containing: Self.header + Self.row("E10000001", 2020, "5"))
    let second = try program.data.file("second.csv", containing: Self.header + Self.row("E10000001", 2021, "6"))
    let outcome = try program.run("import", "fingertips", first.path, second.path, "--format", "json")
    let list = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
    #expect(list?.compactMap { $0["accepted"] as? Int } == [1, 1])
    let areas = try program.data.file(
      "areas.csv", containing: "area_code,area_name,area_type,parent_codes\nE10000001,A,Counties,\n")
    let again = try program.run("import", "areas", areas.path, areas.path, "--format", "json")
    #expect((try JSONSerialization.jsonObject(with: again.output) as? [Any])?.count == 2)
    #expect(try program.run("import", "areas", areas.path, "--format", "json").count("unchanged") == 1)
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"))
  func theRealExportIsAccountedForToTheRow() throws {
    let program = Program()
    let file = Shared.file("data/fingertips/injuries-0-14-upper-tier-2023-24.csv").path
    let outcome = try program.run("import", "fingertips", file, "--format", "json")
    #expect(outcome.count("rows") == 7208)
    #expect(outcome.count("accepted") == 6505)
    #expect(outcome.count("duplicate") == 703)
    #expect(outcome.count("rejected") == 0)
    #expect(outcome.count("limitsReadAsMissing") == 24)
  }
}
