import HummingbirdCore

/// Takes so many connections at once and no more, and counts them.
struct CountedConnections: AvailableConnectionsDelegate {
  let most: Int
  let metrics: Metrics
  private var open = 0

  init(most: Int, metrics: Metrics) { (self.most, self.metrics) = (most, metrics) }

  mutating func connectionOpened() {
    open += 1
    metrics.connectionOpens()
  }

  mutating func connectionClosed() {
    open -= 1
    metrics.connectionCloses()
  }

  func isAcceptingNewConnections() -> Bool { open < most }
}
