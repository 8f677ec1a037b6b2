import Foundation

/// How failures slow down the next attempt: some are free, then the wait doubles with each up to a longest one. A
/// failure is forgotten with time, and nobody is locked out for good.
struct Throttle: Hashable, Sendable {
  var free: Int
  /// Seconds.
  var longestWait: TimeInterval
  /// Seconds after which one failure is forgotten.
  var forgets: TimeInterval

  /// One account's password or code: after five failures, a second, two, four, up to a quarter of an hour. Somebody
  /// who guesses on and on gets some hundred attempts a day (NIST SP 800-63B §5.2.2).
  static let account = Throttle(free: 5, longestWait: 900, forgets: 3600)
  /// One network address, which may be a whole council's: about one failure a minute, and twenty at once.
  static let address = Throttle(free: 20, longestWait: 900, forgets: 60)

  /// More are not counted: the wait would not grow, and would take longer to be forgotten.
  var most: Int { free + Int(log2(longestWait).rounded(.up)) + 1 }

  /// Seconds from the last failure to the next attempt.
  func wait(after failures: Int) -> TimeInterval {
    failures < free ? 0 : min(longestWait, exp2(Double(min(failures, most) - free)))
  }

  func remaining(of failures: Int, last: Date, now: Date) -> Int {
    max(0, failures - Int(max(0, now.timeIntervalSince(last)) / forgets))
  }
}
