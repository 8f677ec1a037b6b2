import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

/// Over a connection, where what is kept is answered before a request becomes a task.
@Suite struct KeptPagesTests {
  private struct Answer {
    var status: Int
    var text: String
    var headers: HTTPFields
  }

  private static func ask(
    _ client: some TestClientProtocol, _ path: String, _ headers: HTTPFields = [:],
    _ method: HTTPRequest.Method = .get
  ) async throws -> Answer {
    try await client.execute(uri: path, method: method, headers: headers) {
      Answer(status: $0.status.code, text: String(buffer: $0.body), headers: $0.headers)
    }
  }

  private func serving(
    _ site: Site, log: WrittenLog = WrittenLog(),
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    try await Application(
      router: site.router(), server: site.server(nil), configuration: .init(serverName: Site.serverName),
      logger: log.logger()
    ).test(.live) { try await body($0) }
  }

  /// Without what differs from one request to the next.
  private static func lasting(_ headers: HTTPFields) -> [String] {
    headers.filter { ![.date, RequestNumber.header].contains($0.name) }.map { "\($0.name): \($0.value)" }
      .sorted()
  }

  @Test(arguments: ["/", "/dashboards/made-up", "/api/v1/indicators", "/search?q=made", "/changes.atom"])
  func itIsWhatATaskWouldHaveAnswered(path: String) async throws {
    let (base, log) = (try await TestSite(), WrittenLog())
    try await base.importFigures(50, named: "first")
    let site = base.site
    try await serving(site, log: log) { client in
      let made = try await Self.ask(client, path)
      let before = site.cache.figures.hits
      let kept = try await Self.ask(client, path)
      #expect(site.cache.figures.hits == before + 1)
      #expect(kept.status == 200 && kept.text == made.text && !kept.text.isEmpty)
      #expect(Self.lasting(kept.headers) == Self.lasting(made.headers))
      #expect(kept.headers[RequestNumber.header] != made.headers[RequestNumber.header])
      let date = try #require(kept.headers[.date])
      #expect(
        date.wholeMatch(of: /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/) != nil, "\(date)")
      let number = try #require(kept.headers[RequestNumber.header])
      let line = try #require(log.all.first { $0.contains("request=\(number) ") })
      let route = try #require(log.all.first { $0.contains("message=answered") }?.firstMatch(of: /route=\S+/))
      #expect(line.contains("message=answered") && line.contains(route.output) && line.contains("status=200"))
      let tag = try #require(kept.headers[.eTag])
      let same = try await Self.ask(client, path, [.ifNoneMatch: tag])
      #expect(same.status == 304 && same.text.isEmpty && same.headers[.eTag] == tag)
      #expect(same.headers[HTTPField.Name("Content-Security-Policy")!] != nil)
    }
    #expect(site.metrics.figures.requestsUnderWay == 0)
    #expect(site.metrics.figures.requests.values.reduce(0, +) == 3)
  }

  @Test func aChangeIsSeenByTheNextRequest() async throws {
    let base = try await TestSite()
    try await base.importFigures(50, named: "first")
    try await serving(base.site) { client in
      for value in 51...70 {
        _ = try await Self.ask(client, "/dashboards/made-up")
        try await base.importFigures(value, named: "\(value)")
        #expect(try await Self.ask(client, "/dashboards/made-up").text.contains("\(value)"))
      }
    }
  }

  @Test func whatIsNotOnlyReadIsHandedOn() async throws {
    let site = try await TestSite().site
    try await serving(site) { client in
      let made = try await Self.ask(client, "/")
      for (headers, method): (HTTPFields, HTTPRequest.Method) in [
        ([.cookie: "salus-session=x"], .get), ([.ifModifiedSince: "Sat, 21 Nov 2026 00:00:00 GMT"], .get),
        ([.connection: "close"], .get), ([:], .head), ([:], .post),
      ] {
        let answer = try await Self.ask(client, "/", headers, method)
        #expect(method == .get ? answer.text.contains("<h1") : answer.text.isEmpty || answer.status != 200)
      }
      #expect(try await Self.ask(client, "/").text == made.text)
    }
  }
}
