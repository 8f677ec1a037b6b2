import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import salus

@Suite struct SingleSignOnFileTests {
  private let folder = try! TemporaryFolder()
  private let site = URL(string: "https://board.example.gov.uk")!

  private func faults(_ text: String) throws -> [Vocabulary.Issue] {
    let path = try folder.file("sso.json", containing: text).path
    do {
      _ = try SingleSignOnFile(path, site: site)
      return []
    } catch {
      return error.all
    }
  }

  private let whole = """
    {
      "issuer": "https://login.example.gov.uk/tenant/v2.0",
      "clientID": "salus",
      "clientSecretFile": "sso.secret",
      "title": "Sign in with your council account",
      "groupsClaim": "groups",
      "emailMustBeVerified": true,
      "makesAccounts": true,
      "scopes": ["openid", "email"],
      "roles": [{"group": "hwb-officers", "role": "officer"}, {"group": "public-health", "role": "analyst"}]
    }
    """

  @Test func theDocumentedFileIsRight() throws {
    _ = try folder.file("sso.secret", containing: "not to be seen\n")
    #expect(try faults(whole).isEmpty)
  }

  @Test func everyFaultIsNamedAtOnce() throws {
    _ = try folder.file("sso.secret", containing: "not to be seen\n")
    let found = try faults(
      """
      {
        "isuer": "https://login.example.gov.uk",
        "clientID": "",
        "clientSecretFile": "elsewhere",
        "makesAccounts": "maybe",
        "roles": [{"group": "a", "role": "chief"}, {"grup": "b", "role": "officer"}]
      }
      """)
    let text = found.map(\.description).joined(separator: "\n")
    #expect(found.count == 8, "\(text)")
    for part in [
      "sso.json:2: isuer: is no key. Did you mean “issuer”?", "“issuer” is missing",
      "sso.json:3: clientID: is empty",
      "elsewhere is empty or cannot be read", "sso.json:5: makesAccounts: “maybe” is neither",
      "roles[1].role: “chief” is not a role", "roles[2].grup: is no key", "roles[2]: “group” is missing",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains("not to be seen"))
  }

  @Test func whatTheProviderCannotBeIsToldWithTheFile() throws {
    _ = try folder.file("sso.secret", containing: "not to be seen\n")
    let found = try faults(whole.replacing("https://login", with: "http://login"))
    #expect(found.count == 1)
    #expect(found.first?.field == "issuer" && found.first?.file?.hasSuffix("sso.json") == true)
  }
}
