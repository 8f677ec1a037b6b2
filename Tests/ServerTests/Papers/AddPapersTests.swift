import Foundation
import Hummingbird
import Pages
import Records
import TestSupport
import Testing

@testable import Server

@Suite struct AddPapersTests {
  private static let address = "/workspace/papers/add"
  private typealias Browser = SignedInSite.Browser

  private func officer() async throws -> (SignedInSite, Browser) {
    let site = try await SignedInSite()
    try await site.add(.officer)
    return (site, try await site.browser(as: "officer"))
  }

  private func send(
    _ browser: Browser, _ files: [(String, String)], fields: [String: String] = [:], page: Browser.Answer
  ) async throws -> Browser.Answer {
    var fields = fields
    fields[Form.Hidden.submission] = page.hidden(Form.Hidden.submission)
    return try await browser.send(
      Self.address, files: files.map { (name: $0.0, bytes: Data($0.1.utf8)) }, of: "papers", fields: fields,
      token: page.hidden(Form.Hidden.token))
  }

  private func papers(_ site: SignedInSite) async throws -> [Paper] {
    try await site.base.database.read { try LibraryRepository($0).all() }
  }

  @Test func anOfficerTakesPapersInAndIsToldWhatBecameOfEach() async throws {
    let (site, officer) = try await officer()
    let list = try await officer.get("/workspace/papers").text
    #expect(list.contains("No papers are kept yet") && list.contains("href=\"\(Self.address)\""))
    let form = try await officer.get(Self.address)
    #expect(form.text.contains("enctype=\"multipart/form-data\"") && form.text.contains(" multiple"))
    // Once, however often the form arrives.
    for _ in 0..<2 {
      let sent = try await send(officer, [("C:\\papers\\pack; final.txt", PaperSite.text)], page: form)
      #expect(sent.status == 303 && sent.location == "/workspace/papers/added/1")
    }
    let kept = try #require(try await papers(site).first)
    #expect(try await papers(site).count == 1)
    #expect(kept.name == "pack; final.txt" && kept.state == .draft && kept.importedBy == "The officer")
    let told = try await officer.get("/workspace/papers/added/1")
    #expect(told.text.contains("<strong>New.</strong> pack; final.txt"))
    #expect(told.text.contains("every line was understood") && told.text.contains("draft: not published"))
    let published = try await officer.post(
      "/workspace/papers/\(kept.id)/publish", ["form-version": told.hidden("form-version") ?? ""],
      token: told.hidden("form-token"))
    #expect(published.location == "/papers/\(kept.id)")
    #expect(try await Browser(site.site).get("/papers/\(kept.id)").status == 200)
    #expect(try await Browser(site.site).get("/workspace/papers/added/1").status == 303)
    #expect(try await officer.get("/workspace/papers/added/2").status == 404)
  }

  @Test func severalFilesAreAccountedForOneByOne() async throws {
    let (site, officer) = try await officer()
    let changed = PaperSite.text.replacing("quixotic", with: "windy")
    _ = try await send(
      officer, [("a.txt", PaperSite.text)], fields: ["publish": "yes"],
      page: try await officer.get(Self.address))
    let again = try await send(
      officer, [("a.txt", PaperSite.text), ("b.txt", changed)], page: try await officer.get(Self.address))
    let told = try await officer.get(try #require(again.location))
    #expect(
      told.text.contains("Known already: nothing was changed.") && told.text.contains("has this title as well"))
    let replaced = try await officer.post(
      "/workspace/papers/2/replace", ["earlier": "1", "form-version": "1"], token: told.hidden("form-token"))
    #expect(replaced.location == "/papers/2")
    #expect(try await papers(site).last?.supersedes == 1)
    let nowhere = try await officer.post(
      "/workspace/papers/2/replace", ["earlier": "9", "form-version": "2"], token: told.hidden("form-token"))
    #expect(nowhere.status == 404)
    let newer = try await send(
      officer, [("A.TXT", changed.replacing("windy", with: "calm"))], page: try await officer.get(Self.address))
    #expect(try await officer.get(try #require(newer.location)).text.contains("A newer version of"))
  }

