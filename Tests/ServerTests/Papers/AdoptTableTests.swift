import Evidence
import Foundation
import Pages
import Records
import Testing

@testable import Server

@Suite struct AdoptTablePageTests {
  private static let text =
    PaperSite.text + """


      Background

      3.  The falls of the county were counted.

      Table 1: Falls of the county

      Falls\t2021/22\t2022/23
      Leicestershire\t12.3\t13.1
      England\t10.2\t<5
      Total\t22.5\t11
      """

  private struct Bench {
    let site: SignedInSite
    let paper: Int
    let form: String
    let analyst: SignedInSite.Browser

    init(text: String, publish: Bool = true) async throws {
      site = try await SignedInSite()
      try await site.base.database.write { connection in
        for (code, name) in [("E10000018", "Leicestershire"), ("E92000001", "England")] {
          try connection.run(
            """
            INSERT INTO area (code, name, type) VALUES (\(code), \(name), 'Area') ON CONFLICT (code) DO NOTHING
            """)
        }
      }
      paper = try await PaperSite.add(to: site.base.database, text: text, publish: publish)
      try await site.add(.analyst)
      analyst = try await site.browser(as: "analyst")
      let paper = paper
      let item = try await site.base.database.read {
        try LibraryRepository($0).items(of: paper).first { $0.kind == .table }?.number
      }
      form = AdoptionAddress.form(try #require(item), of: paper)
    }

    var answers: [String: String] {
      [
        "indicator": "new", "name": "Falls of <ours>", "unit": "per 1,000", "value-type": "crude rate",
        "polarity": "low", "definition": "Falls", "sex": "Persons", "age": "All ages", "column-1": "area",
        "column-2": "value", "column-3": "value", "area-row-4": "",
      ]
    }

    func send(_ fields: [String: String], over page: SignedInSite.Browser.Answer) async throws
      -> SignedInSite.Browser.Answer
    {
      try await analyst.post(form, fields, token: page.hidden(Form.Hidden.token))
    }
  }

  /// What the hidden parts of a preview hold.
  private static func hidden(_ page: String) -> [String: String] {
    var fields: [String: String] = [:]
    for match in page.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/) {
      let value = match.2.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
        "&amp;", with: "&")
      fields[String(match.1)] = String(value)
    }
    return fields
  }

  @Test func anAnalystUsesATablesFiguresAndTakesThemBack() async throws {
    let bench = try await Bench(text: Self.text)
    let paper = try await bench.analyst.get("/papers/\(bench.paper)")
    #expect(paper.text.contains("href=\"\(bench.form)\""))
    let page = try await bench.analyst.get(bench.form)
    #expect(page.status == 200 && page.text.contains("Use the figures of a table"))
    // “Total” is no area: it is asked, and what was typed stays.
    var asking = bench.answers
    asking["area-row-4"] = nil
    let asked = try await bench.send(asking, over: page)
    #expect(asked.status == 422 && asked.text.contains("id=\"area-row-4\""))
    #expect(asked.text.contains("value=\"Falls of &lt;ours&gt;\""))
    let preview = try await bench.send(bench.answers, over: page)
    #expect(preview.status == 200 && preview.text.contains("Nothing is stored yet"))
    #expect(preview.text.contains("What is left out") && preview.text.contains("Not given in the paper"))
    let visitor = SignedInSite.Browser(bench.site.site)
    let nothing = try await visitor.get("/api/v1/observations?indicator=\(LocalIndicator.firstNumber)")
    #expect(nothing.status == 404)
    var confirming = Self.hidden(preview.text)
    confirming["form-step"] = "confirm"
    let stored = try await bench.send(confirming, over: preview)
    #expect(stored.status == 303)
    let address = try #require(stored.location)
    // The same form again stores nothing twice.
    #expect(try await bench.send(confirming, over: preview).location == address)
    let figures = try await visitor.get("/api/v1/observations?indicator=\(LocalIndicator.firstNumber)")
    #expect(figures.status == 200 && figures.text.contains("\"value\":13.1"))
    #expect(figures.text.contains("\"source_file\":\"pack.txt, lines "))
    let adoption = try await bench.analyst.get(address)
    #expect(
      adoption.text.contains("Falls of &lt;ours&gt;") && adoption.text.contains("/papers/\(bench.paper)#line-"))
    #expect(try await bench.analyst.get("/workspace/adoptions").text.contains("in use"))
    #expect(try await visitor.get("/changes").text.contains("Figures from a paper received"))
    let gone = try await bench.analyst.post(
      "\(address)/withdraw", [:], token: adoption.hidden(Form.Hidden.token))
    #expect(gone.status == 303)
    let after = try await visitor.get("/api/v1/observations?indicator=\(LocalIndicator.firstNumber)")
    #expect(!after.text.contains("\"value\":13.1"))
    #expect(try await bench.analyst.get(address).text.contains("Withdrawn"))
  }

  @Test func aChangedPaperIsShownAgainBeforeAnythingIsStored() async throws {
    let bench = try await Bench(text: Self.text)
    let page = try await bench.analyst.get(bench.form)
    let preview = try await bench.send(bench.answers, over: page)
    let paper = bench.paper
    _ = try await bench.site.base.database.write {
      try $0.run("UPDATE library_paper SET version = version + 1 WHERE id = \(paper)")
    }
    var confirming = Self.hidden(preview.text)
    confirming["form-step"] = "confirm"
    let again = try await bench.send(confirming, over: preview)
    #expect(again.status == 409 && again.text.contains("Something changed since you looked"))
    confirming["form-step"] = "change"
    let back = try await bench.send(confirming, over: preview)
    #expect(back.status == 200 && back.text.contains("value=\"Falls of &lt;ours&gt;\""))
  }

  @Test func nothingIsTakenFromADraftOrByAnOfficer() async throws {
    let bench = try await Bench(text: Self.text, publish: false)
    #expect(try await bench.analyst.get(bench.form).status == 404)
    try await bench.site.add(.administrator)
    let administrator = try await bench.site.browser(as: "administrator")
    let draft = try await administrator.get("/papers/\(bench.paper)")
    #expect(draft.status == 200 && !draft.text.contains("Use these figures"))
    #expect(try await administrator.get(bench.form).status == 404)
    let open = try await Bench(text: Self.text)
    try await open.site.add(.officer)
    let officer = try await open.site.browser(as: "officer")
    #expect(try await !officer.get("/papers/\(open.paper)").text.contains("Use these figures"))
    #expect(try await officer.get(open.form).status == 403)
    #expect(
      try await !SignedInSite.Browser(open.site.site).get("/papers/\(open.paper)").text.contains(
        "Use these figures"))
  }

  @Test func whatIsWrongIsSaidByField() async throws {
    let bench = try await Bench(text: Self.text)
    let page = try await bench.analyst.get(bench.form)
    let empty = try await bench.send([:], over: page)
    #expect(empty.status == 422 && empty.text.contains("Choose the indicator that the figures are of"))
    #expect(!empty.text.contains("Enter the unit"))
    let odd = try await bench.send(
      bench.answers.merging(["rows": "<b>", "age": "", "sex": "Men", "indicator": "7"]) { $1 }, over: page)
    #expect(
      odd.status == 422 && odd.text.contains("“&lt;b&gt;” names no rows")
        && odd.text.contains("There is no such indicator"))
    #expect(odd.text.contains("Choose a sex"))
    #expect(try await bench.analyst.get("/workspace/papers/\(bench.paper)/tables/0/adopt").status == 404)
    #expect(try await bench.analyst.get("/workspace/papers/x/tables/0/adopt").status == 404)
  }
}
