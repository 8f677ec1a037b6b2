import People
import Testing

@testable import Server

@Suite struct MattersTests {
  static func pack(_ day: String, _ title: String) -> String {
    PaperSite.text.replacing("31 OCTOBER 2023", with: day.uppercased()).replacing(
      "31 October 2023", with: day
    ).replacing("KITE <FESTIVAL> STRATEGY", with: title)
  }

  private static let first = pack("10 May 2023", "TETHERED <FLIGHT> STRATEGY")
  private static let second = pack("31 October 2023", "TETHERED <FLIGHT> STRATEGY UPDATE")

  @Test func thereIsNothingToFollowInOneMeetingsPapers() async throws {
    let site = try await TestSite()
    #expect(try await site.get("/matters").text.contains("Nothing has come up at more than one meeting yet"))
    _ = try await PaperSite.add(to: site.database, text: Self.first, publish: true)
    let list = try await site.get("/matters")
    #expect(list.status == 200 && list.text.contains("Nothing has come up at more than one meeting yet"))
    #expect(try await site.get("/matters/0123456789ab").status == 404)
    #expect(try await site.get("/matters/%3Cscript%3E").status == 404)
  }

  @Test func aMatterTellsItsHistoryAndEveryLinkLeadsToItsPlace() async throws {
    let site = try await TestSite()
    var ids: [Int] = []
    for text in [Self.first, Self.second] {
      ids.append(try await PaperSite.add(to: site.database, text: text, publish: true))
    }
    let list = try await site.get("/matters").text
    #expect(list.contains("Tethered &lt;flight&gt; Strategy</a>"))
    let address = String(try #require(list.firstMatch(of: /href="(\/matters\/[0-9a-f]{12})"/)).1)
    let page = try await site.get(address)
    #expect(page.status == 200 && !page.text.contains("<script>alert"))
    #expect(page.text.contains("2 meetings, from 10 May 2023 to 31 October 2023"))
    #expect(page.text.contains("Why this is linked") && page.text.contains("(likely)"))
    for (id, part) in zip(ids, page.text.split(separator: "<time datetime=").dropFirst()) {
      let place = try #require(part.firstMatch(of: /href="\/papers\/(\d+)#(line-\d+)"/))
      #expect(String(place.1) == "\(id)")
      let paper = try await site.get("/papers/\(id)").text
      #expect(paper.contains("id=\"\(place.2)\""))
      #expect(paper.contains("<a href=\"\(address)\">Followed across 2 meetings</a>"))
    }
    #expect(try await site.get("/matters?q=tether").text.contains(address))
    #expect(try await site.get("/matters?q=flights").text.contains(address))
    let none = try await site.get("/matters?q=%3Cscript%3Ezebra")
    #expect(none.text.contains("has all the words of") && !none.text.contains("<script>zebra"))
    #expect(try await site.get("/papers").text.contains("href=\"/matters\""))
  }

  /// An earlier paper becomes the first; whoever kept the old address comes to the same matter.
  @Test func theAddressOutlivesAnEarlierPaper() async throws {
    let site = try await TestSite()
    for text in [Self.first, Self.second] {
      _ = try await PaperSite.add(to: site.database, text: text, publish: true)
    }
    let old = String(
      try #require(try await site.get("/matters").text.firstMatch(of: /href="(\/matters\/[0-9a-f]{12})"/)).1)
    _ = try await PaperSite.add(
      to: site.database, text: Self.pack("12 January 2022", "TETHERED <FLIGHT> STRATEGY"), publish: true)
    let answer = try await site.get(old)
    #expect(answer.status == 303)
    let new = try #require(answer.headers["location"])
    #expect(new != old)
    #expect(try await site.get(new).text.contains("3 meetings, from 12 January 2022 to 31 October 2023"))
  }

  /// A draft links nothing for those who may not see it, and a paper that was taken back no longer does.
  @Test func aDraftIsToldOfByNoLink() async throws {
    let site = try await SignedInSite()
    let published = try await PaperSite.add(to: site.base.database, text: Self.first, publish: true)
    let draft = try await PaperSite.add(to: site.base.database, text: Self.second, publish: false)
    try await site.add(.officer)
    let (officer, visitor) = (try await site.browser(as: "officer"), SignedInSite.Browser(site.site))
    let seen = try await officer.get("/matters").text
    let address = String(try #require(seen.firstMatch(of: /href="(\/matters\/[0-9a-f]{12})"/)).1)
    #expect(try await officer.get(address).text.contains("31 October 2023"))
    for path in ["/matters", "/matters?q=tethered", "/papers/\(published)"] {
      let text = try await visitor.get(path).text
      #expect(!text.contains(address) && !text.contains("31 October"), "\(path)")
    }
    #expect(try await visitor.get(address).status == 404)
    let form = try await officer.get("/papers/\(draft)")
    _ = try await officer.post(
      "/workspace/papers/\(draft)/publish", ["form-version": form.hidden("form-version") ?? ""],
      token: form.hidden("form-token"))
    #expect(try await visitor.get(address).status == 200)
    let now = try await officer.get("/papers/\(draft)")
    _ = try await officer.post(
      "/workspace/papers/\(draft)/withdraw", ["form-version": now.hidden("form-version") ?? ""],
      token: now.hidden("form-token"))
    #expect(try await visitor.get(address).status == 404)
  }
}
