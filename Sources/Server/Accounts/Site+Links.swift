import Hummingbird
import Pages
import People
import SingleSignOn

extension Site {
  /// Where a way back from the provider leads that began on the page of one's account. No link can ask for it.
  static let linking = "/account/links"

  /// Begins to add single sign-on to one's account. The person goes on by a link and not by this form: no browser
  /// lets a form of ours lead to another site.
  func linkIdentity(_ context: SiteContext) async throws -> Response {
    guard let single = settings.singleSignOn else { throw PageFailure.noSuchPage() }
    let signedIn = try context.visit.person()
    return try await confirmed(then: Route.account.path) {
      guard signedIn.session.isRecent(at: now(), limits: people.limits) else { throw Refusal.signInAgain }
      let departure = try await explaining { () async throws(SignInFailure) in
        try await single.party.begin(returnTo: Self.linking)
      }
      let page = LinkView(title: single.title, address: departure.url, context: try await pageContext(context))
      return Response.html(page.html).setting(
        cookies.set(.provider, Secret(departure.sealed), for: departure.lifetime))
    }
  }

  /// The provider has said who the person is there.
  func link(_ identity: Identity, _ context: SiteContext) async throws -> Response {
    guard let signedIn = context.visit.signedIn else {
      throw PageFailure(
        status: .unauthorized, whatHappened: "You have been signed out",
        whatToDo: "Sign in with your password, and add single sign-on to your account again.")
    }
    return try await confirmed(then: Route.account.path) {
      let known = ExternalIdentity(issuer: identity.issuer, subject: identity.subject)
      try await LinkIdentity(known, to: signedIn).perform(in: people)
      return Response.seeOther(Route.account.path).setting(cookies.clear(.provider))
    }
  }

  func unlinkIdentity(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let form = try context.submitted()
    let identity = ExternalIdentity(issuer: form.raw("issuer"), subject: form.raw("subject"))
    return try await confirmed(then: Route.account.path) {
      try await UnlinkIdentity(identity, from: signedIn).perform(in: people)
      return .seeOther(Route.account.path)
    }
  }
}
