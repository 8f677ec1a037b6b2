import Foundation
import Vocabulary

/// Somebody who may sign in, or could once: an account is closed, never deleted.
public struct Account: Codable, Hashable, Sendable, Identifiable {
  public enum State: String, Codable, Hashable, Sendable { case active, closed }

  public var id: Int
  public var name: String
  public var email: EmailAddress
  public var state: State
  /// UTC, ISO 8601.
  public var created: String
  /// Whether there is a password: those who only use single sign-on have none.
  public var hasPassword: Bool

  static func issues(withName name: String) -> [Issue] {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if name.isEmpty { return [Issue(field: "name", problem: "the name is missing", remedy: "Give it.")] }
    if name.unicodeScalars.count > 100 || name.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      return [
        Issue(
          field: "name", problem: "the name is longer than 100 characters or more than a line",
          remedy: "Give a shorter one.")
      ]
    }
    return []
  }
}
