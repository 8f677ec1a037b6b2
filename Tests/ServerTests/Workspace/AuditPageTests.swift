import People
import Store
import Testing
import Vocabulary

@testable import Server

@Suite struct AuditPageTests {
  private func log(_ site: SignedInSite, _ new: String) async throws {
    try await site.base.database.write { connection in
      try connection.audit(
        [
          AuditedChange(
            action: "page.edited", item: Reference("page", "about"), field: "body", old: "", new: new)
        ],
        by: Actor(account: nil, name: "Test", authority: "test"), at: site.site.now())
    }
  }

  @Test func aLongValueIsCutInTheListAndWholeOnThePageOfItsEntry() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    let long = String(repeating: "word & ", count: 100) + "<end>"
    try await log(site, long)
    let browser = try await site.browser(as: "administrator")
    let list = try await browser.get("/workspace/audit?text=word+%26")
    #expect(list.text.contains("all 705 characters") && !list.text.contains("&lt;end&gt;"))
    let path = try #require(list.text.firstMatch(of: /\/workspace\/audit\/\d+/)).output
    let entry = try await browser.get(String(path))
    #expect(entry.text.contains("word &amp; &lt;end&gt;</pre>"))
    for absent in ["0", "-1", "999", "9223372036854775807", "x"] {
      #expect(try await browser.get("/workspace/audit/\(absent)").status == 404)
    }
  }

  /// A form sends a space as a plus.
  @Test func severalWordsAreFoundTogether() async throws {
    let site = try await SignedInSite()
    try await site.add(.administrator)
    try await log(site, "two quiet herons")
    let browser = try await site.browser(as: "administrator")
    #expect(
      try await browser.get("/workspace/audit?text=quiet+herons&from=&until=").text.contains("two quiet herons")
    )
    #expect(try await browser.get("/workspace/audit?text=herons+quiet").text.contains("No change fits"))
  }

  @Test func anAccountIsNamedAsWellAsNumbered() async throws {
    let site = try await SignedInSite()
    let account = try await site.add(.administrator)
    let page = try await site.browser(as: "administrator").get("/workspace/audit")
    #expect(page.text.contains("account \(account.id) (The administrator)"))
  }
}
