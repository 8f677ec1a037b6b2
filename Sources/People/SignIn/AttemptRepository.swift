import Foundation
import Store
import Vocabulary

/// Counts failed attempts, by account and by network address.
struct AttemptRepository {
  let connection: any Connection

  init(_ connection: any Connection) { self.connection = connection }

  /// What failures are counted for. Hashed, for what somebody types as an address may be their password.
  struct Subject: Hashable, Sendable {
    let key: String
    let throttle: Throttle

    static func email(_ key: String, place: String?) -> Subject {
      Subject(key: Token.hash("email \(key) \(place ?? "")"), throttle: .account)
    }
    static func address(_ address: String) -> Subject {
      Subject(key: Token.hash("address \(NetworkAddress.shared(address))"), throttle: .address)
    }
    static func code(_ account: Int) -> Subject {
      Subject(key: Token.hash("code \(account)"), throttle: .account)
    }
  }

  /// Counts an attempt as failed before it is known to be, so that many at once do not pass as one; `forgive` takes
  /// it back.
  ///
  /// - Returns: when to try again, where that is not yet; nothing is counted then.
  func begin(_ subjects: [Subject], at moment: Date) throws -> Date? {
    try connection.run(
      "DELETE FROM attempt_count WHERE last_at < \(Timestamp.text(moment.addingTimeInterval(-2 * 86_400)))")
    var counted: [(Subject, Int)] = []
    var earliest = moment
    for subject in subjects {
      guard let (failures, last) = try count(subject) else {
        counted.append((subject, 0))
        continue
      }
      // A clock that was set back does not make the wait longer.
      let since = min(last, moment)
      let wait = subject.throttle.wait(after: failures)
      earliest = max(earliest, since.addingTimeInterval(wait))
      counted.append((subject, subject.throttle.remaining(of: failures, last: since, now: moment)))
    }
    guard earliest <= moment else { return earliest }
    for (subject, failures) in counted {
      try keep(subject, failures: min(failures + 1, subject.throttle.most), at: moment)
    }
    return nil
  }

  /// Forgets every failure of these.
  func clear(_ subject: Subject) throws {
    try connection.run("DELETE FROM attempt_count WHERE subject = \(subject.key)")
  }

  /// Takes one attempt back.
  func forgive(_ subject: Subject) throws {
    try connection.run(
      "UPDATE attempt_count SET failures = failures - 1 WHERE subject = \(subject.key) AND failures > 0")
  }

  private func count(_ subject: Subject) throws -> (failures: Int, last: Date)? {
    guard
      let row = try connection.row("SELECT failures, last_at FROM attempt_count WHERE subject = \(subject.key)")
    else { return nil }
    guard let last = Timestamp.date(try row.get(1)) else {
      throw StoreError.unexpectedValue("an attempt at no time")
    }
    return (try row.get(0), last)
  }

  private func keep(_ subject: Subject, failures: Int, at moment: Date) throws {
    try connection.run(
      """
      INSERT INTO attempt_count (subject, failures, last_at)
      VALUES (\(subject.key), \(failures), \(Timestamp.text(moment)))
      ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
      """)
  }
}
