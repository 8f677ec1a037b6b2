import Crypto

/// What a table holds, such that two databases can be compared: how many rows, and one digest of them all.
public struct TableDigest: Codable, Hashable, Sendable {
  public var table: String
  public var rows: Int
  /// SHA-256, in hexadecimal, over the digests of the rows in ascending order: neither database's own order counts.
  public var sha256: String
}

extension Connection {
  /// The digests of some tables, in order of name.
  public func digests(of tables: [String]) throws -> [TableDigest] {
    try tables.sorted().map { table in
      var rows: [[UInt8]] = []
      try forEachRow(SQL(stringLiteral: "SELECT * FROM \(table)")) { rows.append($0.digest) }
      rows.sort { $0.lexicographicallyPrecedes($1) }
      var sha = SHA256()
      for row in rows { sha.update(data: row) }
      return TableDigest(table: table, rows: rows.count, sha256: sha.finalize().hexadecimal)
    }
  }
}

extension SQLRow {
  /// SHA-256 over the columns' names and values; each has its kind and length before it, so that no two rows share
  /// an encoding.
  var digest: [UInt8] {
    var sha = SHA256()
    func add(_ kind: UInt8, _ bytes: some Collection<UInt8>) {
      sha.update(data: [kind])
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { sha.update(bufferPointer: $0) }
      sha.update(data: Array(bytes))
    }
    for (column, value) in zip(columns, values) {
      add(0, column.utf8)
      switch value {
      case .null: add(1, [])
      case .integer(let n): withUnsafeBytes(of: n.bigEndian) { add(2, $0) }
      case .real(let x): withUnsafeBytes(of: x.bitPattern.bigEndian) { add(3, $0) }
      case .text(let text): add(4, text.utf8)
      case .bytes(let bytes): add(5, bytes)
      }
    }
    return Array(sha.finalize())
  }
}

extension SHA256Digest {
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
