import Store
import Vocabulary

/// Seals the secrets of second steps with another key of the site, all or none. No server may run meanwhile: it would
/// still have the former key. Sessions do not depend on the key and go on; forms that are open, and sign-ins by single
/// sign-on that are under way, have to be begun again.
public struct RotateKey: Sendable {
  public var new: SiteKey
  /// Whether every session of everybody ends too: where somebody may have had the former key.
  public var endsSessions: Bool
  /// Who runs the command.
  public var user: String

  public init(to new: SiteKey, endsSessions: Bool, user: String) {
    self.new = new
    self.endsSessions = endsSessions
    self.user = user
  }

  public struct Outcome: Codable, Hashable, Sendable {
    public var secondSteps: Int
    public var sessionsEnded: Int

    public init(secondSteps: Int, sessionsEnded: Int) {
      self.secondSteps = secondSteps
      self.sessionsEnded = sessionsEnded
    }
  }

  /// - Throws: `StoreError` where a secret does not open with the former key; nothing was changed.
  public func perform(in environment: PeopleEnvironment) async throws -> Outcome {
    let moment = environment.now()
    let (former, random) = (environment.key, environment.random)
    return try await environment.database.write { connection in
      let factors = SecondFactorRepository(connection)
      let sealed = try factors.sealed()
      for (account, secret) in sealed {
        let opened = try SealedSecret.open(secret, for: account, key: former)
        try factors.reseal(SealedSecret.seal(opened, for: account, key: new, random: random), for: account)
      }
      let ended = endsSessions ? try SessionRepository(connection).endEverybodys() : 0
      try connection.audit(
        [.secret(action: "site-key.changed", item: Reference("setting", "site-key"), field: "key")],
        by: .commandLine(user: user), at: moment)
      return Outcome(secondSteps: sealed.count, sessionsEnded: ended)
    }
  }

  /// Whether every secret that is kept opens with a key; nil where none is kept.
  public static func opens(_ key: SiteKey, in environment: PeopleEnvironment) async throws -> Bool? {
    let sealed = try await environment.database.read { try SecondFactorRepository($0).sealed() }
    guard !sealed.isEmpty else { return nil }
    return sealed.allSatisfy { (try? SealedSecret.open($0.secret, for: $0.account, key: key)) != nil }
  }
}
