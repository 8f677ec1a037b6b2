import DatabaseSupport
import Foundation
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import People

/// A site of its own for one test: a real database, a clock that stands until it is moved, and random bytes from a seed.
final class Site: Sendable {
  static let board = "oakshire-hwb"
  static let otherBoard = "elmshire-hwb"
  static let start = Date(timeIntervalSince1970: 1_700_000_000)
  static let password = Secret("marmalade lantern orbit")
  static let machine = Requester.machine(user: "root")
  static let visitor = Visitor(address: "192.0.2.1", browser: "Firefox 140")
  /// As cheap as Argon2id can be: what is tested is not how long it takes.
  static let cheap = PasswordHasher.Cost(memory: 8, passes: 1, lanes: 1)

  let place: DatabasePlace
  let database: any Database
  let environment: PeopleEnvironment
  private let clock: Clock

  private final class Clock: Sendable {
    let moment = Mutex(Site.start)
    let seed = Mutex<UInt64>(1)

    func random(_ count: Int) -> [UInt8] {
      seed.withLock { seed in
        (0..<count).map { _ in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: seed >> 56)
        }
      }
    }
  }

  init(on kind: DatabaseKind) async throws {
    let clock = Clock()
    self.clock = clock
    place = try await DatabasePlace(kind)
    database = try await place.open(AuditMigrations.all + PeopleMigrations.all)
    environment = PeopleEnvironment(
      database: database, siteName: "Oakshire Board", key: try #require(SiteKey(Array(0..<32))),
      hasher: PasswordHasher(cost: Self.cheap), now: { clock.moment.withLock { $0 } },
      random: { clock.random($0) })
  }

  var now: Date { environment.now() }
  func wait(_ seconds: TimeInterval) { clock.moment.withLock { $0 += seconds } }

  func account(
    _ name: String, _ role: Role = .administrator, in body: String = board, password: Secret = password
  ) async throws -> Account {
    try await CreateAccount(
      name: name, email: "\(name.lowercased())@example.gov.uk", credential: .password(password), role: role,
      in: body, by: Self.machine
    ).perform(in: environment)
  }

  func signIn(
    _ name: String, password: Secret = password, address: String = "192.0.2.1", former: Secret? = nil
  ) async throws -> SignIn.Answer {
    try await SignIn(
      email: "\(name.lowercased())@example.gov.uk", password: password,
      visitor: Visitor(address: address, browser: "Firefox 140", formerToken: former)
    ).perform(in: environment)
  }

  func token(_ name: String, password: Secret = password, address: String = "192.0.2.1") async throws -> Secret
  {
    guard case .signedIn(let token) = try await signIn(name, password: password, address: address) else {
      throw Refusal.wrongPassword
    }
    return token
  }

  func resume(_ token: Secret) async throws -> SignedIn? {
    try await ResumeSession(token).perform(in: environment)
  }

  func signedIn(_ name: String, password: Secret = password) async throws -> SignedIn {
    try #require(await resume(token(name, password: password)))
  }

  /// Somebody new with a role, signed in.
  func person(_ name: String, _ role: Role = .administrator, in body: String = board) async throws -> SignedIn {
    _ = try await account(name, role, in: body)
    return try await signedIn(name)
  }

  func audit() async throws -> [AuditEntry] {
    try await database.read { try AuditLog($0).entries(limit: 1000).reversed() }
  }

  func actions() async throws -> [String] { try await audit().map(\.action) }

  func roles(_ account: Int) async throws -> [String: Set<Role>] {
    try await database.read { try RoleRepository($0).roles(of: account) }
  }

  /// Every value of every table, as text: what somebody who stole the database would read.
  func everythingKept() async throws -> String {
    try await database.read { connection in
      var text = ""
      for table in try connection.tables() {
        let everything = SQL(stringLiteral: "SELECT * FROM \(table)")
        try connection.forEachRow(everything) { row in
          for value in row.values {
            switch value {
            case .bytes(let bytes): text += Token.hexadecimal(bytes) + String(decoding: bytes, as: UTF8.self)
            default: text += "\(value)"
            }
            text += "\n"
          }
        }
      }
      return text
    }
  }
}
