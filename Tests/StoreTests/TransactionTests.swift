import DatabaseSupport
import Foundation
import TestSupport
import Testing

import class GRDB.DatabaseQueue

@testable import Store

@Suite struct TransactionTests {
  private struct Stop: Error {}

  @Test(arguments: DatabaseKind.allCases) func aThrowUndoesEverything(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind)
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('kept')") }
    await #expect(throws: Stop.self) {
      try await open.database.write { connection in
        try connection.run("INSERT INTO note (text) VALUES ('lost')")
        try connection.runScript("CREATE TABLE other (id INTEGER)")
        throw Stop()
      }
    }
    await #expect(throws: StoreError.self) {
      try await open.database.write { connection in
        try connection.run("DELETE FROM note")
        try connection.run("INSERT INTO note (text) VALUES (\(SQLValue.null))")
      }
    }
    #expect(try await open.texts() == ["kept"])
  }

  @Test(arguments: DatabaseKind.allCases) func aReadCannotWrite(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind)
    await #expect(throws: StoreError.self) {
      try await open.database.read { _ = try $0.run("INSERT INTO note (text) VALUES ('x')") }
    }
    #expect(try await open.texts() == [])
  }

  /// Both readers see the last finished state while a write is under way, and neither waits for it.
  @Test(.timeLimit(.minutes(1)), arguments: DatabaseKind.allCases) func twoReadersBesideAWriter(
    on kind: DatabaseKind
  ) async throws {
    let open = try await OpenDatabase(on: kind)
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('before')") }
    let hasWritten = DispatchSemaphore(value: 0)
    let mayFinish = DispatchSemaphore(value: 0)
    let database = open.database
    let writing = Task {
      try await database.write { connection in
        try connection.run("INSERT INTO note (text) VALUES ('after')")
        hasWritten.signal()
        mayFinish.wait()
      }
    }
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        hasWritten.wait()
        continuation.resume()
      }
    }
    async let first = open.texts()
    async let second = open.texts()
    let seen = try await [first, second]
    mayFinish.signal()
    #expect(seen == [["before"], ["before"]])
    try await writing.value
    #expect(try await open.texts() == ["before", "after"])
  }

  @Test(arguments: DatabaseKind.allCases) func anotherProcessesWriteIsWaitedForAndThenSaid(
    on kind: DatabaseKind
  ) async throws {
    let open = try await OpenDatabase(on: kind, patience: 0.2)
    let other = try await open.place.open([OpenDatabase.notes], patience: 0.2)
    try await open.database.write { connection in
      try connection.run("INSERT INTO note (id, text) VALUES (1, 'first')")
      let refused = DispatchSemaphore(value: 0)
      let box = Box()
      Task {
        do {
          try await other.write { _ = try $0.run("INSERT INTO note (id, text) VALUES (1, 'second')") }
        } catch { box.error = error as? StoreError }
        refused.signal()
      }
      refused.wait()
      #expect(box.error == .locked)
    }
    #expect(try await open.texts() == ["first"])
  }

  /// As who opens a database first has it, and who closes it last.
  @Test func whoHasADatabaseToThemselvesForAMomentIsWaitedFor() async throws {
    let open = try await OpenDatabase(on: .sqlite)
    try open.database.close()
    let other = try DatabaseQueue(path: open.place.file.path)
    try await other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; INSERT INTO note (id, text) VALUES (1, 'first')")
    }
    let opening = Task { try await open.place.open([OpenDatabase.notes], patience: 60) }
    try await Task.sleep(for: .milliseconds(300))
    try other.close()
    let database = try await opening.value
    #expect(try await OpenDatabase.texts(database) == ["first"])
    try database.close()
  }

  /// A page must open while a long import holds the write lock.
  @Test(arguments: DatabaseKind.allCases) func aDatabaseOpensWhileAnotherProcessWrites(on kind: DatabaseKind)
    async throws
  {
    let open = try await OpenDatabase(on: kind)
    let place = open.place
    try await open.database.write { connection in
      try connection.run("INSERT INTO note (id, text) VALUES (1, 'first')")
      let done = DispatchSemaphore(value: 0)
      let box = Box()
      Task {
        do {
          let other = try await place.open([OpenDatabase.notes], patience: 0.2)
          box.count = try await other.read { try $0.value("SELECT count(*) FROM note") }
        } catch { box.error = error as? StoreError }
        done.signal()
      }
      done.wait()
      #expect(box.error == nil)
      #expect(box.count == 0)
    }
  }

  /// One database would keep what came before the failure, the other nothing.
  @Test(arguments: DatabaseKind.allCases) func aFailureThatIsCaughtUndoesEverythingAllTheSame(
    on kind: DatabaseKind
  ) async throws {
    let open = try await OpenDatabase(on: kind)
    await #expect(throws: StoreError.self) {
      try await open.database.write { connection in
        try connection.run("INSERT INTO note (text) VALUES ('before')")
        _ = try? connection.run("INSERT INTO note (text) VALUES (\(SQLValue.null))")
      }
    }
    #expect(try await open.texts() == [])
  }

  /// Each adds one to what it has read; nothing is lost where they meet.
  @Test(.timeLimit(.minutes(4)), arguments: DatabaseKind.allCases)
  func writesAreAsIfTheyWereAlone(on kind: DatabaseKind) async throws {
    let open = try await OpenDatabase(on: kind, patience: 120)
    let database = open.database
    try await database.write { _ = try $0.run("INSERT INTO note (id, text, size) VALUES (1, 'sum', 0)") }
    try await withThrowingTaskGroup { group in
      for _ in 0..<6 {
        group.addTask {
          for _ in 0..<10 {
            try await database.write { connection in
              let size: Double? = try connection.value("SELECT size FROM note WHERE id = 1")
              try connection.run("UPDATE note SET size = \((size ?? 0) + 1) WHERE id = 1")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let sum: Double? = try await database.read { try $0.value("SELECT size FROM note WHERE id = 1") }
    #expect(sum == 60)
  }

  @Test(arguments: DatabaseKind.allCases) func aTableThatChangesItsShapeIsReadInItsNewShape(
    on kind: DatabaseKind
  )
    async throws
  {
    let open = try await OpenDatabase(on: kind)
    @Sendable func columns() async throws -> Int {
      try await open.database.read { try $0.rows("SELECT * FROM note").first?.columns.count ?? 0 }
    }
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('a')") }
    #expect(try await columns() == 4)
    let other = try await open.place.open([OpenDatabase.notes])
    try await other.write { try $0.runScript("ALTER TABLE note ADD COLUMN author TEXT") }
    #expect(try await columns() == 5)
  }

  /// Unchecked: written before the semaphore is signalled, read after it is waited for.
  private final class Box: @unchecked Sendable {
    var error: StoreError?
    var count: Int?
  }
}
