import Foundation
import TestSupport
import Testing

@Suite struct DashboardTests {
  @Test func theWorkedExampleIsToldWithValueIntervalRankTrendRatingAndSource() throws {
    let program = Program()
    #expect(try program.run("init", "--example", "leicestershire").status == 0)
    let text = try program.run("dashboard", "leicestershire").text
    for words in [
      "40.0 per 10,000 in 2023/24", "95% interval 36.5 to 43.7", "England  72.7", "1 of 16; best 40.0",
      "Decreasing and getting better", "Better: The 95% interval",
      "labels this trend “Increasing and getting worse”",
      "CIPFA nearest neighbours 2024", "SHA-256",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func everyFormatIsWritten() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    for (format, start) in [("html", "<!doctype html>"), ("csv", "theme"), ("json", "{"), ("xlsx", "PK")] {
      let file = program.data.url.appendingPathComponent("made.\(format)")
      let outcome = try program.run(
        "dashboard", "leicestershire", "--format", format, "--output", file.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = String(decoding: try Data(contentsOf: file).prefix(200), as: UTF8.self)
      #expect(text.lowercased().hasPrefix(start.lowercased()), "\(format): \(text.prefix(40))")
    }
  }

  /// Replacing what stands at a path by a new file is right for a file and ruin for a device.
  @Test func aPipeIsWrittenToAndStaysAPipe() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let pipe = program.data.url.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let reading = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reading) }
    #expect(try program.run("dashboard", "leicestershire", "--format", "csv", "--output", pipe).status == 0)
    var status = stat()
    #expect(lstat(pipe, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
    var first = [UInt8](repeating: 0, count: 5)
    #expect(read(reading, &first, 5) == 5)
    #expect(String(decoding: first, as: UTF8.self) == "theme")
  }

  @Test func aFolderIsNoPlaceForAFile() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let outcome = try program.run("dashboard", "leicestershire", "--output", program.data.url.path)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("is a folder"))
  }

  @Test func initAgainChangesNothing() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let first = try program.run("dashboard", "leicestershire", "--format", "json").text
    #expect(try program.run("init", "--example", "leicestershire").status == 0)
    #expect(try program.run("dashboard", "leicestershire", "--format", "json").text == first)
  }

  @Test func asOfADayBeforeTheDataThereIsNothingToCompare() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let outcome = try program.run("dashboard", "leicestershire", "--as-of", "2020-01-01")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("no figures have been imported for this row"))
    #expect(!outcome.text.contains("40.0"))
  }

  @Test func anEditionIsKeptAndNeverReplaced() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    #expect(try program.run("dashboard", "leicestershire", "--freeze", "October").status == 0)
    let again = try program.run("dashboard", "leicestershire", "--freeze", "October")
    #expect(again.status != 0)
    #expect(again.errors.contains("never changes"))
  }

  @Test(arguments: [
    (["dashboard", "nobody"], "There is no dashboard “nobody”"),
    (["dashboard", "leicestershire", "--area", "X99"], "No area has the code X99"),
    (["dashboard", "leicestershire", "--as-of", "31/10/2023"], "is not a date"),
    (["dashboard", "leicestershire", "--as-of", "2023-02-31"], "is not a date"),
    (["dashboard", "nowhere.yaml"], "nowhere.yaml"),
    (["init", "--example", "atlantis"], "There is no worked example"),
  ])
  func nonsenseIsAnsweredInWords(arguments: [String], words: String) throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let outcome = try program.run(arguments)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func withoutADatabaseThePersonIsToldHowToMakeOne() throws {
    let outcome = try Program().run("dashboard", "leicestershire")
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("salus init"))
  }
}
