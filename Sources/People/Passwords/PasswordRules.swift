import Foundation
import Vocabulary

/// What a new password must be: long, and not among those guessed first. Any characters are taken and none is asked
/// for (NIST SP 800-63B §5.1.1.2; NCSC, Password policy).
public struct PasswordRules: Sendable {
  public static let shortest = 12
  /// Unicode scalars, after composition.
  public static let longest = 128

  private let emailName: String
  private let siteName: String
  private let siteWords: Set<String>
  private let common: CommonPasswords

  public init(email: EmailAddress, siteName: String) {
    self.init(email: email, siteName: siteName, common: .known)
  }

  init(email: EmailAddress, siteName: String, common: CommonPasswords) {
    emailName = Self.letters(email.name)
    self.siteName = Self.letters(siteName)
    siteWords = Set(siteName.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    self.common = common
  }

  /// Every reason against it, none where it will do.
  public func issues(with password: Secret) -> [Issue] {
    let text = password.text.precomposedStringWithCanonicalMapping
    let count = text.unicodeScalars.count
    var issues: [Issue] = []
    func refuse(_ problem: String, _ remedy: String) {
      issues.append(Issue(field: "password", problem: problem, remedy: remedy))
    }
    if count < Self.shortest {
      refuse(
        "the password has \(count) characters, fewer than \(Self.shortest)",
        "Use a longer one: three or four words that do not belong together are easy to remember.")
    }
    if count > Self.longest {
      refuse("the password has \(count) characters, more than \(Self.longest)", "Use a shorter one.")
    }
    guard !text.isEmpty, count <= Self.longest else { return issues }
    if common.contain(text) {
      refuse("the password is one of those that are guessed first", "Use words that few others would choose.")
    } else if CommonPasswords.unit(text.lowercased()).count <= 4 || Self.isSequence(text) {
      refuse("the password only repeats or counts a few characters", "Use words that do not belong together.")
    }
    let letters = Self.letters(text)
    if emailName.count >= 3, letters.contains(emailName) {
      refuse("the password contains the name in your e-mail address", "Leave it out.")
    }
    if siteName.count >= 3, letters.contains(siteName) || siteWords.contains(CommonPasswords.stem(text)) {
      refuse("the password contains the name of this site", "Leave it out.")
    }
    return issues
  }

  /// Letters and digits only, in lower case: "amara.okafor" is also found in "Amara Okafor".
  private static func letters(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// "123456789012", "lkjihgfedcba": each character the next or the one before, 0 after 9.
  private static func isSequence(_ text: String) -> Bool {
    let values = text.lowercased().unicodeScalars.map { Int($0.value) }
    func next(_ value: Int) -> Int { value == 57 ? 48 : value + 1 }
    let pairs = zip(values, values.dropFirst())
    return values.count > 2 && (pairs.allSatisfy { next($0) == $1 } || pairs.allSatisfy { next($1) == $0 })
  }
}