  @Test func whatCannotBeTakenInIsAnsweredInWordsAndTheRestIsKept() async throws {
    let (site, officer) = try await officer()
    let form = try await officer.get(Self.address)
    let zip = String(decoding: [0x50, 0x4B, 0x03, 0x04] as [UInt8], as: UTF8.self)
    for (files, fields, words) in [
      ([("", "")], ["body": "A <Board>"], "Choose the papers"),
      ([("a.png", "\u{1}\u{0}PNG"), ("b.txt", "")], [:], "a.png: neither text, PDF, HTML nor DOCX. Save it"),
      ([("a.png", "\u{1}\u{0}PNG"), ("b.txt", "")], [:], "b.txt: the file is empty"),
      ([("broken.docx", zip + "x")], [:], "broken.docx: cannot be read"),
      ([("broken.pdf", "%PDF-1.4\nnothing")], [:], "broken.pdf: cannot be read"),
      ([("note.txt", "A note.")], [:], "of which day"),
      ([("note.txt", "A note.")], ["date": "2026-01-31"], "whose meeting it is"),
      ([("note.txt", "A note.")], ["date": "31.2.2026"], "is not a date"),
      ([("note.txt", "A note.")], ["body": String(repeating: "b", count: 201)], "Shorten it to 200"),
      ([("a.txt", PaperSite.text), ("a.txt", "A note.")], [:], "two of the files are called a.txt"),
      (Array(repeating: ("a.txt", "A note."), count: 101), [:], "Send 100 or fewer"),
      ([("long.txt", String(repeating: "x", count: 2_000_000))], [:], "long.txt:1: the line is longer"),
    ] as [([(String, String)], [String: String], String)] {
      let answer = try await send(officer, files, fields: fields, page: form)
      #expect(
        answer.status == 422 && answer.text.localizedCaseInsensitiveContains(words),
        "\(words): \(answer.status)")
      #expect(answer.text.contains("class=\"errors\""))
      if let body = fields["body"], body.count < 100 {
        #expect(answer.text.contains("value=\"A &lt;Board&gt;\""))
      }
    }
    #expect(try await papers(site).isEmpty)
  }

  @Test func whatIsNoWholeFormIsAnsweredInWords() async throws {
    let (site, officer) = try await officer()
    let token = try #require(try await officer.get(Self.address).hidden("form-token"))
    let cut = Data(
      "--limit\r\nContent-Disposition: form-data; name=\"papers\"; filename=\"a.txt\"\r\n\r\nhalf a pap".utf8)
    let answer = try await officer.send(Self.address, multipart: cut)
    #expect(answer.status == 400 && answer.text.contains("cut off on its way"))
    let parts = Data(
      String(repeating: "--limit\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n", count: 501).utf8)
    #expect(try await officer.send(Self.address, multipart: parts + Data("--limit--".utf8)).status == 400)
    let large = Data(count: FormLimits.papers.bytes)
    let tooLarge = try await officer.send(Self.address, files: [("a.pdf", large)], of: "papers", token: token)
    #expect(tooLarge.status == 413 && tooLarge.text.contains("more than 51 MB"))
    #expect(try await officer.post(Self.address, [:], token: token).status == 415)
    #expect(try await papers(site).isEmpty)
  }

  @Test func filesWithoutTheTokenOrTheRightAreRefusedUnread() async throws {
    let (site, officer) = try await officer()
    try await site.add(.analyst)
    let files = [(name: "a.txt", bytes: Data(PaperSite.text.utf8))]
    #expect(try await officer.send(Self.address, files: files, of: "papers", token: "x").status == 403)
    let analyst = try await site.browser(as: "analyst")
    // No form at all, which nobody looked at.
    #expect(try await analyst.send(Self.address, multipart: Data("x".utf8)).status == 403)
    let nobody = try await Browser(site.site).send(Self.address, multipart: Data("x".utf8))
    #expect(nobody.status == 401 && nobody.text.contains("You have been signed out"))
    #expect(try await papers(site).isEmpty)
  }

  @Test func whoeverComesWhileEveryPlaceIsTakenIsAskedToWait() async throws {
    let (site, officer) = try await officer()
    let form = try await officer.get(Self.address)
    for _ in 0..<ReadingDesk.places { try site.site.readingDesk.sitDown() }
    let busy = try await send(officer, [("a.txt", PaperSite.text)], page: form)
    #expect(busy.status == 503 && busy.text.contains("send the form again in a minute"))
    site.site.readingDesk.leave()
    #expect(try await send(officer, [("a.txt", PaperSite.text)], page: form).status == 303)
    // A place is given back after a fault as well.
    for _ in 0..<3 { #expect(try await officer.send(Self.address, multipart: Data("x".utf8)).status == 400) }
    #expect(try await send(officer, [("", "")], page: form).status == 303)
  }

  @Test func namesOfFilesAreReadAsBrowsersWriteThem() throws {
    let head = "--limit\r\nContent-Disposition: form-data; name=\"papers\"; filename="
    for (sent, name) in [
      ("\"a; b=c.pdf\"", "a; b=c.pdf"), ("\"ü %22x%22.txt\"", "ü \"x\".txt"),
      ("\"../../etc/passwd\"", "passwd"),
      ("\"C:\\dir\\a.pdf\"", "a.pdf"), ("\"a\u{7}b.pdf\"", "ab.pdf"), ("plain.txt", "plain.txt"),
      ("\"\(String(repeating: "x", count: 999))\"", String(repeating: "x", count: 200)),
    ] {
      let body = MultipartBody(
        ByteBuffer(string: head + sent + "\r\n\r\nx\r\n--limit--"), type: "multipart/form-data; boundary=limit")
      #expect(try #require(body).parts.first?.fileName == name)
    }
  }
}
