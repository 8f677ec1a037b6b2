import Foundation
import Testing

@Suite struct ImportPackTests {
  private static let pack = """
    Meeting: Made-up Health Board
    Date/Time: Tuesday, 31 October 2023 at 2.00 pm

    AGENDA

    Item                            Report by
    1.  Minutes of the meeting held on 25 May 2023
    2.  Kite Festival Strategy.     Director of Kites
    """

  @Test func everyFileIsAccountedFor() throws {
    let program = Program()
    let agenda = try program.data.file("agenda.txt", containing: Self.pack)
    let note = try program.data.file("note.txt", containing: "A note about kites.\n")
    let first = try program.run("import", "pack", agenda.path, note.path, "--format", "json")
    #expect(first.status == 0, "\(first.errors)")
    let papers = try #require(first.json["papers"] as? [[String: Any]])
    #expect(papers.map { $0["file"] as? String } == ["agenda.txt", "note.txt"])
    #expect(papers.allSatisfy { $0["kind"] as? String == "new" && $0["state"] as? String == "draft" })
    let again = try program.run("import", "pack", agenda.path)
    #expect(again.text.contains("agenda.txt: known already as paper 1, nothing was changed"))
  }

  @Test(arguments: [
    ("empty.txt", "", "empty"), ("note.txt", "A note.\n", "--date 2026-01-31"),
    ("picture.png", "\u{0}\u{1}PNG\n", "neither text, PDF, HTML nor DOCX"),
    ("a.pdf", "%PDF-1.4\nno more", "cannot be read"),
  ])
  func whatCannotBeTakenInIsRefusedInWords(name: String, content: String, words: String) throws {
    let program = Program()
    let file = try program.data.file(name, containing: content)
    let outcome = try program.run("import", "pack", file.path)
    #expect(outcome.status != 0 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func aDayIsWrittenOneWay() throws {
    #expect(
      try Program().run("import", "pack", "x.txt", "--date", "31/10/2023").errors.contains("written 2023-10-31")
    )
  }
}
