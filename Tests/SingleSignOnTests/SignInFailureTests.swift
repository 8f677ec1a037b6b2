import Testing

@testable import SingleSignOn

struct SignInFailureTests {
  private static let all: [SignInFailure] = [
    .notBegunHere, .tookTooLong, .usedAlready, .unreadableReturn, .anotherProvider("https://x.org"),
    .anotherProvider(nil), .declined, .unfinished("login_required"), .busy("server_error"),
    .refused(error: "invalid_scope", detail: "No such scope"), .codeRefused(detail: nil),
    .clientRefused(detail: "No"),
    .noAnswer(from: .discovery, .unreachable("refused")), .noAnswer(from: .keys, .slow),
    .noAnswer(from: .token, .tooLarge(limit: 9)), .noAnswer(from: .userInformation, .redirect),
    .noAnswer(from: .token, .status(500)), .noAnswer(from: .token, .unreadable("is not a JSON object")),
    .metadata(.issuer(stated: "x")), .metadata(.address(name: "jwks_uri", problem: "is missing")),
    .metadata(.nothingUsable(name: "response_types_supported")), .idToken(.missing),
    .idToken(.malformed("its form")),
    .idToken(.algorithm("none")), .idToken(.unknownKey), .idToken(.signature), .idToken(.issuer(stated: nil)),
    .idToken(.audience), .idToken(.authorisedParty), .idToken(.expired), .idToken(.notYetValid),
    .idToken(.nonce),
    .idToken(.accessTokenHash), .anotherSubject, .emailMissing, .emailNotVerified, .groupsNotListed,
  ]

  @Test(arguments: all) func tellsThePersonWhatToDo(_ failure: SignInFailure) {
    let sentences = failure.forPerson.split(separator: ". ")
    #expect(sentences.count >= 2)
    #expect(failure.forPerson.hasSuffix("."))
    for word in ["token", "JSON", "issuer", "client", "redirect", "OpenID", "http"] {
      #expect(!failure.forPerson.contains(word))
    }
  }

  @Test func tellsTheLogEachByItself() {
    #expect(Set(Self.all.map(\.forLog)).count == Self.all.count)
    #expect(Self.all.allSatisfy { $0.forLog.hasPrefix("single sign-on: ") && "\($0)" == $0.forLog })
  }
}

struct LogTextTests {
  @Test func hidesSecretsAsTheyAreAndEncoded() {
    let text = LogText.safe("code 4/ab cd was 4%2Fab%20cd", hiding: ["4/ab cd", ""])
    #expect(text == "code (secret) was (secret)")
  }

  @Test func hidesWhatLooksLikeASecret() {
    #expect(LogText.safe("got eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJl.x") == "got (secret).(secret).x")
    let support = "AADSTS70008: expired. Trace ID: 0f8fad5b-d9cb-469f-a165-70867728950e"
    #expect(LogText.safe(support) == support)
    #expect(LogText.safe("application_not_found_in_directory") == "application_not_found_in_directory")
  }

  @Test func staysOnOneShortLine() {
    #expect(LogText.safe("a\r\nb\u{2028}c\u{202E}d\u{0}\te") == "a b c d e")
    #expect(LogText.safe(String(repeating: "ab ", count: 500)).count == 301)
  }
}
