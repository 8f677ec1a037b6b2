import DatabaseSupport
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Store

@Suite(.timeLimit(.minutes(4))) struct BackupTests {
  private static let migrations =
    [
      OpenDatabase.notes,
      Migration("counter-1", "CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL)"),
    ]
    + AuditMigrations.all
  private static let moment = Date(timeIntervalSince1970: 1_763_683_200)

  private func filled(_ kind: DatabaseKind) async throws -> OpenDatabase {
    let open = try await OpenDatabase(on: kind, Self.migrations, patience: 60)
    try await open.database.write { _ = try $0.run("INSERT INTO counter (id, value) VALUES (1, 0)") }
    for _ in 0..<3 { try await Self.add(to: open.database) }
    return open
  }

  /// A note, the count of notes and an entry of the log: states in between do not exist.
  private static func add(to database: any Store.Database) async throws {
    try await database.write { connection in
      let count: Int = try connection.value("SELECT value FROM counter WHERE id = 1") ?? 0
      try connection.run("UPDATE counter SET value = \(count + 1) WHERE id = 1")
      try connection.run(
        "INSERT INTO note (text, bytes, size) VALUES (\("é \(count)"), \([UInt8(count % 256), 0, 255]), \(0.1))"
      )
      try connection.audit(
        [AuditedChange(action: "note.made", item: Reference("note", "\(count)"), new: "x")],
        by: .commandLine(user: "test"), at: Self.moment)
    }
  }

  /// How many notes there are, where all that tells of them agrees.
  private static func count(_ database: any Store.Database) async throws -> Int {
    try await database.read { connection in
      let notes: Int = try connection.value("SELECT count(*) FROM note") ?? -1
      let counter: Int = try connection.value("SELECT value FROM counter") ?? -2
      let verification = try AuditLog(connection).verify()
      guard notes == counter, verification.fault == nil, verification.intact.count == notes else {
        throw StoreError.failed("\(notes) notes, \(counter) counted, \(verification)")
      }
      return notes
    }
  }

  private func make(_ database: any Store.Database, _ file: URL, key: String? = "the key") async throws
    -> MakeBackup.Outcome
  {
    try await MakeBackup(
      of: database, migrations: Self.migrations, madeWith: "Salus test", siteKey: key, at: Self.moment
    ).run(to: file)
  }

  private func restore(_ file: URL, to kind: DatabaseKind, _ migrations: [Migration] = Self.migrations)
    async throws -> (restoring: RestoreBackup, database: any Store.Database)
  {
    let place = try await DatabasePlace(kind, inside: "restored")
    let restoring = try await RestoreBackup(file, migrations: migrations)
    try await restoring.run(into: Self.location(place))
    return (restoring, try await place.open(migrations))
  }

  private static func location(_ place: DatabasePlace) -> DatabaseLocation {
    place.kind == .sqlite ? .folder(place.file.deletingLastPathComponent()) : .server(place.url)
  }

  @Test(arguments: DatabaseKind.allCases, DatabaseKind.allCases)
  func whatIsRestoredIsWhatWasBackedUpAndGoesOnFromThere(from: DatabaseKind, to: DatabaseKind) async throws {
    let open = try await filled(from)
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("today.backup")
    let outcome = try await make(open.database, file)
    #expect(outcome.backup.madeWith == "Salus test" && outcome.backup.source == open.database.name)
    #expect(outcome.backup.madeAt.hasPrefix("2025-11-21T00:00:00"))
    #expect(outcome.sha256.count == 64)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.size] as? Int == outcome.bytes)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["today.backup"])
    // What comes after it is not in it.
    try await Self.add(to: open.database)
    let (restoring, database) = try await restore(file, to: to)
    #expect(restoring.siteKey == "the key")
    #expect(restoring.backup == outcome.backup)
    #expect(try await Self.count(database) == 3)
    let tables = outcome.backup.tables.map(\.table)
    #expect(tables == ["audit_entry", "audit_head", "counter", "migration", "note"])
    #expect(try await database.read { try $0.digests(of: tables) } == outcome.backup.tables)
    try await Self.add(to: database)
    #expect(try await Self.count(database) == 4)
    #expect(try await database.check(StoreChecks.all).isSound)
  }

  private final class End: Sendable {
    let hasCome = Atomic(false)
  }

  @Test(arguments: DatabaseKind.allCases) func aBackupMadeWhileOthersWriteIsAStateThatExisted(
    on kind: DatabaseKind
  ) async throws {
    let open = try await filled(kind)
    let database = open.database
    let folder = try TemporaryFolder()
    let end = End()
    try await withThrowingTaskGroup { group in
      for _ in 0..<3 {
        group.addTask { while !end.hasCome.load(ordering: .relaxed) { try await Self.add(to: database) } }
      }
      defer { end.hasCome.store(true, ordering: .relaxed) }
      var last = try await Self.count(database)
      for number in 0..<6 {
        let file = folder.url.appendingPathComponent("\(number).backup")
        _ = try await make(database, file)
        let (_, restored) = try await restore(file, to: .sqlite)
        let count = try await Self.count(restored)
        #expect(count >= last)
        last = try await Self.count(database)
        #expect(count <= last)
      }
      end.hasCome.store(true, ordering: .relaxed)
      try await group.waitForAll()
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aDatabaseThatHoldsSomethingIsLeftAsItIs(on kind: DatabaseKind)
    async throws
  {
    let open = try await filled(.sqlite)
    let file = open.place.folder.url.appendingPathComponent("a.backup")
    _ = try await make(open.database, file)
    let other = try await filled(kind)
    await #expect(throws: Backup.Refusal.notEmpty(other.database.name)) {
      try await RestoreBackup(file, migrations: Self.migrations).run(into: Self.location(other.place))
    }
    #expect(try await Self.count(other.database) == 3)
  }

  @Test func aFileThatIsThereIsLeftAsItIs() async throws {
    let open = try await filled(.sqlite)
    let folder = try TemporaryFolder()
    let file = try folder.file("a.backup", containing: "mine")
    await #expect(throws: Backup.Refusal.exists(file.path)) { _ = try await make(open.database, file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    let nowhere = folder.url.appendingPathComponent("none/a.backup")
    await #expect(throws: Backup.Refusal.noFolder(folder.url.appendingPathComponent("none").path)) {
      _ = try await make(open.database, nowhere)
    }
  }

  private func refusal(_ file: URL, _ migrations: [Migration] = Self.migrations) async -> String {
    do {
      _ = try await RestoreBackup(file, migrations: migrations)
      return "restored"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    "UPDATE note SET text = 'other' WHERE id = 1", "DELETE FROM note WHERE id = 2",
    "UPDATE audit_head SET entries = 2", "INSERT INTO counter (id, value) VALUES (2, 0)",
    "UPDATE backup SET site_key = 'other'", "UPDATE backup SET label = replace(label, 'test', 'Test')",
    "DROP TABLE note",
  ]) func whatIsAlteredIsNotRestored(change: String) async throws {
    let open = try await filled(.sqlite)
    let file = open.place.folder.url.appendingPathComponent("a.backup")
    _ = try await make(open.database, file)
    #expect(await refusal(file) == "restored")
    let queue = try DatabaseQueue(path: file.path)
    try await queue.write { try $0.execute(sql: change) }
    try queue.close()
    let refusal = await refusal(file)
    #expect(refusal.contains("is damaged") && refusal.contains("Nothing was restored"), "\(refusal)")
  }

  @Test func whatIsNotAWholeBackupIsNotRestored() async throws {
    let open = try await filled(.sqlite)
    let folder = open.place.folder
    let file = folder.url.appendingPathComponent("a.backup")
    _ = try await make(open.database, file)
    let bytes = try Array(Data(contentsOf: file))
    let cut = try folder.file("cut.backup", bytes: Array(bytes.prefix(bytes.count / 2)))
    #expect(await refusal(cut).contains("is damaged"))
    let empty = try folder.file("empty.backup", bytes: [])
    #expect(await refusal(empty).contains("is not a backup"))
    let text = try folder.file("minutes.txt", containing: String(repeating: "Minutes. ", count: 900))
    #expect(await refusal(text).contains("is not a backup"))
    try await open.database.checkpoint()
    #expect(await refusal(open.place.file).contains("is not a backup"))
    #expect(await refusal(folder.url.appendingPathComponent("none")).contains("is not a backup"))
  }

  @Test(arguments: DatabaseKind.allCases) func anEarlierVersionsBackupIsRestoredAndALaterOnesIsNot(
    on kind: DatabaseKind
  ) async throws {
    let open = try await filled(.sqlite)
    let file = open.place.folder.url.appendingPathComponent("a.backup")
    _ = try await make(open.database, file)
    let later = Self.migrations + [Migration("notes-2", "ALTER TABLE note ADD COLUMN author TEXT")]
    let (_, database) = try await restore(file, to: kind, later)
    let columns = try await database.read { try $0.rows("SELECT * FROM note").first?.columns ?? [] }
    #expect(columns.contains("author"))
    #expect(await refusal(file, [OpenDatabase.notes]).contains("later version of Salus"))
  }

  /// Nothing of it is left, and the next one that has room is made.
  @Test(.enabled(if: Mount.isPossible, "\(Mount.absent)")) func aFullDiskLeavesNoFile() async throws {
    let open = try await filled(.sqlite)
    try await open.database.write { connection in
      let bytes = [UInt8](repeating: 1, count: 1 << 20)
      for _ in 0..<4 { try connection.run("INSERT INTO note (text, bytes) VALUES ('large', \(bytes))") }
    }
    let folder = try TemporaryFolder()
    let mount = try Mount(at: folder.url, options: "size=2m")
    defer { mount.end() }
    let file = folder.url.appendingPathComponent("a.backup")
    await #expect(throws: StoreError.self) { _ = try await make(open.database, file) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    try await open.database.write { _ = try $0.run("DELETE FROM note WHERE text = 'large'") }
    _ = try await make(open.database, file)
    #expect(await refusal(file) == "restored")
  }
}
