import Foundation
import Store

/// The board's logo as it is shown.
public struct LogoSettings: Codable, Hashable, Sendable {
  /// SHA-256 of the file, in hexadecimal: its address.
  public var digest: String
  public var width: Int
  public var height: Int
  /// What is said in its place.
  public var alternative: String

  public init(digest: String, width: Int, height: Int, alternative: String) {
    self.digest = digest
    self.width = width
    self.height = height
    self.alternative = alternative
  }
}

/// Keeps the logo, and every file that was one, by digest: a file that is no longer shown is not given out.
public struct LogoRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The version is 0 where none was ever set; the logo is nil where none is shown.
  public func current() throws -> (logo: LogoSettings?, version: Int) {
    guard let kept = try SettingRepository(connection).find(.logo) else { return (nil, 0) }
    return (try? JSONDecoder().decode(LogoSettings.self, from: Data(kept.value.utf8)), kept.version)
  }

  /// The file of the logo that is shown now; nil for any other.
  public func file(_ digest: String) throws -> (kind: ImageFile.Kind, bytes: [UInt8])? {
    guard try current().logo?.digest == digest else { return nil }
    return try connection.row("SELECT kind, bytes FROM logo_file WHERE digest = \(digest)").map { row in
      let kind: String = try row.get(0)
      guard let kind = ImageFile.Kind(rawValue: kind) else {
        throw StoreError.unexpectedValue("a logo that is a \(kind)")
      }
      return (kind, try row.get(1))
    }
  }

  func keep(_ file: ImageFile, digest: String) throws {
    try connection.run(
      """
      INSERT INTO logo_file (digest, kind, bytes) VALUES (\(digest), \(file.kind.rawValue), \(file.bytes))
      ON CONFLICT (digest) DO NOTHING
      """)
  }

  /// - Parameter logo: nil where none is to be shown.
  func show(_ logo: LogoSettings?, version: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = try logo.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try SettingRepository(connection).keep(text ?? "null", version: version, as: .logo)
  }
}
