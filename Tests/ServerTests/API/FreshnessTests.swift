import DatabaseSupport
import Evidence
import Hummingbird
import Testing

@testable import Server

@Suite struct FreshnessTests {
  static let paths = [
    "/api/v1/bodies", "/api/v1/observations.csv?indicator=90284", "/api/v1/indicators/90284", "/changes.atom",
  ]

  @Test(arguments: paths, DatabaseKind.allCases)
  func whatIsHeldIsNotSentAgain(path: String, on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let first = try await site.ask(path)
    let tag = try #require(first.headers[.eTag])
    #expect(first.headers[.cacheControl] == "public, no-cache")
    #expect(first.headers[.lastModified] == "Sat, 01 Mar 2025 09:00:00 GMT")
    for header in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
      let again = try await site.ask(path, .get, [.ifNoneMatch: header])
      #expect(again.status == 304, "\(header)")
      #expect(again.text.isEmpty)
      #expect(again.headers[.eTag] == tag)
    }
    #expect(try await site.ask(path, .get, [.ifNoneMatch: "\"other\""]).status == 200)
    let since: HTTPFields = [.ifModifiedSince: "Sat, 01 Mar 2025 09:00:00 GMT"]
    #expect(try await site.ask(path, .get, since).status == 304)
    let earlier: HTTPFields = [.ifModifiedSince: "Sat, 01 Mar 2025 08:59:59 GMT"]
    #expect(try await site.ask(path, .get, earlier).status == 200)
    // A tag that does not match decides, whatever the time.
    let both: HTTPFields = [.ifNoneMatch: "\"other\"", .ifModifiedSince: "Sat, 01 Mar 2025 09:00:00 GMT"]
    #expect(try await site.ask(path, .get, both).status == 200)
  }

  @Test(arguments: paths, DatabaseKind.allCases)
  func aChangeWithinTheSameSecondMakesAnotherTag(path: String, on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let before = try await site.ask(path).headers[.eTag]
    let yaml = try APISite.definition.replacing(
      "title: Best Start for Life", with: "title: Best Begin for Life")
    try await site.define(yaml, at: APISite.received)
    #expect(try await site.ask(path).headers[.eTag] != before)
  }

  @Test(arguments: DatabaseKind.allCases) func aRenamedAreaMakesAnotherTag(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let path = "/api/v1/observations?indicator=90284&area=E10000018&limit=1"
    let before = try await site.ask(path)
    let file = try site.folder.file(
      "names.csv",
      containing: "area_code,area_name,area_type,parent_codes\nE10000018,Leicestershyre,Counties,\n")
    _ = try await GeographyImport(database: site.database).areas(file)
    let after = try await site.ask(path)
    #expect(after.headers[.eTag] != before.headers[.eTag])
    #expect(after.rows.first?["area"] as? String == "Leicestershyre")
    let found = try await site.ask("/api/v1/search?q=leicestershyre").rows
    #expect(found.contains { $0["id"] as? String == "E10000018" })
  }

  @Test(arguments: DatabaseKind.allCases) func formsAndQueriesHaveTagsOfTheirOwn(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    var tags: Set<String> = []
    let paths = ["bodies", "bodies.csv", "bodies?limit=1", "bodies?format=csv", "bodies.csv-metadata.json"]
    for path in paths { tags.insert(try await site.ask("/api/v1/\(path)").headers[.eTag] ?? "") }
    tags.insert(try await site.ask("/api/v1/bodies", .get, [.accept: "text/csv"]).headers[.eTag] ?? "")
    #expect(tags.count == paths.count + 1)
  }
}
