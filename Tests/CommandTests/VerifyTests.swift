import Foundation
import TestSupport
import Testing

@Suite struct VerifyTests {
  /// Oracle: the same counts made by a separate program from the file's columns.
  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"))
  func theInjuriesFileAgreesWithItsComparisonsAndContradictsEverySignificantTrend() throws {
    let outcome = try Program().run(
      "verify", "fingertips", Shared.file("data/fingertips/injuries-0-14-upper-tier-2023-24.csv").path,
      "--format", "json", inData: false)
    #expect(outcome.status == 0)
    let comparison = try #require(outcome.json["comparison"] as? [String: Int])
    #expect(comparison == ["checked": 5701 + 1010, "agree": 5701 + 1010, "disagree": 0])
    let trend = try #require(outcome.json["trend"] as? [String: Int])
    #expect(trend == ["checked": 462, "agree": 283, "disagree": 179])
    let disagreements = try #require(outcome.json["disagreements"] as? [[String: Any]])
    #expect(disagreements.count == 179)
    #expect(disagreements.allSatisfy { ($0["reason"] as? String)?.isEmpty == false && $0["row"] is Int })
  }

  @Test func aFalseComparisonIsFoundWithItsRow() throws {
    let program = Program()
    func row(_ code: String, _ name: String, _ year: Int, _ value: Int, _ label: String) -> String {
      "1,Made up,,,\(code),\(name),Counties,Persons,All ages,,,\(year),\(value),\(value - 2),\(value + 2),,,"
        + "50,1000,,,\(label),,\(year)0000,,,1y\n"
    }
    var text = ImportTests.header
    for year in 2016...2020 {
      text += row("E92000001", "England", year, 50, "Not compared")
      text += row("E10000001", "A", year, 60, "Worse")
      text += row("E10000002", "B", year, 40, year == 2018 ? "Worse" : "Better")
    }
    let file = try program.data.file("labels.csv", containing: text)
    let outcome = try program.run("verify", "fingertips", file.path, "--format", "json")
    let comparison = try #require(outcome.json["comparison"] as? [String: Int])
    #expect(comparison == ["checked": 10, "agree": 9, "disagree": 1])
    let found = try #require((outcome.json["disagreements"] as? [[String: Any]])?.first)
    #expect(found["row"] as? Int == 10)
    #expect(found["published"] as? String == "Worse")
    #expect(found["computed"] as? String == "Better")
  }
}
