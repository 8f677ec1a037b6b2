import Foundation
import Pages
import Records
import TestSupport
import Testing

@testable import Server

@Suite struct CorrectionsTests {
  private typealias Browser = SignedInSite.Browser

  private func site() async throws -> (SignedInSite, Browser, PaperItem) {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let id = try await PaperSite.add(to: site.base.database, publish: true)
    let items = try await site.base.database.read { try LibraryRepository($0).items(of: id) }
    return (
      site, try await site.browser(as: "officer"), try #require(items.first { $0.kind == .recommendation })
    )
  }

  private func send(
    _ browser: Browser, _ path: String, _ fields: [String: String], page: Browser.Answer
  ) async throws -> Browser.Answer {
    var fields = fields
    for name in [Form.Hidden.version, Form.Hidden.submission] where fields[name] == nil {
      fields[name] = page.hidden(name) ?? ""
    }
    return try await browser.post(path, fields, token: page.hidden(Form.Hidden.token))
  }

  @Test func anOfficerCorrectsAnItemAndEverybodySeesThatTheyDid() async throws {
    let (site, officer, item) = try await site()
    let paper = try await officer.get("/papers/1")
    #expect(
      paper.text.contains("href=\"/papers/1?correct=yes\"") && !paper.text.contains("/items/\(item.number)\""))
    let address = "/workspace/papers/1/items/\(item.number)"
    #expect(try await officer.get("/papers/1?correct=yes").text.contains("href=\"\(address)\""))
    let form = try await officer.get(address)
    #expect(form.text.contains("What the rules read") && form.text.contains("&lt;script&gt;alert(1)"))
    let sent = try await send(
      officer, address,
      [
        "kind": "resolution", "label": "(a)", "text": "That <b>zeppelins</b> be approved.",
        "details": "Officer: A. Person", "reason": "Why not",
      ],
      page: form)
    #expect(sent.status == 303 && sent.location == address)
    let visitor = Browser(site.site)
    let shown = try await visitor.get("/papers/1").text
    #expect(
      shown.contains("That &lt;b&gt;zeppelins&lt;/b&gt; be approved.")
        && shown.contains("Corrected by an officer."))
    #expect(
      shown.contains("Officer: A. Person") && !shown.contains("The officer") && !shown.contains("Why not"))
    #expect(!shown.contains("Correct what was read") && !shown.contains("/workspace/papers"))
    #expect(try await visitor.get("/papers/1?correct=yes").text == shown)
    #expect(try await visitor.get("/search?q=zeppelins").text.contains("/papers/1#line-\(item.firstLine)"))
    let page = try await officer.get(address)
    #expect(
      page.text.contains("Its changes") && page.text.contains("Why not")
        && page.text.contains("corrected what was read"))
    let history = try await officer.get("/workspace/papers/1").text
    #expect(history.contains("href=\"\(address)\"") && history.contains("published a paper"))
    let withdrawn = try await send(officer, address + "/withdraw", [:], page: page)
    #expect(withdrawn.status == 303)
    #expect(!(try await visitor.get("/papers/1").text.contains("zeppelins")))
    #expect(try await officer.get(address).text.contains("withdrew a correction"))
  }

  @Test func somebodyElsesWordIsShownAndNothingIsLost() async throws {
    let (_, officer, item) = try await site()
    let address = "/workspace/papers/1/items/\(item.number)"
    let form = try await officer.get(address)
    _ = try await send(officer, address, ["kind": "resolution", "text": "Theirs."], page: form)
    let conflict = try await send(
      officer, address, ["kind": "resolution", "text": "Mine.", Form.Hidden.submission: "another"], page: form)
    #expect(conflict.status == 409 && conflict.text.contains("Changed by The officer since you opened it"))
    #expect(conflict.text.contains("Theirs.") && conflict.text.contains("Mine.</textarea>"))
    let again = try await send(officer, address, ["kind": "resolution", "text": "Mine."], page: conflict)
    #expect(again.status == 303)
  }

  @Test func whatTheRulesMissedIsAddedOnceAtItsLine() async throws {
    let (site, officer, _) = try await site()
    let address = "/workspace/papers/1/items/new"
    let form = try await officer.get(address + "?line=8")
    #expect(form.text.contains("value=\"8\""))
    let fields = ["line": "8", "kind": "action", "text": "Mend the zeppelin."]
    for _ in 0..<2 { #expect(try await send(officer, address, fields, page: form).status == 303) }
    let shown = try await Browser(site.site).get("/papers/1").text
    #expect(
      shown.components(separatedBy: "Mend the zeppelin.").count == 3 && shown.contains("Added by an officer."))
    for (fields, words) in [
      (["line": "", "text": "x"], "Enter the line"), (["line": "8", "text": ""], "Enter the text"),
      (["line": "x", "text": "x"], "Enter the line"),
      (["line": "8", "last-line": "3", "text": "x"], "The last line is before the first"),
      (["line": "9999", "text": "x"], "The paper has no line 9999"),
      (["line": "8", "text": "x", "kind": "spell"], "“spell” is no kind of item"),
      (["line": "8", "text": "x", "details": "no colon"], "“no colon” has no colon"),
    ] as [([String: String], String)] {
      var fields = fields
      if fields["kind"] == nil { fields["kind"] = "action" }
      let answer = try await send(officer, address, fields, page: try await officer.get(address))
      #expect(answer.status == 422 && answer.text.contains(words), "\(words): \(answer.status)")
    }
  }

  @Test func aPaperIsReadAgainByAButton() async throws {
    let (site, officer, item) = try await site()
    let list = try await officer.get("/workspace/papers")
    #expect(list.text.contains("Read paper 1 again"))
    let same = try await send(officer, "/workspace/papers/1/read-again", [:], page: list)
    #expect(same.location == "/workspace/papers/1?read=unchanged")
    #expect(
      try await officer.get("/workspace/papers/1?read=unchanged").text.contains("read otherwise than before"))
    _ = try await send(
      officer, "/workspace/papers/1/items/\(item.number)", ["kind": "resolution", "text": "Zeppelins."],
      page: try await officer.get("/workspace/papers/1/items/\(item.number)"))
    // As if earlier rules had read something else there.
    try await site.base.database.write { connection in
      try connection.run("UPDATE library_item SET content = 'Otherwise.' WHERE number = \(item.number)")
      try connection.run(
        #"UPDATE library_correction SET read_as = '{"kind":"recommendation","text":"Otherwise."}'"#)
    }
    let read = try await send(
      officer, "/workspace/papers/1/read-again", [:], page: try await officer.get("/workspace/papers/1"))
    #expect(read.location == "/workspace/papers/1")
    let history = try await officer.get("/workspace/papers/1").text
    #expect(
      history.contains("A correction no longer matches what was read") && history.contains("read a paper again")
    )
    #expect(try await officer.get("/workspace/papers").text.contains("1 correction to look at"))
    #expect(
      try await officer.get("/workspace/papers/1/items/\(item.number)").text.contains(
        "no longer matches what is read"))
    #expect(try await Browser(site.site).get("/papers/1").text.contains("Zeppelins."))
  }

  @Test func whatIsNotThereIsSaidToBeSo() async throws {
    let (_, officer, item) = try await site()
    for path in ["1/items/999", "1/items/x", "9/items/0", "9", "x"] {
      #expect(try await officer.get("/workspace/papers/\(path)").status == 404, "\(path)")
    }
    let form = try await officer.get("/workspace/papers/1/items/\(item.number)")
    #expect(try await send(officer, "/workspace/papers/1/items/new/withdraw", [:], page: form).status == 404)
    #expect(try await send(officer, "/workspace/papers/1/items/999", ["text": "x"], page: form).status == 404)
  }
}
