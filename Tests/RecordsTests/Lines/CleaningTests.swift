import Testing

@testable import Records

struct CleaningTests {
  @Test func takesOutRemnants() {
    #expect(withoutTagRemnants("<u>Item</u>\t<u>By</u>") == "Item\tBy")
    #expect(withoutTagRemnants("<ul style=\"list-style-type: none\"> Walks").trimmed == "Walks")
    #expect(withoutTagRemnants("## A heading") == "A heading")
    #expect(
      withoutTagRemnants("see [the plan](https://example.org/a) now")
        == "see the plan https://example.org/a now")
    #expect(withoutTagRemnants("<https://example.org>") == "https://example.org")
    #expect(withoutTagRemnants("![logo](a.png) Text").trimmed == "Text")
  }

  @Test func leavesSignsThatAreNone() {
    #expect(withoutTagRemnants("x < 5 and y > 3") == "x < 5 and y > 3")
    #expect(withoutTagRemnants("#1 of [many]") == "#1 of [many]")
  }

  @Test func partsFusedHeadings() {
    #expect(
      partedAtFusedHeadings("BOARD: 1 MAY 2024**REPORT OF X****THE TITLE****Purpose of report**") == [
        "BOARD: 1 MAY 2024", "REPORT OF X", "THE TITLE", "Purpose of report",
      ])
    #expect(partedAtFusedHeadings("the **Local Plan** says") == ["the Local Plan says"])
  }

  @Test func partsColumns() throws {
    let line = try #require(try lines("Ann Bell   Anytown Council\tMember").first)
    #expect(line.cells.map(\.text) == ["Ann Bell", "Anytown Council", "Member"])
    let set = try #require(try lines("\tlater words\tmore").first)
    #expect(set.cells.map(\.text) == ["", "later words", "more"])
    #expect(try lines("Ann Bell  Anytown Council").first?.cells == [])
  }

  @Test func countsLinesAndPages() throws {
    let text = try TextLines(excerpt("one\n\n\u{C}two\r\nthree"), file: 0, limits: ReadLimits())
    #expect(text.lines.map(\.number) == [1, 3, 4])
    #expect(text.lines.map(\.page) == [1, 2, 2])
    #expect(text.lines[1].blanks == 1)
    #expect(text.lines[1].text == "two")
  }

  @Test func readsWindowsLetters() throws {
    let file = SourceFile(name: "a.txt", bytes: Array("the Board".utf8) + [0x92] + Array("s plan".utf8))
    #expect(try TextLines(file, file: 0, limits: ReadLimits()).lines[0].text == "the Board’s plan")
  }

  @Test func refusesTooMuch() throws {
    var limits = ReadLimits()
    limits.lineBytes = 10
    #expect(throws: ReadError.lineTooLong(file: "paper.txt", line: 2, limit: 10)) {
      try TextLines(excerpt("short\nfar too long a line"), file: 0, limits: limits)
    }
    limits.lines = 1
    #expect(throws: ReadError.tooManyLines(file: "paper.txt", limit: 1)) {
      try TextLines(excerpt("a\nb"), file: 0, limits: limits)
    }
  }
}
