import GRDB
import GRDBSQLite
import Synchronization

/// Tells in about a microsecond whether anybody changed a database: it is asked before every public page.
///
/// A connection of its own, since SQLite tells a connection of others' changes alone. It has no queue as GRDB's have, for
/// two threads that hand each other a queue take longer than the question.
final class SQLiteVersionWatch: Sendable {
  private struct Open {
    var database: OpaquePointer
    var question: OpaquePointer
  }

  /// nil once it is closed.
  private let open: Mutex<Open?>

  /// - Parameter patience: how long to wait where another process brings the log in order, in seconds.
  /// - Throws: GRDB's `DatabaseError`.
  init(path: String, patience: Double) throws {
    var database: OpaquePointer?
    // One thread at a time asks, which the mutex sees to.
    let opened = sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    sqlite3_busy_timeout(database, Int32(patience * 1000))
    var question: OpaquePointer?
    let prepared =
      opened == SQLITE_OK
      ? sqlite3_prepare_v3(
        database, "PRAGMA data_version", -1, UInt32(SQLITE_PREPARE_PERSISTENT), &question, nil) : opened
    guard prepared == SQLITE_OK, let database, let question else {
      defer { sqlite3_close(database) }
      throw DatabaseError(resultCode: ResultCode(rawValue: prepared), message: Self.message(database))
    }
    open = Mutex(Open(database: database, question: question))
    // Opens the log's files, which a later question need not find any more.
    _ = try version()
  }

  deinit { close() }

  /// A number that differs whenever a read would see something else than before.
  ///
  /// - Throws: GRDB's `DatabaseError`.
  func version() throws -> Int64 {
    try open.withLock { open in
      guard let open else { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the database is closed") }
      let code = sqlite3_step(open.question)
      let version = sqlite3_column_int64(open.question, 0)
      sqlite3_reset(open.question)
      guard code == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: Self.message(open.database))
      }
      return version
    }
  }

  func close() {
    open.withLock { state in
      guard let open = state else { return }
      sqlite3_finalize(open.question)
      sqlite3_close(open.database)
      state = nil
    }
  }

  private static func message(_ database: OpaquePointer?) -> String? {
    database.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
  }
}
