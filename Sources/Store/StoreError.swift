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
  case badAddress(String)
  case unreachable(String, reason: String)
  case untrusted(String, reason: String)
  case accessRefused(String)
  case noSuchDatabase(String)
  case notPermitted(String)
  case otherProgramsDatabase(String)
  case unsuitableServer(String)
  case tooManyConnections(String)
  case connectionLost(String)
  case outcomeUnknown(String)
  case standby(String)
  case closed

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
    case .badAddress(let detail): "This is not the address of a PostgreSQL database: \(detail)."
    case .unreachable(let name, let reason):
      "The server of \(name) cannot be reached: \(reason). Nothing was changed. Check that it runs, and the address."
    case .untrusted(let name, let reason):
      "The server of \(name) did not prove that it is the one: \(reason). Nothing was sent to it. Name its authority’s certificate with sslrootcert in the address (database), and the host as its own certificate does."
    case .accessRefused(let detail):
      "The server does not let you in to \(detail). Check the user and sslmode in the address (database), and the password: in the file that database-password-file names, or in ~/.pgpass."
    case .noSuchDatabase(let name):
      "The server has not got \(name). Make it with createdb, or name another in the address."
    case .notPermitted(let detail):
      "The server does not allow this in \(detail). Nothing was changed. Let the user of the address own the database."
    case .otherProgramsDatabase(let name):
      "\(name) holds another program's tables and was left as it is. Make one for Salus with createdb."
    case .unsuitableServer(let detail): "Salus cannot use this database: \(detail)."
    case .tooManyConnections(let name):
      "The server of \(name) has no connection free. Nothing was changed. Try again, or raise its max_connections."
    case .connectionLost(let name):
      "The connection to \(name) was lost. Nothing was changed. Try again."
    case .outcomeUnknown(let name):
      "The connection to \(name) was lost while a change was being confirmed. Look whether it is there before you try again."
    case .standby(let name):
      "\(name) is a standby, which is read but not changed. Nothing was changed. Give the address of its primary."
    case .closed: "The database was closed while it was in use. Nothing was changed."
    }
  }
}
