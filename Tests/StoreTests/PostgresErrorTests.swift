import DatabaseSupport
import Foundation
import TestSupport
import Testing

@testable import Store

/// What a reader is told where a server will not do.
@Suite struct PostgresErrorTests {
  private static func opening(_ url: String) async -> StoreError? {
    await #expect(throws: StoreError.self) {
      _ = try await PostgresDatabase(url: url, migrations: [OpenDatabase.notes])
    }
  }

  @Test func aDatabaseThatIsNotThereIsSaid() async throws {
    let url = try PostgresServer.shared().url(database: "nowhere")
    let error = await Self.opening(url)
    #expect(error?.description.contains("has not got the database nowhere on /tmp/") == true)
  }

  @Test func aPasswordThatIsMissingOrWrongIsSaidAndNotShown() async throws {
    let url = try PostgresServer.shared().url(user: "guarded")
    let without = await Self.opening(url)
    #expect(without?.description.contains("does not let you in") == true, "\(String(describing: without))")
    let wrong = await Self.opening(url.replacing("guarded@", with: "guarded:s3cret@"))
    #expect(wrong?.description.contains("does not let you in") == true, "\(String(describing: wrong))")
    #expect(wrong?.description.contains("s3cret") == false)
  }

  /// Since version 15 a user may not make tables in a database that is another's.
  @Test func aUserWhoMayNotMakeTablesIsTold() async throws {
    let url = try PostgresServer.shared().url(user: "guarded").replacing(
      "guarded@", with: "guarded:let%20me%20in@")
    let error = await Self.opening(url + "&options=-csearch_path%3Dpublic")
    #expect(error?.description.contains("does not allow this") == true, "\(String(describing: error))")
  }

  @Test func aServerThatIsNotThereIsSaid() async throws {
    for url in ["postgres://salus@127.0.0.1:9/salus", "postgres:///salus?host=/nowhere"] {
      let error = await Self.opening(url)
      #expect(error?.description.contains("cannot be reached") == true, "\(String(describing: error))")
    }
  }

  @Test(arguments: [
    "mysql://u:s3cret@host/db", "postgres://u:s3@cret@host/db", "postgres://u:s3/cret@host/db",
    "postgres://u:s3cret@host/db?colour=red", "postgres://u:s3cret@host:port:1/db",
  ])
  func anAddressThatIsNoneIsSaidWithoutItsPassword(url: String) async throws {
    let error = await Self.opening(url)
    #expect(error?.description.contains("not the address of a PostgreSQL database") == true)
    #expect(error?.description.contains("s3") == false)
  }

  @Test func anotherProgramsTablesAreLeftAlone() async throws {
    let place = try await DatabasePlace(.postgresql)
    let other = try await PostgresDatabase(url: place.url, migrations: [])
    try await other.write { try $0.runScript("DROP TABLE migration; CREATE TABLE bookmark (url TEXT)") }
    let error = await Self.opening(place.url)
    #expect(error?.description.contains("another program's tables") == true)
    #expect(try await other.read { try $0.tables() } == ["bookmark"])
  }

  @Test func aRowsValuesAreNotRepeated() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let error = await #expect(throws: StoreError.self) {
      try await open.database.write {
        try $0.runScript("CREATE UNIQUE INDEX one ON note (text)")
        try $0.run("INSERT INTO note (text) VALUES ('exempt'), ('exempt')")
      }
    }
    #expect(error?.description.contains("breaks one of its rules") == true)
    #expect(error?.description.contains("exempt") == false)
  }

  @Test func aDatabaseInAnotherEncodingIsRefused() async throws {
    let server = try PostgresServer.shared()
    let admin = Process()
    admin.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let host = String(try #require(server.url().firstMatch(of: /host=([^&]*)/)?.1))
      .replacing("%2F", with: "/")
    admin.arguments = [
      "createdb", "-h", host, "-U", "salus", "-E", "LATIN1", "-T", "template0", "--locale=C",
      "--locale-provider=libc", "latin",
    ]
    try admin.run()
    admin.waitUntilExit()
    let error = await Self.opening(server.url(database: "latin"))
    #expect(error?.description.contains("keeps its text in LATIN1") == true)
  }
}
