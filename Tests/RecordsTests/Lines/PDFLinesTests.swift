import Testing

@testable import Records

struct PDFLinesTests {
  private typealias Word = PDFLines.Word

  private func word(_ text: String, _ x: Double, _ y: Double, width: Double? = nil, size: Double = 10) -> Word {
    Word(x: x...(x + (width ?? Double(text.count) * 5)), y: y...(y + size), text: text)
  }

  private func markup(_ pages: [[Word]]) -> [UInt8] {
    let body = pages.map { words in
      "<page width=\"595\" height=\"842\">"
        + words.map {
          "<word xMin=\"\($0.x.lowerBound)\" yMin=\"\($0.y.lowerBound)\" xMax=\"\($0.x.upperBound)\" "
            + "yMax=\"\($0.y.upperBound)\">\($0.text)</word>"
        }.joined() + "</page>"
    }
    return Array("<!DOCTYPE html><html><body><doc>\(body.joined())</doc></body></html>".utf8)
  }

  @Test func putsWordsOfOneHeightInOneLine() throws {
    let pages = [
      [word("plan", 60, 101), word("The", 40, 100), word("was", 40, 112), word("Next", 40, 140)],
      [word("Page", 40, 50)],
    ]
    let read = try PDFLines(markup(pages), name: "a.pdf", file: 0, limits: ReadLimits())
    #expect(read.lines.map(\.text) == ["The plan", "was", "Next", "Page"])
    #expect(read.lines.map(\.page) == [1, 1, 1, 2])
    #expect(read.lines.map(\.number) == [1, 2, 3, 4])
    #expect(read.lines[1].blanks == 0)
    #expect(read.lines[2].blanks > 0)
  }

  @Test func partsColumnsThatStandUnderOneAnother() {
    let first = [word("Council", 40, 100), word("Chamber", 85, 100), word("Ask", 135, 100)]
    let second = [word("Town", 40, 112), word("Hall", 64, 112), word("Tel", 135, 112)]
    #expect(PDFLines.cells(first, beside: [second]).map(\.count) == [2, 1])
    #expect(PDFLines.cells(first, beside: []).map(\.count) == [3])
    let wide = [word("1.", 40, 100), word("Apologies", 80, 100)]
    #expect(PDFLines.cells(wide, beside: []).map(\.count) == [1, 1])
  }

  @Test func joinsRaisedLetters() {
    #expect(
      PDFLines.text([word("13", 40, 100), word("th", 50.2, 99, width: 6, size: 6), word("May", 60, 100)])
        == "13th May")
  }

  @Test func refusesAPDFWithoutText() {
    #expect(throws: ReadError.noText(file: "a.pdf")) {
      try PDFLines(markup([[]]), name: "a.pdf", file: 0, limits: ReadLimits())
    }
  }

  @Test(arguments: [
    ("a &amp; b &#163;5 &#x2019; &nosuch; &ndash;", "a & b £5 ’ &nosuch; –"), ("plain", "plain"),
  ])
  func decodesEntities(_ text: String, _ plain: String) {
    var markup = Markup(Array("<p title='x > y'>\(text)</p>".utf8))
    guard case .open("p", let attributes, _) = markup.next() else { return }
    #expect(markup.attribute("title", in: attributes) == "x > y")
    #expect(markup.next() == .text(plain))
    #expect(markup.next() == .close("p"))
    #expect(markup.next() == nil)
  }
}
