import Testing

@testable import Records

struct TotalTests {
  private func table(_ rows: [String]) -> String {
    "Table 1: Walks\n\n" + rows.map { $0.replacing("|", with: "\t") }.joined(separator: "\n")
      + "\n\nAll walks are open.\n"
  }

  @Test func findsTheColumnThatDoesNotAddUp() async throws {
    let found = try await findings(
      table(["Kind|North|South|East", "Long|12|40|7", "Short|30|2|9", "Steep|5|6|1", "Total|47|58|17"]))
    #expect(found.count == 1)
    #expect(found.first?.rule == .total)
    #expect(found.first?.found == "“South” prints 58 as its total")
    #expect(found.first?.expected == "40 + 2 + 6 make 48")
    #expect(found.first?.place.firstLine == 4)
    #expect(found.first?.place.lastLine == 7)
  }

  @Test func findsTheRowThatDoesNotAddUp() async throws {
    let found = try await findings(
      table(["Kind|North|South|Total", "Long|12|40|52", "Short|30|2|32", "Steep|15|16|41", "Flat|20|4|24"]))
    #expect(found.map(\.expected) == ["15 + 16 make 31"])
  }

  @Test func findsASingleColumnThatDoesNotAddUp() async throws {
    let found = try await findings(
      table(["Kind|Pounds", "Paths|£1,200", "Bridges|£3,450", "Signs|£310", "Total|£4,690"]))
    #expect(found.map(\.expected) == ["£1,200 + £3,450 + £310 make 4,960"])
    #expect(found.first?.confidence == .likely)
  }

  @Test func findsTheColumnOfWhichCellsWereLost() async throws {
    let found = try await findings(
      "North\n£’000\n1,200\n3,400\n4,600\n\nSouth\n£’000\n500\n900\n700\n1,400\n\nTotal\n£’000\n1,700\n4,300\n700\n6,700\n"
    )
    #expect(found.map(\.expected) == ["500 + 900 + 700 make 2,100; the other columns add up"])
  }

  @Test func findsATotalWrittenAmidLines() async throws {
    let found = try await findings(
      "Walk by walk\n\nThe long walk 12 30 4\nThe short walk 8 11 9\nThe steep walk 3 3 3\nTotal of all walks 23 44 19\n"
    )
    #expect(found.map(\.expected) == ["4 + 9 + 3 make 16"])
  }

  @Test func findsAnAllocationThatIsMissed() async throws {
    let parts = [
      "£353,932", "Walks", "£120,000", "Signs", "£234,000", "Paths", "£500", "Stones", "£200", "Sand", "£300",
      "Trees", "£90", "Oaks", "£40", "Elms", "£50",
    ]
    let text = "Total\nAllocated\n\nIndividual\nFunding\n\n" + parts.joined(separator: "\n\n") + "\n"
    #expect(try await findings(text).map(\.expected) == ["£120,000 + £234,000 make 354,000"])
    #expect(try await findings(text.replacing("£353,932", with: "£354,000")).isEmpty)
  }

  @Test func staysWithinWhatANumberHolds() async throws {
    let huge = "9999999999999.999999"
    let found = try await findings(
      table([
        "Kind|North|South|East", "Long|12|\(huge)|7", "Short|30|\(huge)|9", "Steep|5|\(huge)|1",
        "Total|47|\(huge)|17",
      ]))
    #expect(found.count <= 1)
    #expect(figureText(1e19, decimals: 6) == "1e+19")
    #expect(figureText(-1234.5, decimals: 2) == "-1,234.50")
    #expect(figureText(.infinity, decimals: 0) == "inf")
  }

  /// Tables that are right, each with what might mislead.
  @Test(arguments: [
    ["Kind|Rounded", "Long|33.3", "Short|33.3", "Steep|33.3", "Total|100"],
    ["Kind|Share|Walks", "Long|33%|4", "Short|33%|4", "Steep|33%|4", "Total|100%|12"],
    ["Kind|North|South", "Long|10|4", "of which signed|6|1", "Short|20|5", "Total|30|9"],
    [
      "Kind|North|South", "Long|10|4", "Short|20|5", "Total walks|30|9", "Rides|7|1", "Drives|2|2",
      "Total on wheels|9|3", "Grand total|39|12",
    ],
    ["Kind|Pounds", "Paths|£1,200", "Grant|-£200", "Signs|£310", "Total|£1,310"],
    ["Kind|Pounds", "Paths|1,200", "Grant|(200)", "Signs|310", "Total|1,310"],
    ["Kind|Walks", "Long|12*", "Short|30†", "Steep|5", "Total|47"],
    ["Kind|Ages|Walks", "Young|0-17|4", "Old|65+|6", "Middle|18-64|5", "Total|0-90|15"],
    ["Kind|Walks|Rate per 1,000", "North|10|4.2", "South|30|6.1", "East|20|5.0", "Total|60|5.3"],
    ["Kind|Walkers|Mean length", "North|10|4.2", "South|30|6.1", "East|20|5.0", "Total|60|5.4"],
    ["Kind|Walkers|Satisfied", "North|10|90%", "South|30|80%", "East|20|85%", "Total|60|83%"],
    ["Kind|Thousands", "North|10.4", "South|30.4", "East|20.4", "Total|61.3"],
    ["Kind|About", "North|1,500", "South|2,500", "East|1,500", "Total|5,400"],
    ["Kind|North|South", "Long|5|n/a", "Short|6|4", "Steep|-|3", "Total|11|7"],
    [
      "Kind|March|April", "Guides|33.99|33.99", "Guides in training|10.67|11.73", "Others|5.16|5.16",
      "Total excluding training|39.15|39.15", "Total|49.81|50.88",
    ],
    ["Year|Walks|Total to date", "2019|10|10", "2020|20|30", "2021|30|60"],
    ["Walk|Total length|Steps", "Long|12|40", "Short|3|22", "Steep|4|18"],
  ])
  func findsNothingInTablesThatAreRight(rows: [String]) async throws {
    #expect(try await findings(table(rows)).isEmpty)
  }
}
