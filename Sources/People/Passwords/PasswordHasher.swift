import CArgon2
import Foundation

/// Argon2id (RFC 9106) with its parameters in what is kept, so that they can rise.
///
/// An actor, so that passwords are computed one at a time: however many people, or machines, sign in at once, it
/// takes one core and one computation's memory.
public actor PasswordHasher {
  public struct Cost: Hashable, Sendable {
    /// KiB.
    public var memory: UInt32
    public var passes: UInt32
    public var lanes: UInt32

    /// The least that OWASP's Password Storage Cheat Sheet asks of Argon2id: 19 MiB, two passes, one lane.
    public init(memory: UInt32 = 19 * 1024, passes: UInt32 = 2, lanes: UInt32 = 1) {
      self.memory = memory
      self.passes = passes
      self.lanes = lanes
    }
  }

  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    case refused(String)
    public var description: String {
      switch self {
      case .refused(let reason): "The password could not be computed: \(reason)."
      }
    }
  }

  private static let digestLength = 32
  private let cost: Cost
  private let nobodys: String
  /// Passwords computed since the program began: each answer to a sign-in takes one, whoever asks.
  public private(set) var computed = 0

  public init(cost: Cost = Cost()) {
    self.cost = cost
    // Right for no password that anybody knows how to find; it only has to take the time of a real one.
    nobodys = "\(Self.prefix(cost))AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  }

  /// "$argon2id$v=19$m=19456,t=2,p=1$salt$digest"
  public func encode(_ password: Secret, salt: [UInt8]) throws -> String {
    computed += 1
    let bytes = Self.bytes(password)
    let length = argon2_encodedlen(
      cost.passes, cost.memory, cost.lanes, UInt32(salt.count), UInt32(Self.digestLength), Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let outcome = argon2id_hash_encoded(
      cost.passes, cost.memory, cost.lanes, bytes, bytes.count, salt, salt.count, Self.digestLength, &encoded,
      length)
    try Self.check(outcome)
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the password is the one that was encoded. nil, for an account that is not there or has no password, is
  /// computed all the same and takes as long.
  public func verify(_ password: Secret, against encoded: String?) throws -> Bool {
    let bytes = Self.bytes(password)
    computed += 1
    let outcome = argon2id_verify(encoded ?? nobodys, bytes, bytes.count)
    guard outcome != ARGON2_VERIFY_MISMATCH.rawValue else { return false }
    try Self.check(outcome)
    return encoded != nil
  }

  /// Whether what is kept was made with other parameters than today's.
  public func isOutdated(_ encoded: String) -> Bool { !encoded.hasPrefix(Self.prefix(cost)) }

  private static func prefix(_ cost: Cost) -> String {
    "$argon2id$v=\(ARGON2_VERSION_13.rawValue)$m=\(cost.memory),t=\(cost.passes),p=\(cost.lanes)$"
  }

  private static func check(_ outcome: Int32) throws {
    guard outcome != ARGON2_OK.rawValue else { return }
    throw Failure.refused(String(cString: argon2_error_message(outcome)))
  }

  /// The same bytes however a keyboard composes its accents (RFC 8265 §4.2: canonical composition, and every
  /// space the common one). Nobody's password is longer than the rules allow: what is cannot take longer.
  private static func bytes(_ password: Secret) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in password.text.precomposedStringWithCanonicalMapping.unicodeScalars.prefix(
      PasswordRules.longest + 1)
    {
      scalars.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
    }
    return Array(String(scalars).utf8)
  }
}
