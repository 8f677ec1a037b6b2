import Foundation
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
    // Want of space for the log or its index surfaces as one of these.
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PROTOCOL:
      if isFull(folder) {
        StoreError.diskFull(folder: folder)
      } else if !FileManager.default.isWritableFile(atPath: folder) {
        StoreError.readOnly(folder)
      } else if error.resultCode == .SQLITE_CANTOPEN {
        StoreError.cannotOpen("\(path): \(message)")
      } else {
        StoreError.failed("\(message) on \(folder); nothing was changed")
      }
    case .SQLITE_CONSTRAINT: StoreError.constraint(message)
    default: StoreError.failed(message)
    }
  }

  /// Whether less is free than the smallest database takes.
  static func isFull(_ folder: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (attributes?[.systemFreeSize] as? NSNumber).map { $0.intValue < 256 << 10 } ?? false
  }
}
