import CPostgres

/// One transaction's view of a session.
final class PostgresConnection: Connection {
  private let session: PostgresSession
  /// The answer whose rows are still coming. A second statement can only be sent when it is in memory.
  private var arriving: PostgresAnswer?

  init(_ session: PostgresSession) { self.session = session }

  var dialect: Dialect { .postgresql }

  func run(_ sql: SQL) throws -> Int {
    try makeWay()
    try session.begin()
    let (text, bindings) = sql.rendered { "$\($0)" }
    let parameters = try PostgresParameters(bindings)
    let name = try session.prepare(text, parameters.types)
    let result = try session.answer {
      parameters.with { count, values, lengths, formats in
        PQexecPrepared(session.handle, name, count, values, lengths, formats, 1)
      }
    }
    defer { PQclear(result) }
    let changes = ["INSERT", "UPDATE", "DELETE", "MERGE"]
    let status = String(cString: PQcmdStatus(result))
    guard changes.contains(where: status.hasPrefix) else { return 0 }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func runScript(_ text: String) throws {
    try makeWay()
    try session.begin()
    try session.execute(text)
  }

  func forEachRow(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
    try makeWay()
    let (text, bindings) = sql.rendered { "$\($0)" }
    let parameters = try PostgresParameters(bindings)
    let name = try session.prepare(text, parameters.types)
    let answer = PostgresAnswer(session, isPiped: try session.send(name, parameters))
    arriving = answer
    defer {
      answer.passOver()
      if arriving === answer { arriving = nil }
    }
    while let row = try answer.next() { try body(row) }
  }

  /// Leaves the session free for another statement.
  private func makeWay() throws {
    try arriving?.gather()
    arriving = nil
  }
}

/// The rows of an answer, one at a time as they come.
final class PostgresAnswer {
  private let session: PostgresSession
  private var columns: [String] = []
  private var types: [Oid] = []
  private var isArriving = true
  private var gathered: [SQLRow] = []
  private var position = 0
  /// Whether its end is that of a pipeline.
  private let isPiped: Bool

  init(_ session: PostgresSession, isPiped: Bool) { (self.session, self.isPiped) = (session, isPiped) }

  func next() throws -> SQLRow? {
    if position < gathered.count {
      defer { position += 1 }
      return gathered[position]
    }
    return try arrived()
  }

  /// Takes the rows that are still to come into memory.
  func gather() throws {
    while let row = try arrived() { gathered.append(row) }
  }

  func passOver() {
    while isArriving, let result = PQgetResult(session.handle) { PQclear(result) }
    end()
  }

  private func end() {
    if isArriving, isPiped { session.leavePipeline() }
    isArriving = false
  }

  private func arrived() throws -> SQLRow? {
    while isArriving {
      guard let result = PQgetResult(session.handle) else {
        end()
        break
      }
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE: return try row(result)
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK: continue
      default:
        let failure = PostgresFailure(result, session.handle)
        passOver()
        throw session.note(failure)
      }
    }
    return nil
  }

  private func row(_ result: OpaquePointer) throws(StoreError) -> SQLRow {
    if columns.isEmpty {
      let count = PQnfields(result)
      columns = (0..<count).map { String(cString: PQfname(result, $0)) }
      types = (0..<count).map { PQftype(result, $0) }
    }
    var values: [SQLValue] = []
    values.reserveCapacity(types.count)
    for (index, type) in types.enumerated() {
      let column = Int32(index)
      if PQgetisnull(result, 0, column) == 1 {
        values.append(.null)
      } else {
        let bytes = UnsafeRawBufferPointer(
          start: PQgetvalue(result, 0, column), count: Int(PQgetlength(result, 0, column)))
        values.append(try SQLValue(bytes, type: type, column: columns[index]))
      }
    }
    return SQLRow(columns: columns, values: values)
  }
}
