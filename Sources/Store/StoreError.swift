/// Why the database did not do what was asked, in words that say what was kept and what to do.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  case diskFull(folder: String)
  case locked
  case damaged(String)
  case notADatabase(String)
  case readOnly(String)
  case constraint(String)
  case newerThanThisProgram(version: String)
  case alteredMigration(String)
  case unexpectedValue(String)
  case cannotOpen(String)
  case failed(String)

  public var description: String {
    switch self {
    case .diskFull(let folder):
      "The disk that holds \(folder) is full. Nothing was changed. Free some space and try again."
    case .locked:
      "Another process is writing to the database. Nothing was changed. Try again when it has finished."
    case .damaged(let detail):
      "The database is damaged (\(detail)). Restore it from a backup."
    case .notADatabase(let path):
      "\(path) is not a Salus database. Name another folder with --data."
    case .readOnly(let path):
      "\(path) cannot be written to. Check who owns it, or name another folder with --data."
    case .constraint(let detail):
      "The database refused a change that breaks one of its rules: \(detail). Nothing was changed."
    case .newerThanThisProgram(let version):
      "The database was made by a later version of Salus (it has \(version)). Use that version."
    case .alteredMigration(let id):
      "The database was made with another text of migration \(id). Use the version of Salus that made it."
    case .unexpectedValue(let detail): "The database holds something unexpected: \(detail)."
    case .cannotOpen(let detail): "The database cannot be opened: \(detail)."
    case .failed(let detail): "The database answered: \(detail)."
    }
  }
}
