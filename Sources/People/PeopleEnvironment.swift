import Foundation
import Store

/// What the actions of this part need beside what a person gives.
public struct PeopleEnvironment: Sendable {
  public var database: any Database
  public var siteName: String
  public var key: SiteKey
  public var hasher: PasswordHasher
  public var limits: SessionLimits
  public var now: @Sendable () -> Date
  public var random: @Sendable (Int) -> [UInt8]

  public init(
    database: any Database, siteName: String, key: SiteKey, hasher: PasswordHasher = PasswordHasher(),
    limits: SessionLimits = SessionLimits(), now: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable (Int) -> [UInt8] = PeopleEnvironment.systemRandom
  ) {
    self.database = database
    self.siteName = siteName
    self.key = key
    self.hasher = hasher
    self.limits = limits
    self.now = now
    self.random = random
  }

  /// From the operating system's cryptographic generator.
  public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
