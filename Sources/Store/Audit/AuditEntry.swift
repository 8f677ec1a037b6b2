import Crypto
import Vocabulary

/// A change as it is kept: numbered from 1 without gaps, and bound to the entry before it.
public struct AuditEntry: Codable, Hashable, Sendable, Identifiable {
  public var number: Int
  /// UTC, ISO 8601.
  public var at: String
  public var account: Int?
  public var name: String
  public var authority: String
  public var action: String
  public var item: Reference
  public var field: String?
  public var old: String?
  public var new: String?
  /// The hash of the entry before; `AuditHead.start.hash` for the first.
  public var previous: String
  public var hash: String

  public var id: Int { number }

  /// SHA-256, in hexadecimal, over the previous hash and every field.
  ///
  /// Each field is a byte that tells whether it is there, its length in UTF-8 as eight bytes (most significant
  /// first) and its bytes: no two entries share an encoding. The number is left out: the place in the chain gives it,
  /// and an entry that was only moved can be told from one that was altered.
  var computedHash: String {
    var sha = SHA256()
    let fields: [String?] = [
      "salus audit 1", previous, at, account.map(String.init), name, authority, action, item.kind,
      item.id,
      field,
      old, new,
    ]
    for field in fields {
      guard let field else {
        sha.update(data: [0])
        continue
      }
      let bytes = Array(field.utf8)
      sha.update(data: [1])
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { sha.update(bufferPointer: $0) }
      sha.update(data: bytes)
    }
    return sha.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// The end of the log: how many entries, and the hash of the last. Noted elsewhere (in the minutes, with the auditor),
/// it shows later whether what the log held at that moment is still what it holds.
public struct AuditHead: Codable, Hashable, Sendable {
  public var count: Int
  public var hash: String

  public init(count: Int, hash: String) {
    self.count = count
    self.hash = hash
  }

  public static let start = AuditHead(count: 0, hash: String(repeating: "0", count: 64))
}
