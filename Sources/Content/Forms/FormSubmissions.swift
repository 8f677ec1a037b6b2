import Foundation
import Store
import Vocabulary

/// Forms that were sent, by the number that each carries: one that arrives twice changes nothing twice.
public struct FormSubmissions {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// Where the person was led the first time; nil where this form has not been sent.
  public func location(of id: String, account: Int) throws -> String? {
    try connection.value("SELECT location FROM form_submission WHERE id = \(id) AND account = \(account)")
  }

  /// In the transaction that makes the form's change, so that both are kept or neither.
  public func record(_ id: String, account: Int, location: String, at moment: Date) throws {
    try connection.run(
      """
      INSERT INTO form_submission (id, account, made_at, location)
      VALUES (\(id), \(account), \(Timestamp.text(moment)), \(location))
      """)
  }

  /// Forgets those older than a moment; a page that was open longer is answered as if it were new.
  public func forget(before moment: Date) throws {
    try connection.run("DELETE FROM form_submission WHERE made_at < \(Timestamp.text(moment))")
  }
}
