import Testing
import Vocabulary

@testable import People

@Suite struct PasswordRulesTests {
  private static func problems(_ password: String) throws -> [String] {
    try PasswordRules(
      email: EmailAddress("amara.okafor@example.gov.uk"), siteName: "Leicestershire Health Board"
    )
    .issues(with: Secret(password)).map(\.problem)
  }

  @Test(arguments: [
    "marmalade lantern", "correct horse battery staple", "x9 f-2Qp!mmWz", "пароль из трёх слов", "🦊🌧🪑🫖🧭🪵🦊🌧🪑🫖🧭🎷",
    "            z lamp", "4711 0815 2342 93", "amaraxokafor",
  ]) func whatIsLongAndUncommonIsTaken(password: String) throws {
    #expect(try Self.problems(password) == [])
  }

  @Test(arguments: [
    "password1234", "Password1234", "PASSWORD!!!!", "passwordpassword", "Football2024!", "1qaz2wsx3edc",
    "iloveyou12345", "Sunshine#2025",
  ]) func whatIsGuessedFirstIsRefused(password: String) throws {
    #expect(try Self.problems(password) == ["the password is one of those that are guessed first"])
  }

  @Test(arguments: [
    "aaaaaaaaaaaa", "abababababab", "123456789012", "abcdefghijkl", "lkjihgfedcba", "987654321098",
  ])
  func whatOnlyRepeatsOrCountsIsRefused(password: String) throws {
    #expect(try Self.problems(password) == ["the password only repeats or counts a few characters"])
  }

  @Test func whatIsShortOrEmptyIsRefused() throws {
    #expect(try Self.problems("mist lantern") == [])
    #expect(try Self.problems("mistlantern") == ["the password has 11 characters, fewer than 12"])
    #expect(try Self.problems("") == ["the password has 0 characters, fewer than 12"])
    // One letter on the screen, written as two.
    #expect(try Self.problems("mistlante\u{65}\u{301}r").first?.contains("11 characters") == true)
  }

  @Test func whatIsTooLongIsRefused() throws {
    let long = (0..<16).map { "word\($0)x, " }.joined()
    #expect(try Self.problems(String(long.prefix(128))) == [])
    #expect(
      try Self.problems(String((long + long).prefix(129))) == ["the password has 129 characters, more than 128"]
    )
    #expect(try Self.problems(String(repeating: "x", count: 1_000_000)).count == 1)
  }

  @Test(arguments: ["Amara.Okafor 1987", "my name: AMARA OKAFOR", "xxamaraokaforyy"])
  func theirOwnNameIsRefused(password: String) throws {
    #expect(try Self.problems(password) == ["the password contains the name in your e-mail address"])
  }

  @Test(arguments: ["leicestershire health board!", "Leicestershire1", "LeicestershireHealthBoard"])
  func theSitesNameIsRefused(password: String) throws {
    #expect(try Self.problems(password) == ["the password contains the name of this site"])
  }

  @Test func everyReasonSaysWhatToDo() throws {
    let issues = try PasswordRules(email: EmailAddress("ben@x.uk"), siteName: "Oak").issues(
      with: Secret("ben oak"))
    #expect(issues.count == 3)
    #expect(issues.allSatisfy { $0.field == "password" && $0.remedy != nil })
    #expect(issues.allSatisfy { !$0.description.contains("ben oak") })
  }
}
