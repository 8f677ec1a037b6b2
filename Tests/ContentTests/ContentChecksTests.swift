import DatabaseSupport
import Store
import Testing

@testable import Content

@Suite struct ContentChecksTests {
  @Test(arguments: DatabaseKind.allCases) func aLogoThatIsNotWhatWasKeptIsFound(on kind: DatabaseKind)
    async throws
  {
    let database = try await DatabasePlace(kind).open(AuditMigrations.all + ContentMigrations.all)
    let bytes: [UInt8] = [1, 2, 3]
    let digest = EditLogo.digest(bytes)
    try await database.write {
      _ = try $0.run("INSERT INTO logo_file (digest, kind, bytes) VALUES (\(digest), 'png', \(bytes))")
    }
    #expect(try await database.check(ContentChecks.all).isSound)
    try await database.write { _ = try $0.run("UPDATE logo_file SET bytes = \([UInt8]([1, 2, 4]))") }
    #expect(try await database.check(ContentChecks.all).findings.map(\.place) == ["logo_file \(digest)"])
  }
}
