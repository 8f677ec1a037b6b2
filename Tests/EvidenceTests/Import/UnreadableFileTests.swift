import DatabaseSupport
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

/// Files that are not exports at all: a clear answer, and an untouched store.
@Suite struct UnreadableFileTests {
  private static func problems(_ bytes: [UInt8]) async throws -> [String] {
    let bench = try await ImportBench()
    let before = try await bench.dump()
    let issues = await #expect(throws: Issues.self) { try await bench.take(bytes) }
    #expect(try await bench.dump() == before)
    #expect(bench.rejectsFiles == [])
    return issues?.all.map(\.problem) ?? []
  }

  @Test(
    arguments: [
      ([], "the file is empty"), ([0xEF, 0xBB, 0xBF], "the file is empty"),
      ([10, 13, 10], "the file is empty"),
      (Array("%PDF-1.7\n%âãÏÓ\n".utf8), "this is not a Fingertips export: none of its columns are here"),
      ([0x50, 0x4B, 3, 4, 20, 0, 6, 0, 10], "this is not a text file in UTF-8"),
      ([0xFF, 0xFE, 0x49, 0, 10, 0], "the file is UTF-16 text"),
      (Array("<html><body>\n".utf8), "this is not a Fingertips export: none of its columns are here"),
      (
        Array("\"Indicator ID,Value\n1,2\n".utf8),
        "this is not a CSV file: a quote opens here and is not closed before the row ends"
      ),
      ([73, 0xE9, 44, 10], "this is not a text file in UTF-8"),
    ] as [([UInt8], String)])
  func saysWhatTheFileIs(bytes: [UInt8], problem: String) async throws {
    #expect(try await Self.problems(bytes) == [problem])
  }

  @Test func namesTheColumnsThatAreWrong() async throws {
    let columns = Export.header.filter { $0 != "Value" && $0 != "Area Code" } + ["Sex"]
    let issues = try await Self.problems(Array(columns.joined(separator: ",").utf8))
    #expect(
      issues == ["the file has this column twice", "the file lacks this column", "the file lacks this column"])
  }

  @Test(arguments: DatabaseKind.allCases) func aMissingFileAFolderAndAPipeAreSaid(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    for (url, problem) in [
      (bench.folder.url.appendingPathComponent("none.csv"), "there is no such file"),
      (bench.folder.url, "this is not a file"), (URL(fileURLWithPath: "/dev/null"), "this is not a file"),
    ] {
      let issues = await #expect(throws: Issues.self) { _ = try await bench.take(url) }
      #expect(issues?.all.map(\.problem) == [problem])
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aHeaderAloneHasNoRows(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let report = try await bench.take(Export.text([]))
    #expect(report.rows == 0)
    #expect(report.importID == nil)
  }
}
