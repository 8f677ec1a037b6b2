import DatabaseSupport
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

/// What only a server can do to a program.
@Suite(.timeLimit(.minutes(2))) struct PostgresTests {
  private static func open(_ url: String, connections: Int = 4) async throws -> PostgresDatabase {
    try await PostgresDatabase(url: url, migrations: [OpenDatabase.notes], connections: connections)
  }

  @Test func aConnectionThatTheServerEndedIsReplaced() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let first: Int = try await open.database.read { try $0.value("SELECT pg_backend_pid()") ?? 0 }
    let other = try await open.place.open([OpenDatabase.notes])
    _ = try await other.read { try $0.rows("SELECT pg_terminate_backend(\(first)::int)") }
    let second: Int? = try await open.database.read { try $0.value("SELECT pg_backend_pid()") }
    #expect(first != second)
  }

  @Test func aServerMayStartAgainBetweenCallsAndInTheMiddleOfOne() async throws {
    let server = try PostgresServer()
    let database = try await Self.open(server.url())
    try await database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('before')") }
    try server.stop()
    try server.start()
    #expect(try await OpenDatabase.texts(database) == ["before"])
    let runs = Atomic(0)
    try await database.write { connection in
      try connection.run("INSERT INTO note (text) VALUES ('during')")
      if runs.wrappingAdd(1, ordering: .relaxed).newValue == 1 {
        try server.stop()
        try server.start()
      }
      try connection.run("INSERT INTO note (text) VALUES ('after')")
    }
    #expect(runs.load(ordering: .relaxed) == 2)
    let texts = try await database.read { connection in
      var texts: [String] = []
      try connection.forEachRow("SELECT text FROM note ORDER BY id") { row in
        if runs.wrappingAdd(1, ordering: .relaxed).newValue == 3 {
          try server.stop()
          try server.start()
        }
        texts.append(try row.get(0))
        _ = try connection.rows("SELECT 1")
      }
      return texts
    }
    #expect(texts == ["before", "during", "after"])
    try server.stop()
    let error = await #expect(throws: StoreError.self) { _ = try await OpenDatabase.texts(database) }
    #expect(error?.description.contains("cannot be reached") == true, "\(String(describing: error))")
  }

  /// The answer to COMMIT is lost: the server waits for a standby that is not there, and is told to end.
  @Test func aCommitWhoseAnswerIsLostIsAskedAbout() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let other = try await open.place.open([OpenDatabase.notes])
    let writing = Task {
      try await open.database.write { connection in
        try connection.runScript("SET LOCAL synchronous_commit = on")
        try connection.run("INSERT INTO note (text) VALUES ('once')")
        return try connection.value("SELECT pg_backend_pid()", as: Int.self) ?? 0
      }
    }
    var isEnded = false
    while !isEnded {
      isEnded = try await other.read {
        try $0.value(
          """
          SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE wait_event = 'SyncRep' AND application_name = 'salus'
          """, as: Int.self) != 0
      }
    }
    let process = try await writing.value
    #expect(process > 0)
    #expect(try await open.texts() == ["once"])
  }

  /// The first commit is ended before it takes effect, which a sequence remembers.
  @Test func aCommitThatDidNotTakeEffectIsDoneAgain() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    try await open.database.write {
      try $0.runScript(
        """
        CREATE SEQUENCE commits;
        CREATE FUNCTION end_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('commits') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
          RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER ending AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION end_once();
        """)
    }
    try await open.database.write { _ = try $0.run("INSERT INTO note (text) VALUES ('once')") }
    #expect(try await open.texts() == ["once"])
    let commits: Int? = try await open.database.read { try $0.value("SELECT last_value FROM commits") }
    #expect(commits == 2)
  }

  @Test func aCancelledTaskStopsItsStatement() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let database = open.database
    let started = ContinuousClock.now
    let sleeping = Task {
      try await database.write { connection in
        try connection.run("INSERT INTO note (text) VALUES ('lost')")
        _ = try connection.rows("SELECT pg_sleep(60)::text")
      }
    }
    try await Task.sleep(for: .milliseconds(300))
    sleeping.cancel()
    await #expect(throws: CancellationError.self) { try await sleeping.value }
    #expect(ContinuousClock.now - started < .seconds(50))
    #expect(try await open.texts() == [])
  }

  @Test func aCancelledTaskWaitsNoLongerForAConnection() async throws {
    let place = try await DatabasePlace(.postgresql)
    let database = try await Self.open(place.url, connections: 1)
    let mayEnd = DispatchSemaphore(value: 0)
    let holding = Task { try await database.read { _ in mayEnd.wait() } }
    try await Task.sleep(for: .milliseconds(200))
    let waiting = Task { try await database.read { _ in } }
    try await Task.sleep(for: .milliseconds(100))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    mayEnd.signal()
    try await holding.value
    #expect(try await OpenDatabase.texts(database) == [])
  }

  private final class Order: Sendable {
    let numbers = Mutex<[Int]>([])
  }

  @Test func connectionsAreBoundedAndGivenInTurn() async throws {
    let place = try await DatabasePlace(.postgresql)
    let name = "turns-\(place.url.suffix(8))"
    let database = try await Self.open(place.url + "&application_name=\(name)", connections: 1)
    let mayEnd = DispatchSemaphore(value: 0)
    let order = Order()
    let holding = Task { try await database.read { _ in mayEnd.wait() } }
    try await Task.sleep(for: .milliseconds(200))
    var tasks: [Task<Void, any Error>] = []
    for index in 0..<8 {
      tasks.append(Task { try await database.read { _ in order.numbers.withLock { $0.append(index) } } })
      try await Task.sleep(for: .milliseconds(40))
    }
    mayEnd.signal()
    try await holding.value
    for task in tasks { try await task.value }
    #expect(order.numbers.withLock { $0 } == Array(0..<8))
    let open: Int? = try await database.read {
      try $0.value("SELECT count(*) FROM pg_stat_activity WHERE application_name = \(name)")
    }
    #expect(open == 1)
  }

  /// More than Swift has threads: each waits until all have begun.
  @Test func readsThatWaitDoNotTakeSwiftsThreads() async throws {
    let place = try await DatabasePlace(.postgresql)
    let count = 16
    let database = try await Self.open(place.url, connections: count)
    let arrivals = Arrivals()
    let met = try await withThrowingTaskGroup { group in
      for _ in 0..<count { group.addTask { try await database.read { _ in arrivals.wait(for: count) } } }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(met == count)
  }

  /// Unchecked: the count changes only under the condition's lock.
  private final class Arrivals: @unchecked Sendable {
    private let condition = NSCondition()
    private var count = 0

    /// Whether all came within half a minute.
    func wait(for all: Int) -> Bool {
      condition.lock()
      defer { condition.unlock() }
      count += 1
      condition.broadcast()
      let deadline = Date(timeIntervalSinceNow: 30)
      while count < all, condition.wait(until: deadline) {}
      return count >= all
    }
  }

  @Test func statementsBeyondTheNumberKeptAreGivenUp() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let kept = try await open.database.read { connection in
      for count in 1...450 {
        let list = Array(1...count)
        let found: Int? = try connection.value("SELECT count(*) FROM note WHERE id IN \(list: list)")
        guard found == 0 else { throw StoreError.failed("\(count)") }
      }
      return try connection.value("SELECT count(*) FROM pg_prepared_statements", as: Int.self) ?? 0
    }
    #expect((100...201).contains(kept))
  }

  @Test func wholeNumbersOfAnyTypeAreRead() async throws {
    let open = try await OpenDatabase(on: .postgresql)
    let values = try await open.database.read {
      try $0.row(
        """
        SELECT 1::smallint, 2, 3::bigint, true, 1.5::real, sum(n), -12345678901234567::numeric,
          9223372036854775807::numeric, -9223372036854775808::numeric, 0::numeric, 100000000::numeric, 'a'::name
        FROM (VALUES (9000000000::bigint), (1)) AS t (n)
        """)?.values
    }
    #expect(
      values == [
        .integer(1), .integer(2), .integer(3), .integer(1), .real(1.5), .integer(9_000_000_001),
        .integer(-12_345_678_901_234_567), .integer(.max), .integer(.min), .integer(0),
        .integer(100_000_000), .text("a"),
      ])
    for unread in ["1.5::numeric", "9223372036854775808::numeric", "'NaN'::numeric", "now()"] {
      await #expect(throws: StoreError.self) {
        _ = try await open.database.read { try $0.rows(SQL(stringLiteral: "SELECT \(unread)")) }
      }
    }
  }
}
