import CPostgres

/// What the server or libpq answered, before it is put in a reader's words.
struct PostgresFailure: Error {
  /// SQLSTATE; empty where the server could not say anything.
  var state: String
  var message: String
  /// "note.text", where the server names what the failure is about.
  var subject: String?
  /// The server's function that failed.
  var function: String?

  /// - Parameter result: with an error's status.
  init(_ result: OpaquePointer?, _ connection: OpaquePointer) {
    func field(_ code: Character) -> String? {
      PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { String(cString: $0) }
    }
    state = field("C") ?? ""
    // What the server calls the detail repeats the row's values, which may be nobody's to read.
    message = field("M") ?? Self.firstLine(String(cString: PQerrorMessage(connection)))
    subject = field("t").map { table in field("c").map { "\(table).\($0)" } ?? table }
    function = field("R")
    // Where it could not send, libpq does not hold the connection to be broken before it has tried to read.
    if state.isEmpty, PQconsumeInput(connection) != 1 || PQstatus(connection) == CONNECTION_BAD {
      self = Self.lost(message)
    }
  }

  /// Why a connection could not be made.
  init(connecting connection: OpaquePointer) {
    let text = String(cString: PQerrorMessage(connection))
    // A verbose message is "severity:  state: words", whatever language the words are in.
    if let found = text.firstMatch(of: /:  ([0-9A-Z]{5}): ([^\n]*)/) {
      self.init(state: String(found.1), message: String(found.2))
    } else if PQconnectionNeedsPassword(connection) == 1 {
      self.init(state: "28P01", message: "it asks for a password")
    } else {
      self.init(state: "", message: Self.firstLine(text))
    }
  }

  init(state: String, message: String) { (self.state, self.message) = (state, message) }

  static func lost(_ message: String) -> PostgresFailure { PostgresFailure(state: "08006", message: message) }

  private static func firstLine(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return String(line.firstRange(of: "failed: ").map { line[$0.upperBound...] } ?? line)
  }

  /// The connection is of no more use: the server was stopped, or cannot be heard.
  var endsConnection: Bool { state.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05"].contains(state) }

  /// A server that is just starting, or has no connection free, may answer shortly.
  var mayPass: Bool { ["57P03", "53300"].contains(state) }

  /// A table has changed its shape under a prepared statement.
  var makesStatementsStale: Bool { state == "0A000" && function == "RevalidateCachedQuery" }

  /// The same transaction may succeed when it is done again, for others were in its way.
  var isWorthAnotherTry: Bool { ["40001", "40P01"].contains(state) || makesStatementsStale }

  func storeError(_ database: String) -> StoreError {
    switch state {
    case "53100": .diskFull(folder: database)
    case "53300": .tooManyConnections(database)
    case "40001", "40P01", "55P03": .locked
    case "28P01", "28000": .accessRefused("\(database): \(message)")
    case "3D000": .noSuchDatabase(database)
    case "42501": .notPermitted("\(database): \(message)")
    case "" where message.contains("certificate"): .untrusted(database, reason: message)
    case "": .unreachable(database, reason: message)
    case "57P03": .unreachable(database, reason: message)
    case "XX001", "XX002": .damaged(message)
    case _ where endsConnection: .connectionLost(database)
    case _ where state.hasPrefix("23"): .constraint(subject.map { "\($0): \(message)" } ?? message)
    default: .failed(message)
    }
  }
}
