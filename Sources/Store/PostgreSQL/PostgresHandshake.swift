import CPostgres
import Foundation

/// Makes connections.
enum PostgresHandshake {
  /// The server versions that Salus is written for: 13 is the first that tells what became of a transaction.
  private static let oldest: Int32 = 130_000

  /// How long a server may take to answer, in seconds.
  static let patience = 10.0

  /// - Throws: `PostgresFailure` where there is no connection, `StoreError` where its database will not do.
  static func connect(_ address: PostgresAddress) throws -> OpaquePointer {
    // What the address says stands above those before it; text is always UTF-8.
    let settings = [
      ("fallback_application_name", "salus"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "60000"), ("dbname", address.url),
      ("client_encoding", "UTF8"),
    ]
    guard let handle = start(settings) else { throw StoreError.failed("there is no memory for a connection") }
    var isDone = false
    defer { if !isDone { PQfinish(handle) } }
    // So that failures come with their state, whatever language their words are in.
    PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    try complete(handle, until: Date(timeIntervalSinceNow: patience))
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQserverVersion(handle) >= oldest else {
      throw StoreError.unsuitableServer(
        "\(address.name) is of PostgreSQL \(PQserverVersion(handle) / 10_000); Salus needs 13 or later")
    }
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? "none"
    guard encoding == "UTF8" else {
      throw StoreError.unsuitableServer(
        "\(address.name) keeps its text in \(encoding). Make one with: createdb --encoding UTF8 --template template0"
      )
    }
    isDone = true
    return handle
  }

  private static func start(_ settings: [(String, String)]) -> OpaquePointer? {
    let keywords = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in keywords + values { free(text) } }
    return PQconnectStartParams(
      keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
  }

  private static func complete(_ handle: OpaquePointer, until deadline: Date) throws {
    var waitsFor = PGRES_POLLING_WRITING
    while waitsFor != PGRES_POLLING_OK {
      guard PQstatus(handle) != CONNECTION_BAD, waitsFor != PGRES_POLLING_FAILED else {
        throw PostgresFailure(connecting: handle)
      }
      let events = waitsFor == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var poll = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
      let rest = deadline.timeIntervalSinceNow
      guard rest > 0 else {
        throw PostgresFailure(state: "", message: "it did not answer within \(Int(patience)) seconds")
      }
      if Foundation.poll(&poll, 1, Int32(rest * 1000) + 1) > 0 { waitsFor = PQconnectPoll(handle) }
    }
  }
}
