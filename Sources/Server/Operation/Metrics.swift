import Synchronization

/// What the program counts of itself while it serves, for Prometheus.
final class Metrics: Sendable {
  struct Request: Hashable, Sendable {
    var method: String
    /// With its parameters in braces; “none” for an address that the site has not got.
    var route: String
    var status: Int
  }

  enum Transaction: String, CaseIterable, Sendable { case read, write }

  /// How many took at most so many seconds, how many in all, and their seconds together.
  struct Histogram: Sendable {
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    private(set) var counts = [Int](repeating: 0, count: bounds.count)
    private(set) var count = 0
    private(set) var sum = 0.0

    mutating func add(_ seconds: Double) {
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { counts[index] += 1 }
      count += 1
      sum += seconds
    }
  }

  struct Figures: Sendable {
    var requests: [Request: Int] = [:]
    var durations: [String: Histogram] = [:]
    var requestsUnderWay = 0
    var connections = 0
    var connectionsOpened = 0
    var transactions: [Transaction: Histogram] = [:]
    var transactionsFailed: [Transaction: Int] = [:]
    var transactionsUnderWay: [Transaction: Int] = [:]
  }

  private let kept = Mutex(Figures())

  var figures: Figures { kept.withLock { $0 } }

  func requestBegins() { kept.withLock { $0.requestsUnderWay += 1 } }

  func requestEnds(_ request: Request, seconds: Double) {
    kept.withLock {
      $0.requestsUnderWay -= 1
      $0.requests[request, default: 0] += 1
      $0.durations[request.route, default: Histogram()].add(seconds)
    }
  }

  func connectionOpens() {
    kept.withLock {
      $0.connections += 1
      $0.connectionsOpened += 1
    }
  }

  func connectionCloses() { kept.withLock { $0.connections -= 1 } }

  func transactionBegins(_ kind: Transaction) {
    kept.withLock { $0.transactionsUnderWay[kind, default: 0] += 1 }
  }

  func transactionEnds(_ kind: Transaction, seconds: Double, failed: Bool) {
    kept.withLock {
      $0.transactionsUnderWay[kind, default: 0] -= 1
      $0.transactions[kind, default: Histogram()].add(seconds)
      if failed { $0.transactionsFailed[kind, default: 0] += 1 }
    }
  }
}
