import DatabaseSupport
import TestSupport
import Testing

@testable import Records

@Suite struct FindingRowsTests {
  private let folder = try! TemporaryFolder()

  @Test(arguments: DatabaseKind.allCases) func findingsAreKeptWithTheirPaper(on kind: DatabaseKind) async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let faulty = MadeUpPack.text + "\n4.  It ends on 31 June 2023.\n"
    let papers = try await MadeUpPack.papers([
      ("pack.txt", faulty), ("other.txt", "It ends on 30 June 2023.\n"),
    ])
    let outcomes = try await MadeUpPack.keep(papers, in: database)
    let (findings, none) = try await database.read { connection in
      let repository = LibraryRepository(connection)
      return (
        try repository.findings(of: outcomes[0].paper), try repository.findings(of: outcomes[1].paper)
      )
    }
    #expect(findings.map(\.rule) == [.impossibleDay])
    #expect(findings == papers.files[0].findings)
    #expect(none.isEmpty)
  }
}
