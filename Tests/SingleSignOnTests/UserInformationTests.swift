import Foundation
import Testing

@testable import SingleSignOn

struct UserInformationTests {
  private func signIn(
    _ information: [String: ClaimValue], groupsClaim: String? = "groups", emailMustBeVerified: Bool = true,
    _ change: @Sendable (inout [String: ClaimValue]) -> Void
  ) async throws -> Identity {
    try await ScriptedProvider.run { provider in
      let scene = try Scene(provider, groupsClaim: groupsClaim, emailMustBeVerified: emailMustBeVerified)
      provider.answer("/userinfo", information)
      let identity = try await scene.signIn(change)
      for request in provider.requests(for: "/userinfo") {
        #expect(request.headers["Authorization"] == ["Bearer \(Scene.accessToken)"])
      }
      return identity
    }
  }

  @Test func givesWhatTheIDTokenLeavesOut() async throws {
    let identity = try await signIn([
      "sub": "subject-1", "name": "Another", "email": "a@b.org", "email_verified": "true", "groups": "one",
    ]) { $0 = $0.filter { !["email", "email_verified", "groups"].contains($0.key) } }
    #expect(identity.name == "Ada Lovelace")
    #expect(identity.email == "a@b.org")
    #expect(identity.emailIsVerified == true)
    #expect(identity.groups == ["one"])
  }

  @Test func mustBeAboutTheSamePerson() async throws {
    for subject in ["subject-2", nil, 1] as [ClaimValue?] {
      await #expect(throws: SignInFailure.anotherSubject) {
        try await signIn(["sub": subject ?? .null, "groups": ["officers"]]) { $0["groups"] = nil }
      }
    }
  }

  /// The word of one place is not joined to the address of another.
  @Test func doesNotVouchForTheAddressOfTheIDToken() async throws {
    await #expect(throws: SignInFailure.emailNotVerified) {
      try await signIn(["sub": "subject-1", "email_verified": true]) { $0["email_verified"] = nil }
    }
    await #expect(throws: SignInFailure.emailNotVerified) {
      try await signIn(["sub": "subject-1", "email": "other@example.org"]) { $0["email_verified"] = nil }
    }
  }

  @Test func anAddressMustBeThereAndVerified() async throws {
    await #expect(throws: SignInFailure.emailMissing) {
      try await signIn(["sub": "subject-1"]) { $0["email"] = nil }
    }
    await #expect(throws: SignInFailure.emailNotVerified) {
      try await signIn([:]) { $0["email_verified"] = false }
    }
    let identity = try await signIn(["sub": "subject-1"], emailMustBeVerified: false) { $0["email"] = nil }
    #expect(identity.email == nil)
    #expect(identity.emailIsVerified == nil)
  }

  @Test func noneListedIsNotNone() async throws {
    let silent = try await signIn(["sub": "subject-1"]) { $0["groups"] = nil }
    #expect(silent.groups == nil)
    let none = try await signIn([:]) { $0["groups"] = [] }
    #expect(none.groups == [])
    await #expect(throws: SignInFailure.groupsNotListed) {
      try await signIn(["sub": "subject-1"]) {
        $0["groups"] = nil
        $0["_claim_names"] = ["groups": "src1"]
      }
    }
  }

  @Test func findsGroupsWithinOtherClaims() async throws {
    let within = try await signIn([:], groupsClaim: "realm_access.roles") {
      $0["realm_access"] = ["roles": ["officers"]]
    }
    #expect(within.groups == ["officers"])
    let named = try await signIn([:], groupsClaim: "https://example.org/groups") {
      $0["https://example.org/groups"] = ["officers"]
    }
    #expect(named.groups == ["officers"])
    await #expect(throws: SignInFailure.idToken(.malformed("the claim groups"))) {
      try await signIn([:]) { $0["groups"] = [1] }
    }
    #expect(try await signIn([:], groupsClaim: nil) { $0["groups"] = ["officers"] }.groups == nil)
  }

  @Test func namesThePersonAsWellAsItCan() async throws {
    let names: [([String: ClaimValue], String?)] = [
      (["name": " Ada \n Lovelace "], "Ada Lovelace"),
      (["given_name": "Ada", "family_name": "Lovelace", "preferred_username": "ada"], "Ada Lovelace"),
      (["family_name": "Lovelace"], "Lovelace"), (["preferred_username": "ada"], "ada"), (["name": ""], nil),
      (["name": "a\u{1}b"], nil), ([:], nil),
    ]
    for (claims, name) in names {
      #expect(try PersonClaims(claims, groupsClaim: nil).name == name)
    }
  }
}
