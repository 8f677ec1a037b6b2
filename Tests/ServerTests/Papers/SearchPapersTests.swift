import Foundation
import Records
import Testing

@testable import Server

@Suite struct SearchPapersTests {
  @Test func whatStandsInAPaperIsFoundWithItsPlace() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, publish: true)
    let page = try await site.get("/search?q=festivals").text
    #expect(page.contains("the quixotic <mark>festival</mark>."))
    #expect(page.contains("Made-up Health Board, 31 October 2023, line 12, paragraph 1"))
    #expect(page.contains("href=\"/papers/\(id)#line-12\""))
    #expect(try await site.get("/papers/\(id)").text.contains("id=\"line-12\""))
    #expect(page.contains("KITE &lt;<mark>FESTIVAL</mark>&gt; STRATEGY"))
  }

  @Test func aDraftIsFoundByThoseWhoEditMeetingsOnly() async throws {
    let site = try await SignedInSite()
    _ = try await PaperSite.add(to: site.base.database, publish: false)
    try await site.add(.officer)
    let (officer, visitor) = (try await site.browser(as: "officer"), SignedInSite.Browser(site.site))
    #expect(try await officer.get("/search?q=quixotic").text.contains("1 result for"))
    // Not even as a word that one could have meant.
    for query in ["quixotic", "quixotik", "\"quixotic+festival\""] {
      let page = try await visitor.get("/search?q=\(query)").text
      #expect(page.contains("Nothing was found"), "\(query)")
      #expect(!page.contains("festival.") && !page.contains("Made-up Health Board"))
    }
    #expect(try await !visitor.get("/search.atom?q=quixotic").text.contains("<entry>"))
    #expect(try await !visitor.get("/api/v1/search?q=quixotic").text.contains("festival"))
  }

  @Test func anEarlierVersionIsNotFound() async throws {
    let site = try await TestSite()
    _ = try await PaperSite.add(to: site.database, publish: true)
    #expect(try await site.get("/search?q=quixotic").text.contains("1 result for"))
    _ = try await PaperSite.add(
      to: site.database, text: PaperSite.text.replacing("quixotic", with: "windy"), publish: true)
    #expect(try await site.get("/search?q=quixotic").text.contains("Nothing was found"))
    #expect(try await site.get("/search?q=windy").text.contains("1 result for"))
  }

  @Test func aSearchIsKeptToABodyAYearAndAKind() async throws {
    let site = try await TestSite()
    _ = try await PaperSite.add(to: site.database, publish: true)
    _ = try await PaperSite.add(
      to: site.database, text: PaperSite.text.replacing("2023", with: "2024"), name: "b.txt", publish: true)
    #expect(try await site.get("/search?q=quixotic").text.contains("2 results for"))
    #expect(try await site.get("/search?q=quixotic&year=2024").text.contains("1 result for"))
    #expect(try await site.get("/search?q=quixotic&year=1999").text.contains("Nothing was found"))
    #expect(try await site.get("/search?q=quixotic&body=Made-up+Health+Board").text.contains("2 results for"))
    #expect(try await site.get("/search?q=kites&kind=recommendation").text.contains("2 results for"))
    #expect(try await site.get("/search?q=kites&kind=action").text.contains("Nothing was found"))
  }

  @Test func aSlipIsPutRightAndSaid() async throws {
    let site = try await TestSite()
    _ = try await PaperSite.add(to: site.database, publish: true)
    let page = try await site.get("/search?q=quixottic").text
    #expect(page.contains("“quixottic” is nowhere on this site; this is for “quixotic”."))
  }

  @Test func aSavedSearchIsAFeed() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, publish: true)
    #expect(try await site.get("/search?q=quixotic").text.contains("href=\"/search.atom?q=quixotic\""))
    let feed = try await site.get("/search.atom?q=quixotic&kind=paragraph")
    #expect(feed.headers["content-type"]?.contains("application/atom+xml") == true)
    #expect(feed.text.contains("/search.atom?q=quixotic&amp;kind=paragraph\"/>"))
    #expect(feed.text.contains("/papers/\(id)#line-12\"/>") && feed.text.contains("<title>Paragraph: "))
    #expect(feed.headers["etag"] != nil)
    #expect(try await site.get("/search.atom").status == 200)
  }

  @Test func programsFindItToo() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, publish: true)
    let answer = try await site.get("/api/v1/search?q=quixotic").text
    #expect(answer.contains("\"paragraph\"") && answer.contains("\"\(id)/12\"") && answer.contains("line 12"))
    #expect(try await site.get("/api/v1/search?q=quixotic&kind=nonsense").status == 400)
  }
}
