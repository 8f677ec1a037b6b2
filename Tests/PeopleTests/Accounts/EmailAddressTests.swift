import Testing
import Vocabulary

@testable import People

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "amara@example.gov.uk", " amara@example.gov.uk\n", "a.b+c@x.uk", "zoë@example.org", "o'neil@nhs.net",
  ]) func whatCanBeAnAddressIsTaken(text: String) throws {
    _ = try EmailAddress(text)
  }

  @Test(arguments: [
    "", "amara", "@example.org", "amara@", "amara@localhost", "a@b@c.uk", "a b@c.uk", "a@c.uk,b@c.uk",
    "a@c.uk\r\nBcc: x@y.uk", "<a@c.uk>", "a@.uk", "a@c.uk.", "\u{0}a@c.uk",
  ]) func whatCannotIsRefused(text: String) {
    #expect(throws: Issues.self) { try EmailAddress(text) }
  }

  @Test func aLongOneIsRefused() {
    #expect(throws: Issues.self) { try EmailAddress(String(repeating: "a", count: 250) + "@c.uk") }
  }

  @Test func caseAndCompositionDoNotTellTwoApart() throws {
    #expect(try EmailAddress("Amara@Example.ORG") == EmailAddress("amara@example.org"))
    #expect(try EmailAddress("zo\u{eb}@x.uk").key.utf8.elementsEqual(EmailAddress("zoe\u{308}@x.uk").key.utf8))
    #expect(try EmailAddress("Amara@Example.ORG").text == "Amara@Example.ORG")
  }
}
