import People
import Testing

@testable import Server

@Suite struct SecondStepDemandTests {
  @Test func whoseRoleNeedsOneTurnsItOnFirst() async throws {
    let site = try await SignedInSite(secondStepFor: [.administrator])
    let account = try await site.add(.administrator)
    try await site.add(.officer)
    let admin = try await site.browser(as: "administrator")
    for path in ["/workspace", "/workspace/people", "/workspace/audit"] {
      #expect(try await admin.get(path).location == "/account/second-step", "\(path)")
    }
    // What is public, and one's own account, stay open.
    for path in ["/", "/account", "/account/password"] {
      #expect(try await admin.get(path).status == 200, "\(path)")
    }
    let page = try await admin.get("/account/second-step")
    #expect(page.status == 200 && page.text.contains("Your role needs it"))
    #expect(try await site.browser(as: "officer").get("/workspace").status == 200)
    try await site.turnOnSecondStep(of: account, keepingSessions: true)
    #expect(try await admin.get("/workspace").status == 200)
    #expect(try await admin.get("/account/second-step").text.contains("Your role needs one"))
  }

  @Test func whatAFormHeldIsShown() async throws {
    let site = try await SignedInSite(secondStepFor: [.officer])
    try await site.add(.officer)
    let officer = try await site.browser(as: "officer")
    let token = try await officer.get("/account").hidden("form-token")
    let answer = try await officer.post(
      "/workspace/pages/privacy", ["title": "T", "body": "Long & dear."], token: token)
    #expect(answer.status == 403 && answer.text.contains("Long &amp; dear."))
    #expect(answer.text.contains("needs a second step"))
    #expect(try await !officer.get("/about/privacy").text.contains("Long &amp; dear."))
  }
}
