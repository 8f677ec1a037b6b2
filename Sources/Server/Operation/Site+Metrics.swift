import Evidence
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Store

extension Site {
  /// A listener of its own for whoever watches the server: no proxy leads the public there.
  func metricsServer(host: String, port: Int, certificate: OwnCertificate?, logger: Logger) -> any Service {
    let router = Router()
    router.get("/metrics") { _, context in await metricsAnswer(context.logger, certificate: certificate) }
    return Application(
      router: router, configuration: .init(address: .hostname(host, port: port), serverName: "Salus"),
      logger: logger)
  }

  func metricsAnswer(_ logger: Logger, certificate: OwnCertificate? = nil) async -> Response {
    var text = MetricsText()
    metrics.figures.write(to: &text)
    do {
      let data = try await database.read { try DataFigures.read($0) }
      data.write(to: &text)
      text.add("salus_database_up", .gauge, "Whether the database answers.", 1)
    } catch {
      logger.error("metrics: \(error)")
      text.add("salus_database_up", .gauge, "Whether the database answers.", 0)
    }
    cache.write(to: &text)
    if let pool = database.pool { text.add(pool) }
    if let expires = certificate?.expires {
      text.add(
        "salus_certificate_expires_timestamp_seconds", .gauge, "When the site's own certificate expires.",
        expires.timeIntervalSince1970)
    }
    ProcessFigures.now().write(to: &text)
    return .bytes(Array(text.text.utf8), type: MetricsText.contentType)
  }
}

extension PageCache {
  fileprivate func write(to text: inout MetricsText) {
    let kept = figures
    text.add("salus_page_cache_answers", .gauge, "Public answers that are kept.", Double(kept.answers))
    text.add("salus_page_cache_bytes", .gauge, "What they take.", Double(kept.bytes))
    text.add(
      "salus_page_cache_requests_total", .counter, "Requests for what may be kept.",
      [([("kept", "yes")], Double(kept.hits)), ([("kept", "no")], Double(kept.misses))])
  }
}

/// What has been taken in.
private struct DataFigures: Sendable {
  struct Imports: Sendable {
    var kind: String
    var count: Int
    var newest: Date?
  }

  var imports: [Imports]
  var editions: Int

  static func read(_ connection: any Connection) throws -> DataFigures {
    let imports = try connection.rows(
      "SELECT kind, count(*), max(received_at) FROM dataset_import GROUP BY kind ORDER BY kind"
    ).map { row in
      let received: String? = try row.get(2)
      return Imports(
        kind: try row.get(0), count: try row.get(1),
        newest: received.flatMap { try? Date($0, strategy: .iso8601) })
    }
    return DataFigures(
      imports: imports, editions: try connection.value("SELECT count(*) FROM edition", as: Int.self) ?? 0)
  }

  func write(to text: inout MetricsText) {
    text.add(
      "salus_imports", .gauge, "Files that were taken in.",
      imports.map { ([("kind", $0.kind)], Double($0.count)) })
    text.add(
      "salus_newest_import_timestamp_seconds", .gauge, "When the newest of them came.",
      imports.compactMap { imports in
        imports.newest.map { ([("kind", imports.kind)], $0.timeIntervalSince1970) }
      })
    text.add("salus_editions", .gauge, "Editions of dashboards.", Double(editions))
  }
}

extension MetricsText {
  fileprivate mutating func add(_ pool: PoolState) {
    add(
      "salus_database_connections", .gauge, "Connections to the database server.",
      [
        ([("state", "busy")], Double(pool.open - pool.idle)), ([("state", "idle")], Double(pool.idle)),
      ])
    add("salus_database_connections_most", .gauge, "The most that are opened.", Double(pool.most))
    add("salus_database_waiting", .gauge, "Transactions that wait for a connection.", Double(pool.waiting))
  }
}
