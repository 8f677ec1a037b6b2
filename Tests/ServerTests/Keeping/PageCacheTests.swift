import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import People
import Store
import Synchronization
import Testing
import Vocabulary

@testable import Server

@Suite struct PageCacheTests {
  private struct Answer {
    var status: Int
    var text: String
    var headers: HTTPFields
  }

  private func ask(_ site: Site, _ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
    try await Application(router: site.router(), logger: WrittenLog().logger()).test(.router) { client in
      try await client.execute(uri: path, method: .get, headers: headers) {
        Answer(status: $0.status.code, text: String(buffer: $0.body), headers: $0.headers)
      }
    }
  }

  @Test func whatWasMadeOnceIsGivenAgain() async throws {
    let base = try await TestSite()
    try await base.importFigures(50, named: "first")
    for path in ["/", "/dashboards/made-up", "/api/v1/indicators", "/search?q=made", "/about/privacy"] {
      let (first, hits) = (try await ask(base.site, path), base.site.cache.figures.hits)
      let second = try await ask(base.site, path)
      #expect(base.site.cache.figures.hits == hits + 1, "\(path)")
      #expect(first.status == 200 && second.text == first.text)
      #expect(second.headers[.contentType] == first.headers[.contentType])
      #expect(second.headers[.contentLength] == "\(second.text.utf8.count)")
      #expect(second.headers[RequestNumber.header] != first.headers[RequestNumber.header])
      #expect(second.headers[HTTPField.Name("Content-Security-Policy")!] != nil)
    }
  }

  @Test func aChangeIsSeenAtOnceWhoeverMadeIt() async throws {
    let base = try await TestSite()
    try await base.importFigures(50, named: "first")
    let path = "/dashboards/made-up/indicators/1-persons-all-ages"
    let address = try await ask(base.site, path).status == 200 ? path : "/dashboards/made-up"
    let first = try await ask(base.site, address)
    try await base.importFigures(77, named: "second")
    let second = try await ask(base.site, address)
    #expect(second.text != first.text && second.text.contains("77"))
    // Another process, such as a command, has a connection of its own.
    let other = try await SQLiteDatabase(folder: base.folder.url, migrations: Site.migrations)
    _ = try await other.write { connection in
      try connection.run("UPDATE dashboard SET changed_at = '2030-01-01T00:00:00Z'")
    }
    let misses = base.site.cache.figures.misses
    _ = try await ask(base.site, address)
    #expect(base.site.cache.figures.misses == misses + 1)
    try other.close()
  }

  @Test func nobodyIsGivenAnothersPage() async throws {
    let people = try await SignedInSite()
    try await people.add(.officer)
    let browser = try await people.browser(as: "officer")
    let kept = people.site.cache.figures.answers
    #expect(try await browser.get("/").text.contains("The officer"))
    #expect(people.site.cache.figures.answers == kept)
    let anybody = try await ask(people.site, "/")
    #expect(!anybody.text.contains("The officer"))
    #expect(try await browser.get("/").text.contains("The officer"))
    #expect(try await !ask(people.site, "/").text.contains("The officer"))
  }

  @Test func whoHasItIsNotSentItAgain() async throws {
    let base = try await TestSite()
    let tag = try #require(try await ask(base.site, "/").headers[.eTag])
    let again = try await ask(base.site, "/", [.ifNoneMatch: "W/\(tag), \"other\""])
    #expect(again.status == 304 && again.text.isEmpty && again.headers[.eTag] == tag)
    #expect(try await ask(base.site, "/", [.ifNoneMatch: "\"other\""]).status == 200)
    try await base.importFigures(50, named: "first")
    #expect(try await ask(base.site, "/dashboards/made-up", [.ifNoneMatch: tag]).status == 200)
  }

  @Test func whatDiffersByRequestIsKeptApart() async throws {
    let site = try await TestSite().site
    let json = try await ask(site, "/api/v1/indicators", [.accept: "application/json"])
    let csv = try await ask(site, "/api/v1/indicators", [.accept: "text/csv"])
    #expect(json.headers[.contentType] != csv.headers[.contentType])
    #expect(try await ask(site, "/api/v1/indicators", [.accept: "text/csv"]).text == csv.text)
    #expect(try await ask(site, "/search?q=made").text != (try await ask(site, "/search?q=other")).text)
  }

  @Test func failuresAreNotKept() async throws {
    let site = try await TestSite().site
    for path in ["/dashboards/none", "/nowhere", "/api/v1/none"] {
      for _ in 1...2 { #expect(try await ask(site, path).status == 404) }
    }
    #expect(site.cache.figures.answers == 0)
  }

  @Test func aDayPassesAndPagesAreMadeAnew() async throws {
    let base = try await TestSite()
    let moment = Mutex(Date(timeIntervalSince1970: 1_700_000_000))
    let site = Site(
      database: base.database, madeWith: "Salus test", settings: SiteSettings(key: SignedInSite.key),
      now: { moment.withLock { $0 } })
    for _ in 1...2 { _ = try await ask(site, "/") }
    #expect(site.cache.figures.hits == 1)
    moment.withLock { $0 += 86_400 }
    _ = try await ask(site, "/")
    #expect(site.cache.figures.hits == 1)
  }

  @Test func itHoldsNoMoreThanItMay() async throws {
    func answer(_ size: Int) async throws -> KeptAnswer {
      try await KeptAnswer(
        Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 65, count: size))))
    }
    func key(_ address: String) -> PageCache.Key { .init(address: address, host: "", accept: "", day: "") }
    let cache = PageCache(mostBytes: 100_000)
    _ = cache.answer(key("x"), "1")
    for number in 0..<100 {
      cache.keep(try await answer(9_000), key("/\(number)"), "1")
      // The first is asked for all the time.
      #expect(cache.answer(key("/0"), "1") != nil)
      #expect(cache.figures.bytes <= 100_000)
    }
    #expect(cache.figures.answers > 5)
    cache.keep(try await answer(30_000), key("/large"), "1")
    #expect(cache.answer(key("/large"), "1") == nil)
    // What was made before a change is not kept after it.
    _ = cache.answer(key("/0"), "2")
    cache.keep(try await answer(1), key("/old"), "1")
    #expect(cache.figures.answers == 0 && cache.figures.bytes == 0)
  }

  @Test func withoutRoomNothingIsKept() async throws {
    let base = try await TestSite()
    let site = Site(
      database: base.database, madeWith: "Salus test",
      settings: SiteSettings(key: SignedInSite.key, pageCache: 0))
    for _ in 1...2 { #expect(try await ask(site, "/").status == 200) }
    #expect(site.cache.figures.hits == 0 && site.cache.figures.answers == 0)
  }
}
