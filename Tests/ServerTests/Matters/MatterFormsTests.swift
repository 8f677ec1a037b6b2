import People
import Testing

@testable import Server

@Suite struct MatterFormsTests {
  private struct Place {
    var site: SignedInSite
    var officer: SignedInSite.Browser
    /// The matter's page.
    var address: String
    var form: String
  }

  /// A matter of two meetings, and a report of a third that is called otherwise.
  private func place() async throws -> Place {
    let site = try await SignedInSite()
    for (day, title) in [
      ("10 May 2023", "TETHERED FLIGHT STRATEGY"), ("31 October 2023", "TETHERED FLIGHT STRATEGY UPDATE"),
      ("9 January 2024", "ROPES IN <WINTER>"),
    ] {
      _ = try await PaperSite.add(to: site.base.database, text: MattersTests.pack(day, title), publish: true)
    }
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let list = try await officer.get("/matters").text
    let address = String(try #require(list.firstMatch(of: /href="(\/matters\/[0-9a-f]{12})"/)).1)
    return Place(site: site, officer: officer, address: address, form: "/workspace" + address)
  }

  private func option(_ page: String, _ title: String) throws -> String {
    let line = try #require(page.split(separator: "<option").dropFirst().first { $0.contains(title) })
    return String(try #require(line.firstMatch(of: /value="([0-9a-f]{12})"/)).1)
  }

  @Test func anOfficerTakesAnItemOutAndPutsItBack() async throws {
    let place = try await place()
    let visitor = SignedInSite.Browser(place.site.site)
    #expect(try await place.officer.get(place.address).text.contains("href=\"\(place.form)\""))
    #expect(try await !visitor.get(place.address).text.contains("/workspace"))
    let form = try await place.officer.get(place.form)
    let update = try option(form.text, "31 October 2023")
    let cut = try await place.officer.post(
      "\(place.form)/cut", ["cut": update], token: form.hidden("form-token"))
    #expect(cut.status == 303)
    #expect(try await visitor.get(place.address).status == 404)
    let single = try await place.officer.get(try #require(cut.location) + "?q=tethered")
    #expect(single.status == 200 && single.text.contains("It belongs to this matter"))
    let joined = try await place.officer.post(
      "\(place.form)/join", ["join": update], token: single.hidden("form-token"))
    #expect(joined.status == 303)
    let page = try await visitor.get(place.address).text
    #expect(page.contains("An officer of the board joined them.") && !page.contains("The officer"))
  }

  @Test func anItemThatIsCalledOtherwiseIsAdded() async throws {
    let place = try await place()
    let found = try await place.officer.get("\(place.form)?q=winter")
    #expect(found.text.contains("&lt;winter&gt;") && !found.text.contains("<winter>"))
    let ropes = try option(found.text, "9 January 2024")
    _ = try await place.officer.post(
      "\(place.form)/join", ["join": ropes], token: found.hidden("form-token"))
    let page = try await SignedInSite.Browser(place.site.site).get(place.address).text
    #expect(page.contains("3 meetings, from 10 May 2023 to 9 January 2024"))
    let nothing = try await place.officer.get("\(place.form)?q=zebra%3Cb%3E")
    #expect(nothing.text.contains("has all the words of “zebra&lt;b&gt;”"))
  }

  @Test func nonsenseChangesNothing() async throws {
    let place = try await place()
    let token = try await place.officer.get(place.form).hidden("form-token")
    for field in ["", "0123456789ab", "<script>"] {
      #expect(try await place.officer.post("\(place.form)/cut", ["cut": field], token: token).status == 409)
      #expect(try await place.officer.post("\(place.form)/join", ["join": field], token: token).status == 409)
    }
    #expect(try await place.officer.get("/workspace/matters/0123456789ab").status == 404)
    #expect(try await place.officer.get(place.address).status == 200)
    try await place.site.add(.analyst)
    #expect(try await place.site.browser(as: "analyst").get(place.form).status == 403)
  }
}
