import Foundation
import Store
import Vocabulary

/// Keeps the secrets of second steps, sealed, and recovery codes, hashed.
public struct SecondFactorRepository {
  let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public func isOn(for account: Int) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM second_factor WHERE account_id = \(account) AND confirmed_at IS NOT NULL") != nil
  }

  /// How many there are, confirmed or not.
  public func count() throws -> Int { try connection.value("SELECT count(*) FROM second_factor") ?? 0 }

  /// How many recovery codes are left.
  func codesLeft(of account: Int) throws -> Int {
    try connection.value(
      "SELECT count(*) FROM recovery_code WHERE account_id = \(account) AND used_at IS NULL") ?? 0
  }

  /// Every sealed secret, confirmed or not, by account.
  func sealed() throws -> [(account: Int, secret: [UInt8])] {
    try connection.rows("SELECT account_id, sealed_secret FROM second_factor ORDER BY account_id").map {
      (try $0.get(0), try $0.get(1))
    }
  }

  func reseal(_ sealed: [UInt8], for account: Int) throws {
    try connection.run("UPDATE second_factor SET sealed_secret = \(sealed) WHERE account_id = \(account)")
  }

  /// Replaces one that was not confirmed.
  func set(_ sealed: [UInt8], for account: Int) throws {
    try remove(from: account)
    try connection.run(
      "INSERT INTO second_factor (account_id, sealed_secret, last_step) VALUES (\(account), \(sealed), 0)")
  }

  func confirm(for account: Int, recoveryCodes: [Secret], at moment: Date) throws {
    try connection.run(
      "UPDATE second_factor SET confirmed_at = \(Timestamp.text(moment)) WHERE account_id = \(account)")
    for code in recoveryCodes {
      try connection.run(
        """
        INSERT INTO recovery_code (account_id, code_hash)
        VALUES (\(account), \(Token.hash(RecoveryCode.canonical(code))))
        """)
    }
  }

  /// Whether there was one that was on.
  @discardableResult
  func remove(from account: Int) throws -> Bool {
    let wasOn = try isOn(for: account)
    try connection.run("DELETE FROM recovery_code WHERE account_id = \(account)")
    try connection.run("DELETE FROM second_factor WHERE account_id = \(account)")
    return wasOn
  }

  /// Whether the code is right; it is not a second time.
  func use(_ code: Secret, of account: Int, key: SiteKey, at moment: Date) throws -> Bool {
    guard
      let row = try connection.row(
        "SELECT sealed_secret, last_step FROM second_factor WHERE account_id = \(account)")
    else { return false }
    let secret = try SealedSecret.open(row.get(0), for: account, key: key)
    guard let step = try OneTimeCode(secret: secret).step(of: code, at: moment, after: row.get(1)) else {
      return false
    }
    return try connection.run(
      "UPDATE second_factor SET last_step = \(step) WHERE account_id = \(account) AND last_step < \(step)") > 0
  }

  func useRecoveryCode(_ code: Secret, of account: Int, at moment: Date) throws -> Bool {
    try connection.run(
      """
      UPDATE recovery_code SET used_at = \(Timestamp.text(moment))
      WHERE account_id = \(account) AND code_hash = \(Token.hash(RecoveryCode.canonical(code))) AND used_at IS NULL
      """) > 0
  }
}
