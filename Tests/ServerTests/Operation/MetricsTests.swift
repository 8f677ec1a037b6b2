import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Server

@Suite struct MetricsTests {
  private func text(_ site: Site) async throws -> String {
    let answer = await site.metricsAnswer(WrittenLog().logger())
    let bytes = try await Application(
      router: {
        let router = Router()
        router.get("x") { _, _ in answer }
        return router
      }()
    ).test(.router) { client in try await client.execute(uri: "/x", method: .get) { $0.body } }
    return String(buffer: bytes)
  }

  @Test func everySampleHasAKindAndANumber() async throws {
    let site = try await TestSite().site
    for path in ["/", "/nowhere"] {
      try await Application(router: site.router()).test(.router) { client in
        try await client.execute(uri: path, method: .get) { _ in }
      }
    }
    let text = try await text(site)
    var kinds: Set<Substring> = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# TYPE ") { kinds.insert(line.split(separator: " ")[2]) }
      if line.hasPrefix("#") { continue }
      let parts = line.split(separator: " ")
      let name = try #require(parts.first).prefix { $0 != "{" }
      let bare = ["_bucket", "_sum", "_count"].reduce(String(name)) { name, end in
        name.hasSuffix(end) && kinds.contains(Substring(name.dropLast(end.count)))
          ? String(name.dropLast(end.count)) : name
      }
      #expect(kinds.contains(Substring(bare)), "\(line)")
      #expect(Double(parts.last ?? "") != nil, "\(line)")
    }
    for part in [
      #"salus_http_requests_total{method="GET",route="/",status="200"} 1"#,
      #"salus_http_requests_total{method="GET",route="none",status="404"} 1"#,
      #"salus_http_request_seconds_bucket{route="/",le="+Inf"} 1"#, "salus_http_requests_under_way 0",
      "salus_http_connections 0", "salus_database_up 1", "process_resident_memory_bytes ", "process_open_fds ",
      "process_cpu_seconds_total ", #"salus_database_failed_total{kind="read"} 0"#, "salus_editions ",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test func aHistogramCountsWhatWasAtMostEachBound() {
    var histogram = Metrics.Histogram()
    for seconds in [0.0005, 0.001, 0.3, 99] { histogram.add(seconds) }
    #expect(histogram.counts.first == 2 && histogram.counts.last == 3 && histogram.count == 4)
    #expect(abs(histogram.sum - 99.3015) < 1e-9)
  }

  @Test func aLabelsTextIsEscaped() {
    var text = MetricsText()
    text.add("a", .gauge, "h", [(labels: [("l", "a\"b\\c\nd")], value: 1.5)])
    #expect(text.text == "# HELP a h\n# TYPE a gauge\na{l=\"a\\\"b\\\\c\\nd\"} 1.5\n")
  }

  @Test func aDatabaseThatIsGoneIsADownOne() async throws {
    let base = try await TestSite()
    try base.database.close()
    #expect(try await text(base.site).contains("salus_database_up 0"))
  }

  @Test func thePublicSiteHasNoFigures() async throws {
    let site = try await TestSite().site
    let status = try await Application(router: site.router()).test(.router) { client in
      try await client.execute(uri: "/metrics", method: .get) { $0.status.code }
    }
    #expect(status == 404)
  }
}
