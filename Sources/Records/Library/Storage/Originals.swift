import Crypto
import Foundation
import Store
import Vocabulary

/// Papers as they were handed over, byte for byte, by the SHA-256 of their bytes.
public struct Originals {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// Bytes of a part: what goes to or comes from the database at a time.
  static let partBytes = 1 << 20

  /// "9f86d0…", 64 hexadecimal digits.
  public static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  public func contains(_ sha256: String) throws -> Bool {
    try connection.row("SELECT 1 FROM library_original WHERE sha256 = \(sha256)") != nil
  }

  /// Keeps an original; one that is there already is left as it is.
  func keep(_ file: SourceFile, sha256: String, format: SourceFile.Format, at moment: Date) throws {
    guard try !contains(sha256) else { return }
    try connection.run(
      """
      INSERT INTO library_original (sha256, format, size, received_at)
      VALUES (\(sha256), \(format.rawValue), \(file.bytes.count), \(Timestamp.text(moment)))
      """)
    for (number, start) in stride(from: 0, to: file.bytes.count, by: Self.partBytes).enumerated() {
      let part = Array(file.bytes[start..<min(file.bytes.count, start + Self.partBytes)])
      try connection.run(
        "INSERT INTO library_original_part (sha256, number, content) VALUES (\(sha256), \(number), \(part))")
    }
  }

  /// The bytes as they were handed over; nil where there is no such original.
  ///
  /// - Throws: `StoreError.damaged` where they are no longer those whose digest this is.
  public func bytes(_ sha256: String) throws -> [UInt8]? {
    guard
      let size = try connection.value(
        "SELECT size FROM library_original WHERE sha256 = \(sha256)", as: Int.self)
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    try connection.forEachRow(
      "SELECT content FROM library_original_part WHERE sha256 = \(sha256) ORDER BY number"
    ) { bytes += try $0.get(0, as: [UInt8].self) }
    guard bytes.count == size, Self.digest(bytes) == sha256 else {
      throw StoreError.damaged("the original \(sha256.prefix(12)) is not what was kept")
    }
    return bytes
  }
}
