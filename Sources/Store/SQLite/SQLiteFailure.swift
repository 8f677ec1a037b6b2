import GRDB

/// SQLite's result codes in the words of `StoreError`.
enum SQLiteFailure {
  static func storeError(_ error: any Error, folder: String, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let message = error.message ?? "\(error.resultCode)"
    return switch error.resultCode {
    case .SQLITE_FULL: StoreError.diskFull(folder: folder)
    case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.locked
    case .SQLITE_CORRUPT: StoreError.damaged(message)
    case .SQLITE_NOTADB: StoreError.notADatabase(path)
    case .SQLITE_READONLY, .SQLITE_PERM: StoreError.readOnly(folder)
    case .SQLITE_CANTOPEN: StoreError.cannotOpen("\(path): \(message)")
    case .SQLITE_CONSTRAINT: StoreError.constraint(message)
    // A write that fails for want of space can surface as an input/output error of the log.
    case .SQLITE_IOERR: StoreError.failed("\(message) on \(folder); nothing was changed")
    default: StoreError.failed(message)
    }
  }
}
