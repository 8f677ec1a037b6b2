import Content
import Hummingbird
import Pages
import People
import SingleSignOn

extension Site {
  /// Leads to the provider.
  func singleSignOn(_ request: Request) async throws -> Response {
    guard let single = settings.singleSignOn else { throw PageFailure.noSuchPage() }
    let asked = Self.next(request)
    let next = asked == Self.linking ? Route.workspace.path : asked
    let departure = try await explaining { () async throws(SignInFailure) in
      try await single.party.begin(returnTo: next)
    }
    return Response.seeOther(departure.url).setting(
      cookies.set(.provider, Secret(departure.sealed), for: departure.lifetime))
  }

  /// Back from the provider.
  func singleSignOnReturn(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let single = settings.singleSignOn else { throw PageFailure.noSuchPage() }
    let (query, sealed) = (request.uri.query ?? "", cookies.provider(request)?.text)
    let arrival = try await explaining { () async throws(SignInFailure) in
      try single.party.arrival(query: query, sealed: sealed)
    }
    let isFirst = try await isFirst(arrival)
    let identity = try await explaining { () async throws(SignInFailure) in
      guard isFirst else { throw .usedAlready }
      return try await single.party.identity(arrival)
    }
    if arrival.returnTo == Self.linking { return try await link(identity, context) }
    do {
      let token = try await signIn(identity, single, context).perform(in: people)
      return signedIn(token, then: Self.safe(arrival.returnTo ?? "")).setting(cookies.clear(.provider))
    } catch let refusal as Refusal {
      throw PageFailure(
        status: .forbidden, whatHappened: "You are not known here", whatToDo: refusal.description)
    }
  }

  /// Whether this way back has not been walked before; it has been from now on.
  private func isFirst(_ arrival: Arrival) async throws -> Bool {
    let moment = now()
    return try await database.write { connection in
      let submissions = FormSubmissions(connection)
      guard try submissions.location(of: arrival.id, account: 0) == nil else { return false }
      try submissions.record(arrival.id, account: 0, location: "", at: moment)
      return true
    }
  }

  private func signIn(
    _ identity: Identity, _ single: SingleSignOnSettings, _ context: SiteContext
  ) -> SignInByIdentity {
    let newcomer = identity.email.flatMap { email in
      single.makesAccounts ? SignInByIdentity.Newcomer(name: identity.name ?? email, email: email) : nil
    }
    return SignInByIdentity(
      ExternalIdentity(issuer: identity.issuer, subject: identity.subject),
      roles: identity.groups.map { single.mapping.roles(for: [SingleSignOnSettings.groups: $0]) },
      newcomer: newcomer, visitor: context.visit.visitor())
  }

  func explaining<Result>(
    _ work: () async throws(SignInFailure) -> Result
  ) async throws -> Result {
    do throws(SignInFailure) {
      return try await work()
    } catch {
      logger.notice("single sign-on: \(error.forLog)")
      throw PageFailure(
        status: error.side == .person ? .badRequest : .badGateway, whatHappened: "You are not signed in",
        whatToDo: error.forPerson)
    }
  }
}
