import Testing

@testable import Records

struct FurnitureTests {
  private func page(_ number: Int) -> String {
    let body = (1...8).map { "A sentence of page \(number) that goes on, part \($0)" }.joined(separator: "\n")
    return "The page begins\n\(body)\n\n\(number)\n\n\n"
  }

  @Test func readsPagesFromNumbersLeftAmidTheText() throws {
    let lines = try lines(page(7) + page(8) + page(9) + "The last page")
    let numbers = PageNumbers(lines)
    #expect(numbers.furniture.map { lines[$0].text } == ["7", "8", "9"])
    #expect(numbers.pages.first == 7)
    #expect(numbers.pages[10] == 8)
    #expect(numbers.pages.last == 10)
  }

  @Test func countsPagesByTheSpaceThatALostFormFeedLeft() throws {
    let unnumbered = (1...8).map { "A sentence of the page, part \($0)" }.joined(separator: "\n")
    let text =
      page(7) + unnumbered + "\n The next page begins\n" + unnumbered + "\n\n9\n\n\n" + unnumbered
      + "\n Another page begins\n" + unnumbered + "\n\n11\n\n\n"
    let lines = try lines(text)
    let numbers = PageNumbers(lines)
    #expect(numbers.furniture.map { lines[$0].text } == ["7", "9", "11"])
    let next = try #require(lines.firstIndex { $0.text == "The next page begins" })
    #expect(numbers.pages[next - 1] == 8)
    #expect(numbers.pages[next] == 9)
  }

  @Test func doesNotGuessBetweenNumbersThatDisagree() throws {
    let lines = try lines(page(3) + page(4) + page(6) + page(7))
    let numbers = PageNumbers(lines)
    #expect(numbers.pages[12] == 4)
    #expect(numbers.pages[22] == nil)
    #expect(numbers.pages[32] == 7)
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
