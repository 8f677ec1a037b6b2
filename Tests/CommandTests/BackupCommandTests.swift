import Foundation
import TestSupport
import Testing

@Suite struct BackupCommandTests {
  private func filled() throws -> Program {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    _ = try program.data.file(
      "data/site.key", containing: Data(repeating: 9, count: 32).base64EncodedString() + "\n")
    return program
  }

  @Test func aBackupIsRestoredWithItsKeyAndIsSound() throws {
    let program = try filled()
    let made = try program.run("backup", "today.backup", "--format", "json")
    #expect(made.status == 0, "\(made.errors)")
    let rows = try #require(((made.json["backup"] as? [String: Any])?["tables"] as? [[String: Any]]))
      .compactMap { $0["rows"] as? Int }.reduce(0, +)
    #expect(rows > 100)
    let restored = try program.run("restore", "today.backup", "--data", "new")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(restored.text.contains("new is sound"))
    func key(_ folder: String) throws -> Data {
      try Data(contentsOf: program.data.url.appendingPathComponent("\(folder)/site.key"))
    }
    #expect(try key("new") == key("data"))
    let (before, after) = (
      try program.run("dashboard", "leicestershire", "--format", "csv"),
      try program.run("dashboard", "leicestershire", "--format", "csv", "--data", "new")
    )
    #expect(before.status == 0 && before.output == after.output && !before.output.isEmpty)
    let again = try program.run("restore", "today.backup", "--data", "new")
    #expect(again.status == 1 && again.errors.contains("holds a database already"))
    let over = try program.run("backup", "today.backup")
    #expect(over.status == 1 && over.errors.contains("is there already"))
  }

  @Test func anotherSitesKeyIsNotReplaced() throws {
    let program = try filled()
    try program.run("backup", "today.backup")
    try FileManager.default.createDirectory(
      at: program.data.url.appendingPathComponent("new"), withIntermediateDirectories: true)
    _ = try program.data.file("new/site.key", containing: "another\n")
    let outcome = try program.run("restore", "today.backup", "--data", "new")
    #expect(outcome.status == 1 && outcome.errors.contains("holds another key"))
    let database = program.data.url.appendingPathComponent("new/salus.sqlite").path
    #expect(!FileManager.default.fileExists(atPath: database))
  }
}
