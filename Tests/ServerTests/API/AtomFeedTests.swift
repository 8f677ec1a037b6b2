import DatabaseSupport
import Evidence
import Foundation
import Hummingbird
import Testing

@testable import Server

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct AtomFeedTests {
  /// Elements with their own text and their places: "feed/entry/id".
  private final class Reader: NSObject, XMLParserDelegate {
    var path: [String] = []
    var found: [(path: String, text: String, attributes: [String: String])] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      path.append(name)
      open.append(found.count)
      found.append((path.joined(separator: "/"), "", attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { found[last].text += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      path.removeLast()
      open.removeLast()
    }

    func texts(_ path: String) -> [String] { found.filter { $0.path == path }.map(\.text) }
  }

  private func read(_ text: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return reader
  }

  private func feed(_ site: APISite) async throws -> Reader {
    try read(try await site.ask("/changes.atom").text)
  }

  /// RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each.
  @Test(arguments: DatabaseKind.allCases) func hasWhatTheStandardAsksFor(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let answer = try await site.ask("/changes.atom")
    #expect(answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
    let feed = try read(answer.text)
    #expect(feed.found.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    for name in ["id", "title", "updated"] { #expect(feed.texts("feed/\(name)").count == 1, "\(name)") }
    #expect(feed.texts("feed/author/name").first?.isEmpty == false)
    let entries = feed.texts("feed/entry").count
    #expect(entries == 4)
    for name in ["id", "title", "updated", "summary"] {
      let texts = feed.texts("feed/entry/\(name)")
      #expect(texts.count == entries && texts.allSatisfy { !$0.isEmpty }, "\(name)")
    }
    for moment in feed.texts("feed/updated") + feed.texts("feed/entry/updated") {
      #expect(moment.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil, "\(moment)")
    }
    let ids = feed.texts("feed/id") + feed.texts("feed/entry/id")
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /tag:localhost,\d{4}-\d\d-\d\d:[a-zA-Z0-9\/-]+/) != nil, "\(id)")
    }
    let links = feed.found.filter { $0.path == "feed/link" }.map(\.attributes)
    #expect(links.contains { $0["rel"] == "self" && $0["href"] == "http://localhost/changes.atom" })
    let pages = feed.found.filter { $0.path == "feed/entry/link" }.compactMap { $0.attributes["href"] }
    #expect(pages.count == entries)
    for page in pages {
      let path = try #require(page.split(separator: "http://localhost", maxSplits: 1).first)
      #expect(try await site.ask(String(path)).status == 200, "\(page)")
    }
    let order = feed.texts("feed/entry/updated")
    #expect(order == order.sorted(by: >))
  }

  @Test(arguments: DatabaseKind.allCases) func anEditionAndAChangedDefinitionAreNewEntriesAndTheOldStay(
    on kind: DatabaseKind
  ) async throws {
    let site = try await APISite(on: kind)
    let before = try await feed(site).texts("feed/entry/id")
    let yaml = try APISite.definition
    _ = try await site.database.write { connection in
      try EditionRepository(connection).freeze(
        DashboardBuilder(DashboardDefinition(yaml: yaml, file: "d.yaml")).build(connection), name: "A <b> & c",
        now: Date(timeIntervalSince1970: 1_750_000_000))
    }
    try await site.define(yaml + "\n# Another.\n", at: "2025-07-01T00:00:00Z")
    let after = try await feed(site)
    let ids = after.texts("feed/entry/id")
    #expect(ids.first == "tag:localhost,2025-07-01:definitions/leicestershire/20250701T000000Z")
    #expect(ids.contains("tag:localhost,2025-06-15:editions/1"))
    #expect(after.texts("feed/entry/title").contains { $0.contains("A <b> & c") })
    #expect(after.texts("feed/updated") == ["2025-07-01T00:00:00Z"])
    // The definition before is no longer known.
    #expect(Set(before).subtracting(ids).allSatisfy { $0.contains("definitions/") })
  }

  @Test func aSiteWithoutAnythingHasAnEmptyFeed() async throws {
    let folder = try await TestSite()
    let feed = try read(try await folder.get("/changes.atom").text)
    #expect(feed.texts("feed/updated").count == 1)
  }
}
