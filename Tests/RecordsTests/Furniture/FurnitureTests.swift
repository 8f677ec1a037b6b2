import Testing

@testable import Records

struct FurnitureTests {
  private func page(_ number: Int, start: String = " ") -> String {
    let body = (1...8).map { "A sentence of page \(number) that goes on, part \($0)" }.joined(separator: "\n")
    return "\(start)The page begins\n\(body)\n\n\(number)\n\n\n"
  }

  @Test func readsPagesFromNumbersLeftAmidTheText() throws {
    // The form feeds are lost: a single space at the beginning of a line is what is left of them.
    let text = page(7, start: "") + "Going on\n" + page(8) + "Going on\n" + page(9)
    let lines = try lines(text)
    let numbers = PageNumbers(lines)
    #expect(numbers.furniture.map { lines[$0].text } == ["7", "8", "9"])
  }

  @Test func oneNumberProvesNothing() throws {
    let lines = try lines("Of the people asked\n\n12\n\nsaid so.")
    #expect(PageNumbers(lines).furniture.isEmpty)
    #expect(isStrayPageNumber(1, in: try amidProse("12")))
  }

  private func amidProse(_ number: String) throws -> [Line] {
    try lines("The plan was to go on with all of\n\n\(number)\n\nthe work that had begun in spring.")
  }

  @Test func knowsHeadsThatRecurFromHeadingsThatDo() throws {
    let head = ["oak", "elm", "ash", "yew"].map {
      "Annual review | Anytown\nThe \($0) grows\nwhere \($0)s do\nand more \($0)s"
    }
    let recurring = try lines(head.joined(separator: "\n\u{C}"))
    #expect(
      runningHeads(recurring).map { recurring[$0].text }
        == Array(repeating: "Annual review | Anytown", count: 4))
    let far = (1...9).map { page in
      (page % 4 == 1 ? "REPORT OF THE DIRECTOR OF PARKS" : "Page text \(String(repeating: "x", count: page))")
        + "\nText \(String(repeating: "y", count: page))\nmore\nand so on"
    }
    let headings = try lines(far.joined(separator: "\n\u{C}"))
    #expect(!runningHeads(headings).contains { headings[$0].text.hasPrefix("REPORT") })
  }

  @Test func knowsNotices() throws {
    #expect(isBlankPageNotice(try lines("This page is intentionally left blank")[0]))
    #expect(isPageLabel(try lines("Page 3 of 10")[0]))
    #expect(!isPageLabel(try lines("Page limits were agreed")[0]))
    #expect(agendaItemLabel(try lines(" Agenda Item 12")[0]) == 12)
    #expect(agendaItemLabel(try lines("Agenda Item 12 was taken first")[0]) == nil)
  }
}
