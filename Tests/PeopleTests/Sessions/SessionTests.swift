import DatabaseSupport
import Foundation
import Testing

@testable import People

@Suite struct SessionTests {
  @Test(arguments: DatabaseKind.allCases) func aSessionThatIsUsedGoesOn(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    for _ in 0..<10 {
      site.wait(11 * 3600)
      #expect(try await site.resume(token) != nil)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func anIdleOneIsOver(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    site.wait(12 * 3600 - 1)
    #expect(try await site.resume(token) != nil)
    site.wait(12 * 3600)
    #expect(try await site.resume(token) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func noneLastsLongerThanAWeek(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    for hour in 1..<7 * 24 {
      site.wait(3600)
      #expect(try await site.resume(token) != nil, "after \(hour) hours")
    }
    site.wait(3600)
    #expect(try await site.resume(token) == nil)
  }

  @Test(arguments: DatabaseKind.allCases, ["", "x", "0", "'; DROP TABLE session; --"])
  func aTokenThatIsNoneIsNobodys(on kind: DatabaseKind, text: String) async throws {
    let site = try await Site(on: kind)
    _ = try await site.person("Amara")
    #expect(try await site.resume(Secret(text)) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func theHashOfATokenIsNoToken(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    #expect(try await site.resume(Secret(Token.hash(token))) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func requestsWithinAMinuteDoNotWrite(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let token = try await site.token("Amara")
    site.wait(59)
    _ = try await site.resume(token)
    #expect(try await site.resume(token)?.session.seen == "2023-11-14T22:13:20Z")
    site.wait(2)
    _ = try await site.resume(token)
    #expect(try await site.resume(token)?.session.seen == "2023-11-14T22:14:21Z")
  }

  @Test(arguments: DatabaseKind.allCases) func aPersonSeesTheirOwnAndNoOthers(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara")
    _ = try await site.person("Ben")
    site.wait(5)
    _ = try await site.token("Amara", address: "192.0.2.9")
    let (id, limits) = (person.account.id, site.environment.limits)
    func all() async throws -> [String] {
      let moment = site.now
      return try await site.database.read { connection in
        try SessionRepository(connection).all(of: id, at: moment, limits: limits).map(\.address)
      }
    }
    #expect(try await all() == ["192.0.2.9", "192.0.2.1"])
    site.wait(12 * 3600 - 2)
    #expect(try await all() == ["192.0.2.9"])
  }

  @Test(arguments: DatabaseKind.allCases) func whatABrowserSaysOfItselfIsKeptShortAndPlain(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let long = "x\u{0}\r\n" + String(repeating: "y", count: 10_000)
    let answer = try await SignIn(
      email: "amara@example.gov.uk", password: Site.password,
      visitor: Visitor(address: "192.0.2.1", browser: long)
    ).perform(in: site.environment)
    guard case .signedIn(let token) = answer else { return }
    #expect(try await site.resume(token)?.session.browser == "x" + String(repeating: "y", count: 199))
  }

  @Test(arguments: DatabaseKind.allCases) func whatIsOverIsDropped(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.person("Amara")
    site.wait(13 * 3600)
    _ = try await site.token("Amara")
    #expect(try await site.database.read { try $0.value("SELECT count(*) FROM session", as: Int.self) } == 1)
  }

  /// Even where its session was not ended.
  @Test(arguments: DatabaseKind.allCases) func nobodyIsSignedInToAClosedAccount(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara")
    let token = try await site.token("Amara")
    try await site.database.write { try AccountRepository($0).set(.closed, of: account.id) }
    #expect(try await site.resume(token) == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func rolesAreThoseOfTheMoment(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let ben = try await site.account("Ben", .officer)
    let token = try await site.token("Ben")
    #expect(try await site.resume(token)?.may(.editPages, in: Site.board) == true)
    try await RevokeRole(.officer, in: Site.board, from: ben.id, by: Site.machine).perform(in: site.environment)
    #expect(try await site.resume(token)?.may(.editPages, in: Site.board) == false)
  }
}
