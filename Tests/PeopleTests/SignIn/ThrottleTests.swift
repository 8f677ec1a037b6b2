import DatabaseSupport
import Foundation
import Testing

@testable import People

@Suite struct ThrottleTests {
  @Test func theWaitDoublesUpToTheLongest() {
    let waits = (0...20).map { Throttle.account.wait(after: $0) }
    #expect(waits.prefix(5).allSatisfy { $0 == 0 })
    #expect(waits[5...14].elementsEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]))
    #expect(waits[15...].allSatisfy { $0 == 900 })
    #expect(Throttle.account.wait(after: .max) == 900)
  }

  @Test func failuresAreForgottenOneByOne() {
    func remaining(_ seconds: TimeInterval) -> Int {
      Throttle.account.remaining(of: 3, last: Site.start, now: Site.start.addingTimeInterval(seconds))
    }
    #expect([0, 3599, 3600, 7200, 10_800, 1e9].map(remaining) == [3, 3, 2, 1, 0, 0])
    #expect(remaining(-100) == 3)
  }

  @Test(arguments: DatabaseKind.allCases) func guessesAtOneAccountAreSlowedDown(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    for attempt in 0..<5 {
      #expect(
        try await site.signIn("Amara", password: Secret("guess"), address: "198.51.100.\(attempt)") == .refused)
    }
    // Now even the right password waits: otherwise an answer would tell that it is right.
    let soon = site.now.addingTimeInterval(1)
    #expect(try await site.signIn("Amara") == .tryAgain(at: soon))
    #expect(try await site.signIn("Amara", password: Secret("guess")) == .tryAgain(at: soon))
    site.wait(1)
    #expect(try await site.signIn("Amara", password: Secret("guess")) == .refused)
    #expect(try await site.signIn("Amara") == .tryAgain(at: site.now.addingTimeInterval(2)))
    site.wait(2)
    _ = try await site.token("Amara")
    // Success forgets them.
    for _ in 0..<5 { #expect(try await site.signIn("Amara", password: Secret("guess")) == .refused) }
  }

  @Test(arguments: DatabaseKind.allCases) func anUnknownAccountIsSlowedDownAlike(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    for _ in 0..<5 { #expect(try await site.signIn("Nobody") == .refused) }
    #expect(try await site.signIn("NOBODY") == .tryAgain(at: site.now.addingTimeInterval(1)))
  }

  @Test(arguments: DatabaseKind.allCases) func nobodyIsLockedOutForGood(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    for _ in 0..<200 {
      if case .tryAgain(let moment) = try await site.signIn("Amara", password: Secret("guess")) {
        #expect(moment <= site.now.addingTimeInterval(900))
        site.wait(moment.timeIntervalSince(site.now))
      }
    }
    site.wait(900)
    _ = try await site.token("Amara")
  }

  /// The defence must not become the attack: guesses from elsewhere leave somebody's usual desk alone.
  @Test(arguments: DatabaseKind.allCases) func aStrangerDoesNotSlowSomebodyDownWhereTheyAreKnown(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    _ = try await site.token("Amara", address: "192.0.2.1")
    for attempt in 0..<5 {
      _ = try await site.signIn("Amara", password: Secret("guess"), address: "198.51.100.\(attempt)")
    }
    guard case .tryAgain = try await site.signIn("Amara", address: "198.51.100.99") else {
      Issue.record("a stranger was not slowed down")
      return
    }
    _ = try await site.token("Amara", address: "192.0.2.1")
    // A month later the desk is as strange as any other.
    site.wait(31 * 86_400)
    for _ in 0..<5 { _ = try await site.signIn("Amara", password: Secret("guess"), address: "198.51.100.7") }
    guard case .tryAgain = try await site.signIn("Amara", address: "192.0.2.1") else {
      Issue.record("the desk was still known")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func guessesAtMostFromAKnownPlaceAreSlowedDownToo(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    _ = try await site.token("Amara")
    for _ in 0..<5 { _ = try await site.signIn("Amara", password: Secret("guess")) }
    #expect(try await site.signIn("Amara") == .tryAgain(at: site.now.addingTimeInterval(1)))
  }

  @Test(arguments: DatabaseKind.allCases) func oneAddressThatTriesManyAccountsIsSlowedDown(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    for attempt in 0..<20 { #expect(try await site.signIn("Nobody\(attempt)") == .refused) }
    #expect(try await site.signIn("Amara") == .tryAgain(at: site.now.addingTimeInterval(1)))
    _ = try await site.token("Amara", address: "192.0.2.2")
  }

  @Test(arguments: DatabaseKind.allCases) func thoseWhoSignInRightDoNotSlowDownTheirNeighbours(
    on kind: DatabaseKind
  ) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    for _ in 0..<30 { _ = try await site.token("Amara") }
  }

  @Test(arguments: DatabaseKind.allCases) func manyAtOnceDoNotPassAsOne(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    let refused = try await withThrowingTaskGroup(of: SignIn.Answer.self) { group in
      for _ in 0..<30 { group.addTask { try await site.signIn("Amara", password: Secret("guess")) } }
      return try await group.reduce(into: 0) { $0 += $1 == .refused ? 1 : 0 }
    }
    #expect(refused == 5)
  }

  @Test(arguments: DatabaseKind.allCases) func aClockThatIsSetBackMakesNoWaitLonger(on kind: DatabaseKind)
    async throws
  {
    let site = try await Site(on: kind)
    _ = try await site.account("Amara")
    for _ in 0..<5 { _ = try await site.signIn("Amara", password: Secret("guess")) }
    site.wait(-86_400)
    #expect(try await site.signIn("Amara") == .tryAgain(at: site.now.addingTimeInterval(1)))
  }

  @Test(arguments: DatabaseKind.allCases) func countsAreNotKeptForEver(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    for attempt in 0..<10 { _ = try await site.signIn("Nobody\(attempt)") }
    site.wait(3 * 86_400)
    _ = try await site.signIn("Nobody")
    let count = try await site.database.read {
      try $0.value("SELECT count(*) FROM attempt_count", as: Int.self)
    }
    #expect(count == 2)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2::1", "20010db800010002"),
    ("2001:db8:1:2:ffff::9", "20010db800010002"), ("2001:db8:1:3::1", "20010db800010003"),
    ("::ffff:192.0.2.1", "192.0.2.1"), ("unknown", "unknown"), ("a:b", "a:b"),
  ]) func anAddressIsCountedForWhoeverHasIt(text: String, shared: String) {
    #expect(NetworkAddress.shared(text) == shared)
  }
}
