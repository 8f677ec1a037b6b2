import CPostgres
import Foundation
import Synchronization

/// One connection to the server and what it has prepared.
///
/// Unchecked: a session has one holder at a time, who uses it on one thread at a time. Only `cancel` comes from
/// elsewhere; it touches an atomic and libpq's cancel object, which is made for that.
final class PostgresSession: @unchecked Sendable {
  let handle: OpaquePointer
  private let name: String
  private let canceller: OpaquePointer?
  private let isCancelled = Atomic(false)
  private var statements = PostgresStatements()
  /// The first failure of the transaction under way.
  private(set) var failure: PostgresFailure?
  /// How the transaction under way is to begin: that goes along with its first statement, for one way there and back.
  var opening: Kind?
  /// Whether the answer to the end of a reading is still to come. Nobody has to wait for it.
  private var isEnding = false

  /// - Parameter patience: how long a statement waits for what another transaction holds, in seconds.
  init(_ address: PostgresAddress, patience: Double) throws {
    name = address.name
    handle = try PostgresHandshake.connect(address)
    canceller = PQgetCancel(handle)
    try execute("SET lock_timeout = '\(Int(patience * 1000))ms'")
    // A change that was acknowledged is on the disk; a server may ask for more than that, not for less.
    try execute(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
    )
  }

  deinit {
    PQfreeCancel(canceller)
    PQfinish(handle)
  }

  /// Whether it may be used again. An idle connection has nothing to say unless its server has ended it.
  var isUsable: Bool {
    guard !isCancelled.load(ordering: .acquiring), failure?.endsConnection != true else { return false }
    var poll = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    if Foundation.poll(&poll, 1, 0) > 0, PQconsumeInput(handle) != 1 { return false }
    return PQstatus(handle) == CONNECTION_OK && (isEnding || PQtransactionStatus(handle) == PQTRANS_IDLE)
  }

  /// Stops the statement under way, and lets no other begin. The session is not handed on after that: the
  /// server may take note late.
  func cancel() {
    isCancelled.store(true, ordering: .releasing)
    Thread.detachNewThread { [self] in
      var message = [CChar](repeating: 0, count: 256)
      PQcancel(canceller, &message, Int32(message.count))
    }
  }

  // MARK: Statements

  func execute(_ text: String) throws { PQclear(try answer { PQexec(handle, text) }) }

  /// The result of a statement that went well, to be cleared by the caller.
  func answer(_ statement: () -> OpaquePointer?) throws -> OpaquePointer {
    try stopIfCancelled()
    let result = statement()
    guard let result, [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
      defer { PQclear(result) }
      throw note(PostgresFailure(result, handle))
    }
    return result
  }

  /// The name of the prepared statement of a text.
  func prepare(_ text: String, _ types: [Oid]) throws -> String {
    try stopIfCancelled()
    let (name, isPrepared, forgotten) = statements.name(text, types)
    if let forgotten { try execute("DEALLOCATE \(forgotten)") }
    if !isPrepared {
      PQclear(try answer { PQprepare(handle, name, text, Int32(types.count), types) })
      statements.keep(name, text, types)
    }
    return name
  }

  /// Remembers a failure, and gives what is told of it.
  func note(_ failure: PostgresFailure) -> any Error {
    if self.failure == nil { self.failure = failure }
    return isCancelled.load(ordering: .acquiring) ? CancellationError() : failure.storeError(name)
  }

  func stopIfCancelled() throws {
    if isCancelled.load(ordering: .acquiring) { throw CancellationError() }
  }

  // MARK: Transactions

  enum Kind: String {
    case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case write = "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
  }

  enum Outcome<T: Sendable>: Sendable {
    case done(T)
    case failed(any Error)
    /// Nothing was changed, and doing it again may succeed.
    case failedForNow(any Error)
    /// The connection ended between the order to commit and its answer.
    case uncertain(T, transaction: String)
  }

  func transaction<T: Sendable>(_ kind: Kind, _ body: (any Connection) throws -> T) -> Outcome<T> {
    failure = nil
    awaitEnd()
    do {
      if kind == .write, try isStandby() { throw StoreError.standby(name) }
      if kind == .read { opening = kind } else { try execute(kind.rawValue) }
      let value = try body(PostgresConnection(self))
      // A failure that the body caught has undone the transaction all the same.
      if let failure { throw note(failure) }
      try stopIfCancelled()
      return try commit(kind, value)
    } catch {
      opening = nil
      if PQtransactionStatus(handle) != PQTRANS_IDLE { PQclear(PQexec(handle, "ROLLBACK")) }
      if failure?.makesStatementsStale == true {
        PQclear(PQexec(handle, "DEALLOCATE ALL"))
        statements = PostgresStatements()
      }
      let mayPass = failure.map { $0.isWorthAnotherTry || $0.endsConnection } ?? false
      return mayPass && !(error is CancellationError) ? .failedForNow(error) : .failed(error)
    }
  }

  private func commit<T>(_ kind: Kind, _ value: T) throws -> Outcome<T> {
    if kind == .read {
      // What was read is read, whatever becomes of this.
      isEnding = opening == nil && PQsendQuery(handle, "COMMIT") == 1
      opening = nil
      return .done(value)
    }
    let transaction = try assignedTransaction()
    do {
      try execute("COMMIT")
    } catch {
      guard let transaction, failure?.endsConnection == true else { throw error }
      return .uncertain(value, transaction: transaction)
    }
    return .done(value)
  }

  /// The server says so by itself, but not at once that it is one no longer.
  private func isStandby() throws -> Bool {
    guard let said = PQparameterStatus(handle, "in_hot_standby"), String(cString: said) == "on" else {
      return false
    }
    let result = try answer { PQexec(handle, "SELECT pg_is_in_recovery()") }
    defer { PQclear(result) }
    return String(cString: PQgetvalue(result, 0, 0)) == "t"
  }

  private func awaitEnd() {
    guard isEnding else { return }
    isEnding = false
    while let result = PQgetResult(handle) { PQclear(result) }
  }

  /// The number by which the server can be asked about the transaction; nil where it has changed nothing.
  private func assignedTransaction() throws -> String? {
    let result = try answer { PQexec(handle, "SELECT pg_current_xact_id_if_assigned()") }
    defer { PQclear(result) }
    return PQgetisnull(result, 0, 0) == 1 ? nil : String(cString: PQgetvalue(result, 0, 0))
  }

  /// The same, while no other session of this database has the lock. It is taken before the transaction begins, which
  /// would not see what another has done in the meantime.
  func transaction<T: Sendable>(
    holding lock: Int32, _ kind: Kind, _ body: (any Connection) throws -> T
  ) -> Outcome<T> {
    failure = nil
    awaitEnd()
    do {
      try execute("SELECT pg_advisory_lock(\(lock), hashtext(current_schema()))")
    } catch {
      return failure?.endsConnection == true ? .failedForNow(error) : .failed(error)
    }
    // The lock ends with the session at the latest.
    defer { if failure?.endsConnection != true { try? execute("SELECT pg_advisory_unlock_all()") } }
    return transaction(kind, body)
  }
}
