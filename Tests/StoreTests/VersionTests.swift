import DatabaseSupport
import Store
import Testing

@Suite struct VersionTests {
  private static let shape = [Migration("1", "CREATE TABLE thing (id {id}, name TEXT NOT NULL)")]

  @Test(arguments: DatabaseKind.allCases)
  func itIsTheSameUntilSomethingChanges(on kind: DatabaseKind) async throws {
    let place = try await DatabasePlace(kind)
    let (one, other) = (try await place.open(Self.shape), try await place.open(Self.shape))
    let first = try #require(try await one.version())
    _ = try await one.read { try $0.value("SELECT count(*) FROM thing", as: Int.self) }
    // Another test's transactions show on a server that they share; no file knows of them.
    if kind == .sqlite { #expect(try await one.version() == first) }
    _ = try await one.write { try $0.run("INSERT INTO thing (name) VALUES ('a')") }
    let second = try await one.version()
    #expect(second != first)
    _ = try await other.write { try $0.run("INSERT INTO thing (name) VALUES ('b')") }
    #expect(try await one.version() != second)
    // A server would have to be waited for.
    let now = try await one.version()
    #expect(one.versionAtOnce() == (kind == .sqlite ? now : nil))
    try other.close()
    try one.close()
    #expect(one.versionAtOnce() == nil)
  }

  @Test func aTransactionThatIsUndoneChangesNothing() async throws {
    struct Refusal: Error {}
    let database = try await DatabasePlace(.sqlite).open(Self.shape)
    let first = try await database.version()
    await #expect(throws: Refusal.self) {
      try await database.write { connection in
        try connection.run("INSERT INTO thing (name) VALUES ('a')")
        throw Refusal()
      }
    }
    #expect(try await database.version() == first)
    try database.close()
  }
}
