import Foundation
import Records
import Testing

@testable import Server

@Suite struct PaperFiguresTests {
  private static let text =
    PaperSite.text + """


      Background

      3.  The walks <of the county> were counted on 31 June 2023.

      Table 1: Walks of the county

      Kind\tNorth\tSouth\tEast
      Long\t12\t40\t7
      Short\t30\t2\t9
      =1+1\t5\t6\t1
      Total\t47\t58\t17
      """

  @Test func aPaperListsItsFiguresThatDoNotAgree() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, text: Self.text, publish: true)
    let page = try await site.get("/papers/\(id)").text
    #expect(page.contains("Figures that do not agree (2)"))
    #expect(page.contains("“South” prints 58 as its total"))
    #expect(page.contains("40 + 2 + 6 make 48"))
    #expect(page.contains("31 June 2023<br>"))
    for link in page.matches(of: /href="#([^"]+)"/) { #expect(page.contains("id=\"\(link.1)\"")) }
    let sound = try await PaperSite.add(to: site.database, name: "other.txt", publish: true)
    #expect(try await !site.get("/papers/\(sound)").text.contains("Figures that do not agree"))
  }

  @Test func aTableIsTakenAwayWithItsSource() async throws {
    let site = try await TestSite()
    let id = try await PaperSite.add(to: site.database, text: Self.text, publish: true)
    let page = try await site.get("/papers/\(id)").text
    let address = String(try #require(page.firstMatch(of: /href="([^"]+table\.csv)"/)).1)
    let csv = try await site.get(address)
    #expect(csv.status == 200)
    #expect(csv.headers["content-type"]?.hasPrefix("text/csv") == true)
    #expect(csv.headers["content-disposition"]?.hasPrefix("attachment; filename=\"paper-\(id)-table-") == true)
    #expect(csv.text.hasPrefix("Kind,North,South,East,source\r\n"))
    #expect(csv.text.contains("\r\n'=1+1,5,6,1,"))
    #expect(csv.text.contains("\"pack.txt, lines "))
    let book = try await site.get(address.replacing(".csv", with: ".xlsx"))
    #expect(book.status == 200)
    #expect(book.headers["content-type"]?.contains("spreadsheetml") == true)
    #expect(try await site.get(address.replacing(".csv", with: ".pdf")).status == 404)
    #expect(try await site.get("/papers/\(id)/tables/0/table.csv").status == 404)
    #expect(try await site.get("/papers/\(id)/tables/9999/table.csv").status == 404)
  }

  @Test func aDraftsTableIsNowhereForVisitors() async throws {
    let site = try await SignedInSite()
    let id = try await PaperSite.add(to: site.base.database, text: Self.text, publish: false)
    try await site.add(.officer)
    let page = try await site.browser(as: "officer").get("/papers/\(id)").text
    #expect(page.contains("Figures that do not agree"))
    let address = String(try #require(page.firstMatch(of: /href="([^"]+table\.csv)"/)).1)
    #expect(try await SignedInSite.Browser(site.site).get(address).status == 404)
  }
}
