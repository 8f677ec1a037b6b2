import Foundation
import TestSupport
import Testing

@testable import salus

@Suite struct ConfigCommandTests {
  private static let example = Project.root.appendingPathComponent("Packaging/salus.yaml")

  @Test func theExampleHasEverySettingAndNothingWrong() throws {
    #expect(try Program().run("config", "check", Self.example.path, inData: false).status == 0)
    let text = try String(contentsOf: Self.example, encoding: .utf8)
    for setting in Setting.allCases {
      #expect(text.contains(try Regex("(?m)^(# )?\(setting.rawValue): ")), "\(setting.rawValue)")
    }
  }

  @Test func theDocumentedTableHasEverySetting() throws {
    let page = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/operation.md"), encoding: .utf8)
    for setting in Setting.allCases {
      let line = "| `\(setting.rawValue)` | \(setting.standard.map { "`\($0)`" } ?? "") | \(setting.purpose) |"
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test func checkingNamesEveryFaultWithStatus1() throws {
    let program = Program()
    let file = try program.data.file(
      "salus.yaml", containing: "prot: 1\nport: none\nsingle-sign-on: sso.json\n")
    let outcome = try program.run("config", "check", file.path)
    #expect(outcome.status == 1)
    for part in [
      "salus.yaml:1: prot: is no setting. Did you mean “port”?", "salus.yaml:2: port: “none” is not a port",
    ] { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    let json = try program.run("config", "check", file.path, "--format", "json").json
    #expect((json["issues"] as? [[String: Any]])?.first?["line"] as? Int == 1)
  }

  @Test func serveStartsNothingWhereASettingIsWrong() throws {
    let program = Program()
    let outcome = try program.run(
      ["serve", "--port", "none", "--single-sign-on", "sso.json"],
      environment: ["SALUS_PUBLIC_ADDRESS": "nowhere"])
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.contains("--port: “none”") && outcome.errors.contains("SALUS_PUBLIC_ADDRESS: “nowhere”"))
    #expect(!FileManager.default.fileExists(atPath: program.data.url.appendingPathComponent("data").path))
  }

  @Test func showingTellsWhereEachComesFromAndNoPassword() throws {
    let program = Program()
    let file = try program.data.file("salus.yaml", containing: "host: 10.0.0.1\n")
    let outcome = try program.run(
      ["config", "show", "--config", file.path, "--port", "1003"],
      environment: ["SALUS_DATABASE": "postgres://salus:hunter2@db/salus"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for part in [
      "10.0.0.1  (\(file.path):1)", "1003  (--port)", "postgres://salus:(hidden)@db/salus  (SALUS_DATABASE)",
      "false  (default)", "none",
    ] { #expect(outcome.text.contains(part), "\(outcome.text)") }
    #expect(!(outcome.text + outcome.errors).contains("hunter2"))
  }

  @Test func everyCommandFindsTheDatabaseByTheFile() throws {
    let program = Program()
    let file = try program.data.file("salus.yaml", containing: "data: elsewhere\n")
    #expect(try program.run("init", "--config", file.path, inData: false).status == 0)
    let made = program.data.url.appendingPathComponent("elsewhere/salus.sqlite").path
    #expect(FileManager.default.fileExists(atPath: made))
    #expect(
      try program.run(["people", "list"], inData: false, environment: ["SALUS_CONFIG": file.path]).status == 0)
  }
}
