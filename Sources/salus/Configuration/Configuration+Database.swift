import Foundation
import Server
import Store
import Vocabulary

extension Configuration {
  var folder: URL { URL(fileURLWithPath: self[.data] ?? "", isDirectory: true) }

  var keyFile: SiteKeyFile {
    SiteKeyFile(
      url: self[.keyFile].map { URL(fileURLWithPath: $0) } ?? folder.appendingPathComponent("site.key"))
  }

  /// Whether a server has the database. A folder that a command is told comes before an address that it is not.
  var isOnServer: Bool {
    guard let origin = values[.database]?.origin else { return false }
    return origin == .commandLine || values[.data]?.origin != .commandLine
  }

  /// The address of a server's database, with its password; nil for an embedded one.
  func databaseAddress() throws(Issues) -> String? {
    guard isOnServer, let address = self[.database] else { return nil }
    guard let password = try databasePassword() else { return address }
    let plain = CharacterSet.alphanumerics
    let encoded = password.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    return address + (address.contains("?") ? "&" : "?") + "password=" + encoded
  }

  func databaseExists() async throws -> Bool {
    if let address = try databaseAddress() { return try await PostgresDatabase.isThere(url: address) }
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent(SQLiteDatabase.fileName).path)
  }

  /// Opens the database, and makes it where there is none.
  func createDatabase() async throws -> any Database { try await location().open(Site.migrations) }

  func location() throws(Issues) -> DatabaseLocation {
    if let address = try databaseAddress() { .server(address) } else { .folder(folder) }
  }

  /// What messages call the database where it cannot be opened: an address may hold a password.
  var databaseName: String { isOnServer ? "the PostgreSQL database named" : folder.path }

  /// Opens the database that is there.
  func openDatabase() async throws -> any Database {
    guard try await databaseExists() else {
      throw Failure(
        "There is no Salus database in \(databaseName).",
        remedy: "Make one with “salus init”, or name another with --data or --database.")
    }
    return try await createDatabase()
  }

  /// The address without what would open the database.
  static func hiding(passwordIn address: String) -> String {
    address.replacing(/(:\/\/[^:@\/?]*):[^@\/]*@/) { "\($0.1):(hidden)@" }
      .replacing(/([?&](?:ssl)?password=)[^&]*/) { "\($0.1)(hidden)" }
  }

  func databaseFaults() -> [Issue] {
    var issues: [Issue] = []
    if let address = self[.database], case .file? = values[.database]?.origin,
      Self.hiding(passwordIn: address) != address
    {
      issues.append(
        issue(
          .database, "holds a password",
          "Put it into a file of its own and name that with \(Setting.databasePasswordFile.rawValue)."))
    }
    do { _ = try databasePassword() } catch { issues += error.all }
    return issues
  }

  private func databasePassword() throws(Issues) -> String? {
    guard let path = self[.databasePasswordFile] else { return nil }
    guard let address = self[.database] else {
      throw Issues(
        issue(
          .databasePasswordFile, "is for a database that is not named",
          "Name it with \(Setting.database.rawValue)."))
    }
    guard Self.hiding(passwordIn: address) == address else {
      throw Issues(
        issue(.databasePasswordFile, "gives a password that the address has too", "Take it out of the address.")
      )
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Issues(
        issue(
          .databasePasswordFile, "\(path) cannot be read",
          "Put the password there, for the user that runs Salus."))
    }
    let password = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !password.isEmpty else {
      throw Issues(
        issue(.databasePasswordFile, "\(path) is empty", "Put the password there, and nothing else."))
    }
    return password
  }
}
