import CPostgres

/// Where a PostgreSQL database is, as `postgres://user@host:5432/name`. It may hold a password: it is never shown whole.
struct PostgresAddress: Sendable {
  let url: String
  /// "salus on db.example.org:5432": what messages call the database.
  let name: String

  static func isOne(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// - Throws: `StoreError.badAddress`, which repeats nothing of the address.
  init(_ url: String) throws(StoreError) {
    guard Self.isOne(url) else { throw .badAddress("it begins with postgres://") }
    // libpq would take what follows the first of them for the host, and show a part of the password.
    let authority = url.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != "?" }
    guard authority.count(where: { $0 == "@" }) <= 1 else {
      throw .badAddress("an @ in the user’s name or password is written %40")
    }
    // What stands behind a / in a password would be taken for the database, and what stands before it for a port.
    guard let values = Self.values(url), values["port"]?.allSatisfy({ $0.isNumber || $0 == "," }) ?? true else {
      throw .badAddress(
        "write it as postgres://user@host:5432/database, with %2F for / and %40 for @ in a password")
    }
    self.url = url
    name = Self.name(values)
  }

  private static func values(_ url: String) -> [String: String]? {
    guard let options = PQconninfoParse(url, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return values
  }

  private static func name(_ values: [String: String]) -> String {
    let database = values["dbname"] ?? values["user"]
    let host = values["host"] ?? values["hostaddr"] ?? "this machine"
    let port = values["port"].map { ":\($0)" } ?? ""
    return (database.map { "the database \($0)" } ?? "the database") + " on \(host)\(port)"
  }
}
