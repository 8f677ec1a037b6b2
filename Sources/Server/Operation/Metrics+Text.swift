/// Figures in Prometheus's text format 0.0.4.
struct MetricsText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  enum Kind: String { case counter, gauge, histogram }

  private(set) var text = ""

  mutating func add(
    _ name: String, _ kind: Kind, _ help: String, _ samples: [(labels: [(String, String)], value: Double)]
  ) {
    head(name, kind, help)
    for sample in samples { line(name, sample.labels, sample.value) }
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    add(name, kind, help, [([], value)])
  }

  mutating func add(
    _ name: String, _ help: String, by label: String, _ histograms: [(value: String, Metrics.Histogram)]
  ) {
    head(name, .histogram, help)
    for (value, histogram) in histograms {
      for (bound, count) in zip(Metrics.Histogram.bounds, histogram.counts) {
        line("\(name)_bucket", [(label, value), ("le", "\(bound)")], Double(count))
      }
      line("\(name)_bucket", [(label, value), ("le", "+Inf")], Double(histogram.count))
      line("\(name)_sum", [(label, value)], histogram.sum)
      line("\(name)_count", [(label, value)], Double(histogram.count))
    }
  }

  private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let inner = labels.map { name, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
      return "\(name)=\"\(escaped)\""
    }
    let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    text += "\(name)\(inner.isEmpty ? "" : "{\(inner.joined(separator: ","))}") \(number)\n"
  }
}

extension Metrics.Figures {
  func write(to text: inout MetricsText) {
    let requests = requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    text.add(
      "salus_http_requests_total", .counter, "Requests that were answered.",
      requests.map {
        (
          [("method", $0.key.method), ("route", $0.key.route), ("status", "\($0.key.status)")], Double($0.value)
        )
      })
    text.add(
      "salus_http_request_seconds", "How long answers took to make.", by: "route",
      durations.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    text.add(
      "salus_http_requests_under_way", .gauge, "Requests that wait for their answer.", Double(requestsUnderWay))
    text.add("salus_http_connections", .gauge, "Connections that are open.", Double(connections))
    text.add(
      "salus_http_connections_total", .counter, "Connections that were opened.", Double(connectionsOpened))
    let kinds = Metrics.Transaction.allCases
    text.add(
      "salus_database_seconds", "How long transactions took, with waiting for their turn.", by: "kind",
      kinds.map { ($0.rawValue, transactions[$0] ?? .init()) })
    text.add(
      "salus_database_failed_total", .counter, "Transactions that failed.",
      kinds.map { ([("kind", $0.rawValue)], Double(transactionsFailed[$0] ?? 0)) })
    text.add(
      "salus_database_under_way", .gauge, "Transactions that wait for their turn or run.",
      kinds.map { ([("kind", $0.rawValue)], Double(transactionsUnderWay[$0] ?? 0)) })
  }
}
