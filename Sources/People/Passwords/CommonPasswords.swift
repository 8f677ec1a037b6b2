import Foundation

/// The passwords that are guessed first.
struct CommonPasswords: Sendable {
  /// The list that comes with Salus; its source and licence stand in the file.
  static let known: CommonPasswords = {
    guard let file = Bundle.module.url(forResource: "common-passwords", withExtension: "txt"),
      let text = try? String(contentsOf: file, encoding: .utf8),
      let list = CommonPasswords(file: text)
    else {
      preconditionFailure("common-passwords.txt is missing from the program's resources: install Salus again")
    }
    return list
  }()

  private let stems: Set<String>

  /// nil where the file has no passwords.
  init?(file: String) {
    let lines = file.split(separator: "\n")
    guard let rule = lines.firstIndex(of: "-----"), rule + 1 < lines.count else { return nil }
    self.init(lines[(rule + 1)...].map(String.init))
  }

  init(_ passwords: [String]) {
    stems = Set(passwords.flatMap { [$0.lowercased(), Self.stem($0)] }.filter { $0.count >= Self.shortest })
  }

  /// Whether it is one of them, in either case, with or without digits and punctuation at its end, once or repeated.
  func contain(_ password: String) -> Bool {
    let unit = Self.unit(password.lowercased())
    return stems.contains(unit) || stems.contains(Self.stem(unit))
  }

  /// In lower case, without the digits, punctuation and symbols at the end.
  static func stem(_ password: String) -> String {
    var stem = password.lowercased()
    while let last = stem.last, !last.isLetter { stem.removeLast() }
    return stem
  }

  /// What the text repeats: "abc" of "abcabcabc", the text itself where it repeats nothing.
  static func unit(_ text: String) -> String {
    let letters = Array(text)
    for length in 1..<max(2, letters.count / 2 + 1) where letters.count.isMultiple(of: length) {
      if letters.indices.allSatisfy({ letters[$0] == letters[$0 % length] }) {
        return String(letters.prefix(length))
      }
    }
    return text
  }

  /// What is left of a shorter one says too little: "a" of "a1234567".
  private static let shortest = 4
}
