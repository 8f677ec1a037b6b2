import Testing

@testable import People

@Suite struct CommonPasswordsTests {
  @Test func theListThatComesWithSalusIsWhole() {
    #expect(CommonPasswords.known.contain("password"))
    #expect(CommonPasswords.known.contain("Trustno1"))
    // The last of the list.
    #expect(CommonPasswords.known.contain("11234567"))
    #expect(!CommonPasswords.known.contain("marmalade lantern"))
    // Words of the licence in the file's head.
    #expect(!CommonPasswords.known.contain("MERCHANTABILITY"))
  }

  @Test func aFileWithoutPasswordsIsNone() {
    #expect(CommonPasswords(file: "") == nil)
    #expect(CommonPasswords(file: "password\n") == nil)
    #expect(CommonPasswords(file: "notice\n-----\n") == nil)
    #expect(CommonPasswords(file: "notice\n-----\nletmein99\n")?.contain("LetMeIn!") == true)
  }

  @Test func aStemThatIsShortSaysTooLittle() {
    #expect(!CommonPasswords(["a1234567"]).contain("a"))
    #expect(CommonPasswords(["a1234567"]).contain("A1234567"))
  }

  @Test(arguments: [
    ("abcabc", "abc"), ("aaaa", "a"), ("abca", "abca"), ("", ""), ("a", "a"), ("abab1", "abab1"),
  ])
  func aUnitIsWhatIsRepeated(text: String, unit: String) {
    #expect(CommonPasswords.unit(text) == unit)
  }
}
