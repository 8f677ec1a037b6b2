import Foundation
import Testing

@Suite struct ReadTests {
  private let agenda = "AGENDA\n\n1. Welcome\n2. Walking plan (Pages 3 - 9)\n3. Any other items\n"

  @Test func readsPapersIntoJSON() throws {
    let program = Program()
    let file = try program.data.file("agenda.txt", containing: agenda)
    let outcome = try program.run("read", file.path, "--format", "json", inData: false)
    #expect(outcome.status == 0)
    let items = try #require(outcome.json["agenda"] as? [[String: Any]])
    #expect(items.map { $0["number"] as? Int } == [1, 2, 3])
    #expect(items[1]["pages"] as? [Int] == [3, 9])
  }

  @Test func writesAPageWhereAsked() throws {
    let program = Program()
    let file = try program.data.file("agenda.txt", containing: agenda)
    let page = program.data.url.appendingPathComponent("reading.html")
    let outcome = try program.run(
      "read", file.path, "--format", "html", "--output", page.path, inData: false)
    #expect(outcome.status == 0)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("<td>Walking plan</td>"))
  }

  @Test func saysWhatItCannotRead() throws {
    let program = Program()
    #expect(try program.run("read", "nothing.pdf", inData: false).errors.contains("nothing.pdf cannot be read"))
    let file = try program.data.file("a.bin", bytes: [0, 1, 2])
    let outcome = try program.run("read", file.path, inData: false)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("neither text, PDF, HTML nor DOCX"))
  }
}
