import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import People
import Testing

@testable import Server

@Suite struct RequestRecordTests {
  private func ask(
    _ site: Site, _ path: String, log: WrittenLog = WrittenLog(), _ headers: HTTPFields = [:]
  ) async throws -> (status: Int, number: String, text: String) {
    let application = Application(router: site.router(), logger: log.logger())
    return try await application.test(.router) { client in
      try await client.execute(uri: path, method: .get, headers: headers) {
        ($0.status.code, $0.headers[RequestNumber.header] ?? "", String(buffer: $0.body))
      }
    }
  }

  @Test(arguments: ["/", "/health", "/nowhere", "/api/v1/nothing", "/workspace", "/style.css"])
  func everyAnswerHasItsNumberAndALineInTheLog(path: String) async throws {
    let (site, log) = (try await TestSite().site, WrittenLog())
    let answer = try await ask(site, path, log: log)
    #expect(answer.number.count == 10)
    #expect(answer.number.allSatisfy { "23456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
    let lines = log.all.filter { $0.contains("message=answered") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("request=\(answer.number) ") == true, "\(log.all)")
    #expect(lines.first?.contains("status=\(answer.status)") == true)
    #expect(try await ask(site, path).number != answer.number)
  }

  @Test func aPageThatSaysWhatFailedTellsTheNumber() async throws {
    let answer = try await ask(try await TestSite().site, "/nowhere")
    #expect(answer.status == 404)
    #expect(answer.text.contains("this number: <strong>\(answer.number)</strong>"))
  }

  @Test func theCauseIsFoundInTheLogByTheNumber() async throws {
    let (base, log) = (try await TestSite(), WrittenLog())
    try base.database.close()
    for path in ["/", "/api/v1/indicators"] {
      let answer = try await ask(base.site, path, log: log)
      #expect(answer.status == 500)
      #expect(answer.text.contains(answer.number))
      let cause = log.all.first { $0.contains("request=\(answer.number) ") && $0.contains("level=error") }
      #expect(cause != nil, "\(log.all)")
    }
  }

  /// Addresses hold tokens, names and what somebody searched for; headers hold cookies.
  @Test func noSecretAndNoPersonIsInTheLog() async throws {
    let (people, log) = (try await SignedInSite(), WrittenLog())
    try await people.add(.officer)
    let secret = "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t-xyz"
    let cookie: HTTPFields = [
      .cookie: "salus-session=\(secret); salus-visitor=\(secret)", .userAgent: "browser \(secret)",
      .authorization: "Bearer \(secret)",
    ]
    for path in [
      "/invitation/\(secret)", "/search?q=\(secret)", "/sign-in?then=/\(secret)", "/workspace/people/\(secret)",
      "/sign-in/single/return?code=\(secret)&state=\(secret)", "/dashboards/\(secret)", "/\(secret)",
      "/api/v1/indicators/\(secret)", "/api/v1/\(secret)?q=\(secret)",
    ] { _ = try await ask(people.site, path, log: log, cookie) }
    try people.base.database.close()
    _ = try await ask(people.site, "/invitation/\(secret)", log: log, cookie)
    #expect(log.all.count > 10)
    for line in log.all {
      #expect(!line.contains(secret) && !line.contains("officer@") && !line.contains("The officer"), "\(line)")
    }
  }

  @Test func requestsAreCountedByRouteNotByAddress() async throws {
    let site = try await TestSite().site
    for path in ["/dashboards/made-up", "/dashboards/other", "/dashboards/third", "/nowhere", "/elsewhere"] {
      _ = try await ask(site, path)
    }
    let requests = site.metrics.figures.requests
    #expect(requests[.init(method: "GET", route: "/dashboards/{dashboard}", status: 200)] == 1)
    #expect(requests[.init(method: "GET", route: "/dashboards/{dashboard}", status: 404)] == 2)
    #expect(requests[.init(method: "GET", route: "none", status: 404)] == 2)
    #expect(site.metrics.figures.requestsUnderWay == 0)
  }
}
