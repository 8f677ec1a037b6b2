import DatabaseSupport
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct StoreErrorTests {
  private static func opening(_ folder: URL) async -> StoreError? {
    await #expect(throws: StoreError.self) {
      _ = try await SQLiteDatabase(folder: folder, migrations: [OpenDatabase.notes])
    }
  }

  /// A change that was acknowledged survives a loss of power: 2 is FULL
  /// (sqlite.org/pragma.html#pragma_synchronous).
  @Test func everyWriteIsOnTheDiskWhenItIsAcknowledged() async throws {
    let open = try await OpenDatabase(on: .sqlite)
    let (level, mode) = try await open.database.write {
      (try $0.value("PRAGMA synchronous", as: Int.self), try $0.value("PRAGMA journal_mode", as: String.self))
    }
    #expect(level == 2)
    #expect(mode == "wal")
  }

  @Test func aTextFileIsNotADatabase() async throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Minutes of the meeting. ", count: 200)
    let file = try folder.file(SQLiteDatabase.fileName, containing: text)
    #expect(await Self.opening(folder.url) == .notADatabase(file.path))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent(SQLiteDatabase.fileName)
    let queue = try DatabaseQueue(path: file.path)
    try await queue.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    try queue.close()
    let before = try Data(contentsOf: file)
    #expect(await Self.opening(folder.url) == .notADatabase(file.path))
    #expect(try Data(contentsOf: file) == before)
  }

  @Test func aFileInPlaceOfTheFolderIsSaid() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("data", containing: "")
    let error = await Self.opening(file)
    #expect(error?.description.contains("\(file.path) cannot be written to") == true)
  }

  @Test func damageIsSaid() async throws {
    let open = try await OpenDatabase(on: .sqlite)
    try await open.database.write { connection in
      for index in 0..<2000 { try connection.run("INSERT INTO note (text) VALUES (\("note \(index)"))") }
    }
    try await open.database.checkpoint()
    try open.database.close()
    var bytes = try Data(contentsOf: open.place.file)
    for index in 16_384..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: open.place.file)
    let error = await #expect(throws: StoreError.self) {
      let database = try await open.place.open([OpenDatabase.notes])
      _ = try await database.read { try $0.rows("SELECT * FROM note") }
    }
    guard case .damaged? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aRuleThatIsBrokenIsSaid(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind)
    let error = await #expect(throws: StoreError.self) {
      try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES (NULL)") }
    }
    #expect(error?.description.contains("note.text") == true)
  }

  @Test(.enabled(if: Mount.isPossible, "\(Mount.absent)"))
  func aFolderThatCannotBeWrittenToIsSaid() async throws {
    let folder = try TemporaryFolder()
    let mount = try Mount(at: folder.url, options: "ro,size=1m")
    defer { mount.end() }
    #expect(await Self.opening(folder.url) == .readOnly(folder.url.path))
  }

  @Test(.enabled(if: Mount.isPossible, "\(Mount.absent)"))
  func aFullDiskIsSaidAndChangesNothing() async throws {
    let folder = try TemporaryFolder()
    let mount = try Mount(at: folder.url, options: "size=2m")
    defer { mount.end() }
    let database = try await SQLiteDatabase(folder: folder.url, migrations: [OpenDatabase.notes])
    try await database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('kept')") }
    let large = [UInt8](repeating: 1, count: 200_000)
    await #expect(throws: StoreError.diskFull(folder: folder.url.path)) {
      try await database.write { connection in
        for _ in 0..<100 { try connection.run("INSERT INTO note (text, bytes) VALUES ('lost', \(large))") }
      }
    }
    let texts = try await database.read {
      try $0.rows("SELECT text FROM note").map { try $0.get(0, as: String.self) }
    }
    #expect(texts == ["kept"])
    try database.close()
    let again = try await SQLiteDatabase(folder: folder.url, migrations: [OpenDatabase.notes])
    let check = try await again.read { try $0.value("PRAGMA integrity_check", as: String.self) }
    #expect(check == "ok")
    try again.close()
  }

  @Test(.enabled(if: Mount.isPossible, "\(Mount.absent)"))
  func aDiskThatIsFullFromTheStartIsSaid() async throws {
    let folder = try TemporaryFolder()
    let mount = try Mount(at: folder.url, options: "size=64k")
    defer { mount.end() }
    try? Data(count: 1 << 20).write(
      to: folder.url.appendingPathComponent("ballast"), options: .withoutOverwriting)
    let handle = FileHandle(forWritingAtPath: folder.url.appendingPathComponent("more").path)
    try? handle?.close()
    #expect(await Self.opening(folder.url) == .diskFull(folder: folder.url.path))
  }
}
