import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct TransactionTests {
  private struct Stop: Error {}

  @Test func aThrowUndoesEverything() async throws {
    let open = try await OpenDatabase()
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

  @Test func aReadCannotWrite() async throws {
    let open = try await OpenDatabase()
    await #expect(throws: StoreError.self) {
      try await open.database.read { _ = try $0.run("INSERT INTO note (text) VALUES ('x')") }
    }
    #expect(try await open.texts() == [])
  }

  /// Both readers see the last finished state while a write is under way, and neither waits for it.
  @Test(.timeLimit(.minutes(1))) func twoReadersBesideAWriter() async throws {
    let open = try await OpenDatabase()
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

  @Test func anotherProcessesWriteIsWaitedForAndThenSaid() async throws {
    let open = try await OpenDatabase(patience: 0.2)
    let other = try await SQLiteDatabase(
      folder: open.folder.url, migrations: [OpenDatabase.notes], patience: 0.2)
    try await open.database.write { connection in
      try connection.run("INSERT INTO note (text) VALUES ('first')")
      let refused = DispatchSemaphore(value: 0)
      let box = Box()
      Task {
        do {
          try await other.write { _ = try $0.run("INSERT INTO note (text) VALUES ('second')") }
        } catch { box.error = error as? StoreError }
        refused.signal()
      }
      refused.wait()
      #expect(box.error == .locked)
    }
    #expect(try await open.texts() == ["first"])
  }

  /// A page must open while a long import holds the write lock.
  @Test func aDatabaseOpensWhileAnotherProcessWrites() async throws {
    let open = try await OpenDatabase()
    let folder = open.folder.url
    try await open.database.write { connection in
      try connection.run("INSERT INTO note (text) VALUES ('first')")
      let done = DispatchSemaphore(value: 0)
      let box = Box()
      Task {
        do {
          let other = try await SQLiteDatabase(folder: folder, migrations: [OpenDatabase.notes], patience: 0.2)
          box.count = try await other.read { try $0.value("SELECT count(*) FROM note") }
        } catch { box.error = error as? StoreError }
        done.signal()
      }
      done.wait()
      #expect(box.error == nil)
      #expect(box.count == 0)
    }
  }

  /// Unchecked: written before the semaphore is signalled, read after it is waited for.
  private final class Box: @unchecked Sendable {
    var error: StoreError?
    var count: Int?
  }
}
