import Testing

@testable import Records

struct TableTests {
  private func tables(_ text: String) async throws -> [TableReading] {
    try await readPack([excerpt(text)]).tables
  }

  @Test func readsTabsAndCellsThatGoOn() async throws {
    let tables = try await tables(
      "Table 1: Walks\n\nName\tLength\tNote\nThe long walk\t12\tIt is used by\n\t\tmany people.\nThe short walk\t3\t\n"
    )
    #expect(tables.count == 1)
    #expect(tables[0].caption == "Table 1: Walks")
    #expect(tables[0].header == ["Name", "Length", "Note"])
    #expect(
      tables[0].cells == [["The long walk", "12", "It is used by many people."], ["The short walk", "3", ""]])
    #expect(tables[0].found.rule == .tableByTabs)
  }

  @Test func readsColumns() async throws {
    let tables = try await tables(
      """
      What was promised              Led by        When
      A first promise that is        Ann Bell      May 2024
      too long for one line
      A second promise               Colin Day     June 2024
      """)
    #expect(tables.count == 1)
    #expect(tables[0].cells.first == ["A first promise that is too long for one line", "Ann Bell", "May 2024"])
    #expect(tables[0].found.confidence == .likely)
  }

  @Test func readsOneCellALineWhereNoneIsLost() async throws {
    let tables = try await tables("Walks\nLong\nShort\n\nSpring\n10\n20\n\nAutumn\n11\n21\n")
    #expect(tables.count == 1)
    #expect(tables[0].header == ["Walks", "Spring", "Autumn"])
    #expect(tables[0].cells == [["Long", "10", "11"], ["Short", "20", "21"]])
    #expect(tables[0].found.confidence == .likely)
  }

  @Test func saysWhatWasLost() async throws {
    let tables = try await tables("Paths\n1,200\n3,400\n4,600\n\nTrees\n100\n\nTotal\n1,300\n3,400\n4,700\n")
    #expect(tables[0].header == ["Paths", "Trees", "Total"])
    #expect(tables[0].cells[1] == ["100"])
    #expect(tables[0].found.confidence == .doubtful)
    #expect(tables[0].found.doubt?.contains("columns and not rows") == true)
  }

  @Test func takesNoNumberedTextForATable() async throws {
    #expect(try await tables("1.   The first thing is long\n2.   The second thing is too\n").isEmpty)
    #expect(try await tables("2.0    What it means\n2.1    The plan means well\n").isEmpty)
  }
}
