import Foundation
import People
import Testing

@testable import Server

/// Every address × everybody who may come, against the one table.
@Suite struct AccessTests {
  /// An address that exists in a test site, for a route's parameters.
  private func path(_ route: Route, account: Int) -> String {
    let needed = APIResource.of(route)?.parameters.filter { $0.isRequired && !$0.isInPath } ?? []
    let query = needed.map { "\($0.name)=\($0.example ?? "")" }.joined(separator: "&")
    return route.path.replacing("{dashboard}", with: "made-up").replacing("{format}", with: "csv")
      .replacing("{row}", with: "1-persons-all-ages").replacing("{edition}", with: "none")
      .replacing("{page}", with: "about").replacing("{token}", with: String(repeating: "x", count: 43))
      .replacing("{invitation}", with: "999").replacing("{notice}", with: "new")
      .replacing("{account}", with: "\(account)").replacing("{indicator}", with: "1")
      .replacing("{digest}", with: String(repeating: "0", count: 64)).replacing("{session}", with: "999")
      .replacing("{entry}", with: "1").replacing("{paper}", with: "1")
      .replacing("{item}", with: "1").replacing("{adoption}", with: "999").replacing("{intake}", with: "1")
      .replacing("{matter}", with: "000000000000") + (query.isEmpty ? "" : "?\(query)")
  }

  /// A form is sent empty, and without its token.
  private func ask(_ browser: SignedInSite.Browser, _ route: Route, _ path: String) async throws
    -> SignedInSite.Browser.Answer
  {
    if route.takesFile { return try await browser.send(path, file: Data(), fields: [:], token: nil) }
    return route.method == .post ? try await browser.post(path, [:], token: nil) : try await browser.get(path)
  }

  /// What the table lets a set of roles do, written out apart from the code that decides.
  private static let allowed: [Role: Set<Permission>] = [
    .reader: [.seeWorkspace], .contributor: [.seeWorkspace, .updateOwn],
    .officer: [.seeWorkspace, .updateOwn, .editPages, .editNotices, .editMeetings, .publish],
    .analyst: [.seeWorkspace, .updateOwn, .importData, .editDashboards, .publish],
    .administrator: Set(Permission.allCases),
  ]

  @Test func aReaderWhoIsNotSignedInSeesThePublicPagesOnly() async throws {
    let site = try await SignedInSite()
    for route in Route.allCases {
      let browser = SignedInSite.Browser(site.site)
      let path = path(route, account: 1)
      let answer = try await ask(browser, route, path)
      switch (route.access, route.method) {
      case (.everyone, .get): #expect([200, 204, 404].contains(answer.status), "\(route): \(answer.status)")
      // A form without its token changes nothing.
      case (.everyone, _): #expect(answer.status == 403, "\(route): \(answer.status)")
      case (_, .get):
        #expect(answer.status == 303, "\(route): \(answer.status)")
        #expect(answer.location?.hasPrefix("/sign-in?then=") == true)
      default: #expect(answer.status == 401, "\(route): \(answer.status)")
      }
    }
  }

  @Test(arguments: Role.allCases) func everyRoleMayDoWhatTheTableSaysAndNothingElse(role: Role) async throws {
    let site = try await SignedInSite()
    let account = try await site.add(role)
    let browser = try await site.browser(as: role.rawValue)
    for route in Route.allCases {
      let mayUse =
        switch route.access {
        case .everyone, .signedIn: true
        case .may(let permission): Self.allowed[role]?.contains(permission) == true
        }
      let path = path(route, account: account.id)
      // Without its token, so that what is allowed is still not done.
      let answer = try await ask(browser, route, path)
      if !mayUse {
        #expect(answer.status == 403 && answer.text.contains("Your roles do not allow this"), "\(route)")
      } else if route.method == .post {
        #expect(answer.status == 403 && answer.text.contains("This form is out of date"), "\(route)")
      } else {
        #expect([200, 204, 303, 404].contains(answer.status), "\(route): \(answer.status)")
        #expect(!answer.text.contains("Your roles do not allow this"), "\(route)")
      }
    }
  }

  @Test func anotherPersonsTokenIsRefused() async throws {
    let site = try await SignedInSite()
    try await site.add(.officer)
    try await site.add(.administrator)
    let (officer, administrator) = (
      try await site.browser(as: "officer"), try await site.browser(as: "administrator")
    )
    let token = try await officer.get("/workspace/identity").hidden("form-token")
    let answer = try await administrator.post(
      "/workspace/identity", ["name": "Taken over", "accent": "#00508c", "form-version": "0"], token: token)
    #expect(answer.status == 403)
    #expect(try await site.site.identity().name == "Made-up Board")
  }
}
