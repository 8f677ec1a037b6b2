import Testing

@testable import Records

struct HTMLLinesTests {
  private func read(_ html: String, _ limits: ReadLimits = ReadLimits()) throws -> [String] {
    try HTMLLines(excerpt(html, name: "a.html"), file: 0, limits: limits).lines.map(\.text)
  }

  @Test func readsBlocksListsAndTables() throws {
    let html = """
      <!DOCTYPE html><html><head><title>No</title><style>p { x }</style></head><body>
      <h1>The  plan</h1><p>One &amp;
      two<br>three</p>
      <ol type="a"><li>First</li><li>Second<ul><li>within</li></ul></li></ol>
      <ol start="4"><li>Fourth</ol>
      <table><tr><th>Name</th><th></th><th>Note</th></tr><tr><td>A</td><td>1</td><td><p>of</p><p>two</p></td></tr></table>
      <script>if (a < b) { "</p>" }</script>The end
      </body></html>
      """
    #expect(
      try read(html) == [
        "The plan", "One & two", "three", "(a) First", "(b) Second", "• within", "4. Fourth", "Name\t\tNote",
        "A\t1\tof two", "The end",
      ])
  }

  @Test func readsAMeetingFromHTML() async throws {
    let html = """
      <html><body><p><b>Meeting:</b> Town Board</p><p>Date: 4 June 2024</p><h2>AGENDA</h2>
      <table><tr><td>1.</td><td>Welcome</td><td></td><td>(Pages 3 - 4)</td></tr>
      <tr><td>2.</td><td>Walking plan</td><td>Director of Parks</td><td>(Pages 5 - 9)</td></tr></table></body></html>
      """
    let reading = try await readPack([excerpt(html, name: "a.html")])
    #expect(reading.meeting.body == "Town Board")
    #expect(reading.agenda.map(\.title) == ["Welcome", "Walking plan"])
    #expect(reading.agenda.last?.reportBy == "Director of Parks")
    #expect(reading.agenda.map(\.pages) == [[3, 4], [5, 9]])
  }

  @Test func refusesWhatLiesTooDeep() {
    let html = "<html><body>" + String(repeating: "<ul><li>", count: 10_000) + "x"
    #expect(throws: ReadError.tooDeep(file: "a.html", limit: 500)) { try read(html) }
  }

  @Test func refusesAPageWithoutText() {
    #expect(throws: ReadError.noText(file: "a.html")) { try read("<html><body><p> </p></body></html>") }
  }
}
