import DatabaseSupport
import Foundation
import Testing

@testable import Server

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is found, and in what order, does not depend on the database; and nothing that can be asked breaks an answer.
@Suite struct SearchOnBothTests {
  @Test func everyAnswerIsTheSameOnBothDatabases() async throws {
    var answers: [[String]] = []
    for kind in DatabaseKind.allCases {
      let site = try await Self.site(on: kind)
      var found: [String] = []
      for query in Self.queries {
        found.append(try await site.ask("/search?q=\(query)").text)
        let rows = try await site.ask("/api/v1/search?q=\(query)&limit=100").rows
        found.append("\(rows.map { [$0["kind"], $0["id"], $0["text"], $0["score"]].map { "\($0 ?? "")" } })")
        // Times of publication are the machine's.
        let feed = try await site.ask("/search.atom?q=\(query)").text
        found.append(feed.matches(of: /href="([^"]*)"/).map { String($0.output.1) }.joined(separator: " "))
      }
      answers.append(found)
    }
    let first = try #require(answers.first)
    for other in answers.dropFirst() {
      for (place, pair) in zip(first, other).enumerated() { #expect(pair.0 == pair.1, "answer \(place)") }
    }
    #expect(
      first[0].contains("results for") && first[1].contains("recommendation") && first[2].contains("#line-"))
  }

  private static let queries = [
    "kites", "wind", "kites+wind+rain+county", "%22kites+wind%22", "ki*", "quixottic", "board&kind=paragraph",
    "kites&year=2024", "kites&body=Made-up+Health+Board", "leicestershire", "injuries+children", "the+of+and",
  ]

  /// Three papers of numbered paragraphs, many of which fit as well as others.
  private static func site(on kind: DatabaseKind) async throws -> APISite {
    let site = try await APISite(on: kind)
    for (number, year) in ["2022", "2023", "2024"].enumerated() {
      let words = ["kites", "wind", "rain", "county", "quixotic", "board"]
      let paragraphs = (3..<30).map { paragraph in
        "\(paragraph).  The "
          + (0..<5).map { words[(paragraph * (number + 2) + $0 * $0) % 6] }.joined(separator: " ")
          + " of the festival.\n"
      }
      _ = try await PaperSite.add(
        to: site.database,
        text: PaperSite.text.replacing("2023", with: year) + "\n\n" + paragraphs.joined(separator: "\n"),
        name: "\(year).txt", publish: true)
    }
    return site
  }

  @Test(arguments: DatabaseKind.allCases) func nothingThatCanBeAskedBreaksAnAnswer(on kind: DatabaseKind)
    async throws
  {
    let site = try await Self.site(on: kind)
    let long = String(repeating: "kites%20", count: 1250)
    let questions = [
      long, String(repeating: "k", count: 10_000), "%22kites", "%22%22%22", "kites%22wind", "the+of+and", "a",
      "a*", "*",
      "***", "%F0%9F%AA%81", "kites+%F0%9F%AA%81", "%D7%A2%D7%A4%D7%99%D7%A4%D7%95%D7%9F", "%E2%80%AEkites",
      "kites%00wind",
      "%00", "%01kites%0B%1F", "%FF%FE", "kites&year=%27%20OR%201=1", "kites&kind=nonsense", "kites&body=%00",
      "%3Cimg%20src=x%20onerror=alert(1)%3E+kites", "kites&year=2023&year=2024", "%EF%BF%BE", "%EF%BF%BFkites",
    ]
    for question in questions {
      // Each as if asked by a reader of its own: nobody may ask so many at once.
      let reader = site.site(now: "2026-01-01T00:00:00Z")
      // No address has room for the sign that ends a text.
      let status = question.contains("%00") ? 404 : 200
      let page = try await site.ask("/search?q=\(question)", of: reader)
      #expect(page.status == status, "\(question)")
      #expect(!page.text.contains("<script") && !page.text.contains("<img"), "\(question)")
      let feed = try await site.ask("/search.atom?q=\(question)", of: reader)
      #expect(feed.status == status, "\(question)")
      #expect(status != 200 || XMLParser(data: Data(feed.text.utf8)).parse(), "\(question)")
      let answer = try await site.ask("/api/v1/search?q=\(question)", of: reader)
      #expect([200, 400, 404].contains(answer.status) && !answer.json.isEmpty, "\(question)")
    }
    #expect(try await site.ask("/search?q=\(long)").text.contains("results for"))
    #expect(try await site.ask("/search?q=kites%01wind").text.contains("“kites wind”"))
  }

  /// However many passages fit, the feed has those of the newest paper first, each under an id that no other has.
  @Test(arguments: DatabaseKind.allCases) func aFeedTellsTheNewestFirst(on kind: DatabaseKind) async throws {
    let site = try await Self.site(on: kind)
    for number in 0..<5 {
      let paragraphs = (3..<60).map { "\($0).  Kites, kites and more kites of the year \(number).\n" }
      _ = try await PaperSite.add(
        to: site.database,
        text: PaperSite.text.replacing("2023", with: "\(2010 + number)") + "\n\n"
          + paragraphs.joined(separator: "\n"),
        name: "\(number).txt", publish: true)
    }
    let last = try await PaperSite.add(
      to: site.database, text: PaperSite.text.replacing("2023", with: "2025"), name: "last.txt", publish: true)
    let feed = try await site.ask("/search.atom?q=kites").text
    let links = feed.matches(of: /href="http[^"]*(\/papers\/[0-9]+)#/).map { String($0.output.1) }
    #expect(links.count == Change.most && links.first == "/papers/\(last)")
    let ids = feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && ids.count == Change.most + 1)
  }
}
