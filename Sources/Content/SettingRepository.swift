import Foundation
import Store
import Vocabulary

/// What a board may set of its site.
public enum SettingKey: String, CaseIterable, Sendable {
  case identity, logo

  public var item: Reference { Reference("setting", rawValue) }
}

/// The site's settings, each with a version.
public struct SettingRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public struct Setting: Hashable, Sendable {
    public var value: String
    /// From 1.
    public var version: Int
  }

  /// nil where it was never set.
  public func find(_ key: SettingKey) throws -> Setting? {
    try connection.row("SELECT value, version FROM site_setting WHERE key = \(key.rawValue)").map {
      Setting(value: try $0.get(0), version: try $0.get(1))
    }
  }

  func keep(_ value: String, version: Int, as key: SettingKey) throws {
    try connection.run(
      """
      INSERT INTO site_setting (key, version, value) VALUES (\(key.rawValue), \(version), \(value))
      ON CONFLICT (key) DO UPDATE SET version = excluded.version, value = excluded.value
      """)
  }
}

/// How the board shows itself.
public struct IdentitySettings: Codable, Hashable, Sendable {
  public var name: String
  /// "#00508c"
  public var accent: String

  public init(name: String, accent: String) {
    self.name = name
    self.accent = accent
  }

  public init?(json: String) {
    guard let settings = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = settings
  }

  public var fields: FieldValues { ["name": name, "accent": accent] }
}
