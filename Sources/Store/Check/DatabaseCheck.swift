/// One question whether a database is sound. A module has a list of its own, as it has of its migrations.
public struct DatabaseCheck: Sendable {
  public let name: String
  private let work: @Sendable (any Database, inout Findings) async throws -> Void

  /// - Parameter work: adds what it finds; throws `NotPossible` where the database does not let it look.
  public init(
    _ name: String, _ work: @escaping @Sendable (any Connection, inout Findings) throws -> Void
  ) {
    self.init(
      name,
      inSeveralReadings: { database, findings in
        let found = try await database.read { [findings] connection in
          var found = findings
          try work(connection, &found)
          return found
        }
        findings = found
      })
  }

  /// For what has to begin anew after a statement that failed.
  init(
    _ name: String,
    inSeveralReadings work: @escaping @Sendable (any Database, inout Findings) async throws -> Void
  ) {
    self.name = name
    self.work = work
  }

  /// Why a check was left out, and what would let it be made.
  public struct NotPossible: Error {
    public var reason: String
    public init(_ reason: String) { self.reason = reason }
  }

  /// What a check found; beyond a hundred it is only counted.
  public struct Findings: Sendable {
    static let most = 100

    let check: String
    private(set) var all: [Finding] = []
    private(set) var unlisted = 0

    public mutating func add(_ place: String, _ problem: String, remedy: String = Finding.Remedy.restore) {
      guard all.count < Self.most else {
        unlisted += 1
        return
      }
      all.append(Finding(check: check, place: place, problem: problem, remedy: remedy))
    }
  }

  /// In a reading of its own: a statement that fails on a damaged table ends no other check.
  func run(on database: any Database) async throws -> CheckOutcome {
    var findings = Findings(check: name)
    var leftOut: String?
    do {
      try await work(database, &findings)
    } catch let omission as NotPossible {
      leftOut = omission.reason
    } catch let error as StoreError where error.tellsNothingOfTheContent {
      throw error
    } catch let error as CancellationError {
      throw error
    } catch {
      findings.add(database.name, "\(error)")
    }
    return CheckOutcome(name: name, findings: findings.all, unlisted: findings.unlisted, leftOut: leftOut)
  }
}

/// What became of one check.
public struct CheckOutcome: Codable, Hashable, Sendable {
  public var name: String
  public var findings: [Finding]
  /// How many more there are than are listed.
  public var unlisted: Int
  /// Why it was not made; nil where it was.
  public var leftOut: String?

  public init(name: String, findings: [Finding], unlisted: Int = 0, leftOut: String? = nil) {
    (self.name, self.findings, self.unlisted, self.leftOut) = (name, findings, unlisted, leftOut)
  }
}

/// What became of every check of a database.
public struct CheckReport: Codable, Hashable, Sendable {
  public var database: String
  public var checks: [CheckOutcome]
  /// Whether no check that was made found anything.
  public var isSound: Bool

  public init(database: String, checks: [CheckOutcome]) {
    self.database = database
    self.checks = checks
    isSound = checks.allSatisfy { $0.findings.isEmpty }
  }

  public var findings: [Finding] { checks.flatMap(\.findings) }
}

extension Database {
  /// Makes every check, one after another; changes nothing, and may run while others read and write.
  public func check(_ checks: [DatabaseCheck]) async throws -> CheckReport {
    var outcomes: [CheckOutcome] = []
    for check in checks { outcomes.append(try await check.run(on: self)) }
    return CheckReport(database: name, checks: outcomes)
  }
}

extension StoreError {
  fileprivate var tellsNothingOfTheContent: Bool {
    switch self {
    case .locked, .unreachable, .untrusted, .tooManyConnections, .connectionLost, .closed, .accessRefused: true
    default: false
    }
  }
}
