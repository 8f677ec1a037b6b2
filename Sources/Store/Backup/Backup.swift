import Crypto
import Foundation

/// What a backup says of itself.
public struct Backup: Codable, Hashable, Sendable {
  /// The form of the file; a later program may write another.
  public var form = 1
  /// UTC, ISO 8601: when it was begun.
  public var madeAt: String
  /// The program and its version.
  public var madeWith: String
  /// The database that it was made from.
  public var source: String
  public var tables: [TableDigest]

  public var rows: Int { tables.map(\.rows).reduce(0, +) }

  /// Why a backup was not made, or not restored.
  public enum Refusal: Error, Hashable, CustomStringConvertible {
    case exists(String)
    case noFolder(String)
    case cannotWrite(String, reason: String)
    case notABackup(String)
    case laterForm(String)
    case damaged(String, detail: String)
    case notEmpty(String)

    public var description: String {
      switch self {
      case .exists(let path): "\(path) is there already and was left as it is. Name a file that is new."
      case .noFolder(let path): "There is no folder \(path). Make it, or name a file in another."
      case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason). No backup was made."
      case .notABackup(let path): "\(path) is not a backup that Salus made."
      case .laterForm(let path): "\(path) was made by a later version of Salus. Restore it with that version."
      case .damaged(let path, let detail):
        "\(path) is damaged: \(detail). Nothing was restored. Take an earlier backup, or another copy of this one."
      case .notEmpty(let name):
        "\(name) holds a database already, which was left as it is. Name a folder or a database that is new."
      }
    }
  }
}

/// The table of a backup that tells what it is; no database in use has it.
struct BackupLabel {
  var backup: Backup
  /// What the site's own key file holds.
  var siteKey: String?

  func write(_ connection: any Connection) throws {
    let text = String(decoding: try JSONEncoder().encode(backup), as: UTF8.self)
    try connection.runScript("CREATE TABLE backup (label TEXT NOT NULL, site_key TEXT, sha256 TEXT NOT NULL)")
    try connection.run(
      "INSERT INTO backup (label, site_key, sha256) VALUES (\(text), \(siteKey.sqlValue), \(Self.digest(text, siteKey)))"
    )
  }

  static func read(_ connection: any Connection, file: String) throws -> BackupLabel {
    guard try connection.tables().contains("backup"),
      let row = try connection.row("SELECT label, site_key, sha256 FROM backup")
    else { throw Backup.Refusal.notABackup(file) }
    let (text, siteKey, sha256): (String, String?, String) = (try row.get(0), try row.get(1), try row.get(2))
    guard digest(text, siteKey) == sha256 else {
      throw Backup.Refusal.damaged(file, detail: "what it says of itself has changed")
    }
    struct Form: Decodable { var form: Int }
    guard try JSONDecoder().decode(Form.self, from: Data(text.utf8)).form == 1 else {
      throw Backup.Refusal.laterForm(file)
    }
    return BackupLabel(backup: try JSONDecoder().decode(Backup.self, from: Data(text.utf8)), siteKey: siteKey)
  }

  private static func digest(_ text: String, _ siteKey: String?) -> String {
    SHA256.hash(data: Data("\(text)\n\(siteKey ?? "")".utf8)).hexadecimal
  }
}
