import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct CSVTableTests {
  private static func issues(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.file("areas.csv", bytes: bytes)
    let issues = #expect(throws: Issues.self) { _ = try CSVTable(file) }
    return issues?.all.map(\.description) ?? []
  }

  @Test func readsRowsWithTheirNumbers() throws {
    let folder = try TemporaryFolder()
    let table = try CSVTable(folder.file("areas.csv", containing: "\u{FEFF}a,b\r\n1,\"x, y\"\r\n\r\n2,\r\n"))
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.row) == [2, 4])
    #expect(table.rows.map(\.fields) == [["1", "x, y"], ["2", ""]])
    #expect(try table.positions("b", "a") == [1, 0])
    let issues = #expect(throws: Issues.self) { try table.positions("a", "c", "d") }
    #expect(issues?.all.map(\.field) == ["c", "d"])
  }

  @Test func namesEveryRowThatCannotBeRead() throws {
    let bytes = Array("a,b\n1\n2,\"x\n3,".utf8) + [0xFF, 10] + Array("4,5,6\n5,\0\n7,8\n".utf8)
    #expect(
      try Self.issues(bytes) == [
        "areas.csv:2: the row has 1 field; the header has 2",
        "areas.csv:3: a quote opens here and is not closed before the row ends",
        "areas.csv:4: the row holds bytes that are not UTF-8. Save the file as CSV in UTF-8.",
        "areas.csv:5: the row has 3 fields; the header has 2",
        "areas.csv:6: the row holds a null character. Save the file as CSV in UTF-8.",
      ])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"]) func anEmptyFileIsSaidToBeEmpty(text: String) throws {
    #expect(try Self.issues(Array(text.utf8)) == ["areas.csv: the file is empty"])
  }

  @Test func aMissingFileAndAFolderAreSaid() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: Issues.self) { _ = try CSVTable(folder.url.appendingPathComponent("no.csv")) }
    #expect(missing?.all.first?.problem == "there is no such file")
    let issues = #expect(throws: Issues.self) { _ = try CSVTable(folder.url) }
    #expect(issues?.all.first?.problem == "this is not a file")
  }
}
