import Store

/// A database whose transactions are counted and timed.
struct MeasuredDatabase: Database {
  let database: any Database
  let metrics: Metrics

  var name: String { database.name }
  var pool: PoolState? { database.pool }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await measuring(.read) { try await database.read(body) }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await measuring(.write) { try await database.write(body) }
  }

  func version() async throws -> String? { try await database.version() }
  func versionAtOnce() -> String? { database.versionAtOnce() }
  func checkpoint() async throws { try await database.checkpoint() }
  func close() throws { try database.close() }

  private func measuring<T: Sendable>(
    _ kind: Metrics.Transaction, _ work: () async throws -> T
  ) async throws -> T {
    let clock = ContinuousClock()
    let start = clock.now
    metrics.transactionBegins(kind)
    func ends(failed: Bool) {
      let time = (clock.now - start).components
      metrics.transactionEnds(
        kind, seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18, failed: failed)
    }
    do {
      let value = try await work()
      ends(failed: false)
      return value
    } catch {
      // What a closure refuses, such as a form with faults, is no failure of the database.
      ends(failed: error is StoreError)
      throw error
    }
  }
}
