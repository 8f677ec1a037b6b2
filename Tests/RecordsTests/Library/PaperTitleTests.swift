import Testing

@testable import Records

@Suite struct PaperTitleTests {
  private func opening(_ lines: [String], page: Int? = 1) -> String? {
    PaperText(
      name: "a.txt",
      lines: lines.enumerated().map {
        PaperLine(number: $0 + 1, page: page, text: $1, opensBlock: $1.hasPrefix("|"))
      }
    ).opening
  }

  @Test func whatStandsFirstIsTheTitleWhereItLooksLikeOne() {
    #expect(
      opening(["Improving Health and", "Wellbeing in the County", "|Contents"])
        == "Improving Health and Wellbeing in the County")
    for lines in [
      [], ["Kites"], ["A note about kites that nobody signed."], ["Meeting: A Board of Kites"],
      ["12 34 56 per cent"],
      Array(repeating: "a line of text that", count: 9), [String(repeating: "kites ", count: 40)],
    ] { #expect(opening(lines) == nil, "\(lines)") }
    let running = PaperText(
      name: "a",
      lines: [
        PaperLine(number: 1, page: 1, text: "A running head", isFurniture: true),
        PaperLine(number: 2, page: 1, text: "Kites and Wind"),
        PaperLine(number: 3, page: 2, text: "Of the next page"),
      ])
    #expect(running.opening == "Kites and Wind")
  }

  @Test(arguments: [
    ("agenda_item-5.docx", "Agenda item 5"), ("kent--plan.pdf", "Kent plan"), (".pdf", ".pdf"),
    ("über", "Über"),
    ("a.b.txt", "A.b"),
  ])
  func aFilesNameIsMadeReadable(file: String, title: String) { #expect(tidy(file) == title) }
}
