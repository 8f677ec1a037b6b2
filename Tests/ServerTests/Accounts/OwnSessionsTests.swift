import Foundation
import People
import Testing

@testable import Server

@Suite struct OwnSessionsTests {
  private func ends(_ text: String) -> [String] {
    text.matches(of: /\/account\/sessions\/\d+\/end/).map { String($0.output) }
  }

  @Test func onesOwnSessionsAreListedAndEndOneByOne() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    let (here, there) = (try await site.browser(as: "officer"), try await site.browser(as: "officer"))
    let page = try await here.get("/account")
    let all = ends(page.text)
    #expect(all.count == 2 && page.text.contains("(this one)"))
    // The last to sign in was there.
    let theirs = try #require(all.max())
    let answer = try await here.post(theirs, [:], token: page.hidden("form-token"))
    #expect(answer.location == "/account")
    #expect(try await there.get("/account").status == 303)
    let own = try #require(ends(try await here.get("/account").text).first)
    #expect(try await here.post(own, [:], token: page.hidden("form-token")).location == "/")
    #expect(try await here.get("/account").status == 303)
  }

  @Test func nobodyEndsAnothersSession() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    try await site.add(.reader)
    let (officer, reader) = (try await site.browser(as: "officer"), try await site.browser(as: "reader"))
    let theirs = try #require(ends(try await officer.get("/account").text).first)
    let page = try await reader.get("/account")
    _ = try await reader.post(theirs, [:], token: page.hidden("form-token"))
    #expect(try await officer.get("/account").status == 200)
  }

  @Test func afterAWhileAPasswordIsAskedForFirst() async throws {
    let clock = TestClock()
    let site = try await SignedInSite(now: clock.now)
    try await site.add(.officer)
    let (here, there) = (try await site.browser(as: "officer"), try await site.browser(as: "officer"))
    clock.wait(1000)
    let page = try await here.get("/account")
    let theirs = try #require(ends(page.text).max())
    for path in [theirs, "/account/sign-out-everywhere"] {
      let answer = try await here.post(path, [:], token: page.hidden("form-token"))
      #expect(answer.location == "/account/confirm?then=/account")
    }
    #expect(try await there.get("/account").status == 200)
  }

  @Test func sessionsLastAsLongAsTheSettingsSay() async throws {
    let clock = TestClock()
    let limits = SessionLimits(idle: 600, absolute: 3600)
    let site = try await SignedInSite(sessionLimits: limits, now: clock.now)
    try await site.add(.officer)
    let idle = try await site.browser(as: "officer")
    clock.wait(601)
    #expect(try await idle.get("/account").status == 303)
    let busy = try await site.browser(as: "officer")
    for _ in 1...6 {
      clock.wait(590)
      #expect(try await busy.get("/account").status == 200)
    }
    clock.wait(61)
    #expect(try await busy.get("/account").status == 303)
  }
}
