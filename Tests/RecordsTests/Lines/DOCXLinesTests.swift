import Testing

@testable import Records

struct DOCXLinesTests {
  private func file(_ body: String, numbering: String = "") -> SourceFile {
    var entries = [(name: "word/document.xml", content: "<w:document><w:body>\(body)</w:body></w:document>")]
    if !numbering.isEmpty { entries.append(("word/numbering.xml", "<w:numbering>\(numbering)</w:numbering>")) }
    return SourceFile(name: "a.docx", bytes: zipArchive(entries))
  }

  private func paragraph(_ text: String, list: Int? = nil, level: Int = 0) -> String {
    let properties = list.map {
      "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr></w:pPr>"
    }
    return "<w:p>\(properties ?? "")<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private let numbering = """
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
    <w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
    <w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    """

  @Test func drawsTheMarksOfLists() throws {
    let body =
      paragraph("First", list: 1) + paragraph("Within", list: 1, level: 1)
      + paragraph("Again", list: 1, level: 1)
      + paragraph("Dot", list: 2) + paragraph("Second", list: 1) + paragraph("New", list: 1, level: 1)
    let read = try DOCXLines(file(body, numbering: numbering), file: 0, limits: ReadLimits())
    #expect(read.lines.map(\.text) == ["1. First", "(a) Within", "(b) Again", "• Dot", "2. Second", "(a) New"])
  }

  @Test func readsRowsTabsAndBreaks() throws {
    let cell = { (text: String) in "<w:tc>\(self.paragraph(text))</w:tc>" }
    let body =
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Ann</w:t><w:tab/><w:t>Town</w:t><w:br/>"
      + "<w:t>next</w:t><w:delText>gone</w:delText></w:r></w:p><w:p/><w:tbl><w:tr>\(cell("A"))\(cell(""))\(cell("C"))</w:tr></w:tbl>"
      + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Over</w:t></w:r></w:p>"
    let read = try DOCXLines(file(body), file: 0, limits: ReadLimits())
    #expect(read.lines.map(\.text) == ["Ann\tTown", "next", "A\t\tC", "Over"])
    #expect(read.lines.map(\.page) == [1, 1, 1, 2])
  }

  @Test func readsAReport() async throws {
    let body =
      [
        "TOWN BOARD: 4 JUNE 2024", "REPORT OF THE DIRECTOR OF PARKS", "WALKING PLAN", "Purpose of report",
      ].map { paragraph($0) }.joined() + paragraph("The purpose is clear.", list: 1) + paragraph("Background")
      + paragraph("There are walks.", list: 1)
    let reading = try await readPack([file(body, numbering: numbering)])
    #expect(reading.reports.first?.title == "WALKING PLAN")
    #expect(reading.reports.first?.paragraphs.map(\.number) == [1, 2])
  }

  @Test func saysWhatIsWrong() {
    #expect(throws: ReadError.damaged(file: "a.docx", reason: "it is a ZIP archive and no Word document")) {
      try DOCXLines(
        SourceFile(name: "a.docx", bytes: zipArchive([("x.txt", "x")])), file: 0, limits: ReadLimits())
    }
    var limits = ReadLimits()
    limits.unfoldedBytes = 1_000
    #expect(throws: ReadError.unfoldsTooFar(file: "a.docx", limit: 1_000)) {
      try DOCXLines(file(paragraph(String(repeating: "x", count: 5_000))), file: 0, limits: limits)
    }
    #expect(throws: ReadError.tooDeep(file: "a.docx", limit: 500)) {
      try DOCXLines(file(String(repeating: "<w:tbl>", count: 10_000)), file: 0, limits: ReadLimits())
    }
    #expect(throws: ReadError.self) {
      try DOCXLines(SourceFile(name: "a.docx", bytes: [0x50, 0x4B, 3, 4, 0, 0]), file: 0, limits: ReadLimits())
    }
  }

  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix")])
  func writesRomanNumerals(_ number: Int, _ numeral: String) {
    #expect(romanNumeral(number) == numeral)
    #expect(number > 39 || ItemMark.romanValue(numeral) == number)
  }
}
