import Foundation
import Testing

@Suite struct MattersCommandTests {
  private static func pack(_ day: String) -> String {
    """
    Meeting: Made-up Health Board
    Date/Time: Tuesday, \(day) at 2.00 pm

    AGENDA

    Item                            Report by
    1.  Minutes of the last meeting
    2.  Kite Festival Strategy.     Director of Kites
    """
  }

  @Test func mattersAreListedWithTheirEvidence() throws {
    let program = Program()
    for (name, day) in [("first.txt", "10 May 2022"), ("second.txt", "31 October 2023")] {
      let file = try program.data.file(name, containing: Self.pack(day))
      #expect(try program.run("import", "pack", file.path, "--publish").status == 0)
    }
    let listed = try program.run("matters", "--format", "json")
    #expect(listed.status == 0, "\(listed.errors)")
    let matters = try #require(listed.json["matters"] as? [[String: Any]])
    #expect(matters.map { $0["title"] as? String } == ["Kite Festival Strategy"])
    let links = try #require(matters.first?["links"] as? [[String: Any]])
    #expect(links.first?["evidence"] as? [String] == ["Both have the title “Kite Festival Strategy”."])
    #expect(try program.run("matters").text.contains("31 October 2023: Kite Festival Strategy"))
  }

  @Test func anEmptyDatabaseHasNone() throws {
    let program = Program()
    #expect(try program.run("init").status == 0)
    #expect(try program.run("matters").text.contains("Nothing came up at more than one meeting."))
  }
}
