import DatabaseSupport
import Store
import TestSupport
import Testing

@testable import Records

@Suite struct LibraryChecksTests {
  private let folder = try! TemporaryFolder()

  @Test(arguments: DatabaseKind.allCases) func anOriginalThatIsNotWhatWasKeptIsFound(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let papers = try await MadeUpPack.papers([("a.txt", MadeUpPack.text), ("b.txt", "A note about kites.\n")])
    let kept = try await MadeUpPack.keep(papers, in: database)
    #expect(try await database.check(LibraryChecks.all).isSound)
    let digest = try #require(kept.first?.sha256)
    try await database.write { connection in
      let sql: SQL = "SELECT content FROM library_original_part WHERE sha256 = \(digest)"
      var bytes: [UInt8] = try connection.value(sql) ?? []
      bytes[7] ^= 1
      try connection.run("UPDATE library_original_part SET content = \(bytes) WHERE sha256 = \(digest)")
    }
    let found = try await database.check(LibraryChecks.all).findings
    #expect(found.map(\.place) == ["library_original \(digest)"])
    #expect(found.first?.problem.contains("is not what was kept") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aPaperInPlaceOfNoneIsFound(on kind: DatabaseKind) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database)
    try await database.write { _ = try $0.run("UPDATE library_paper SET supersedes = 99") }
    #expect(
      try await database.check(LibraryChecks.all).findings.map(\.place) == ["library_paper.supersedes = 99"])
  }
}
