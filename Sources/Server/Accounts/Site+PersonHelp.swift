import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// A link for somebody who cannot sign in, shown to the administrator this once.
  func makeSignInLink(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (id, requester) = try asked(context)
    return try await confirmed(then: Self.address(id)) {
      let made = try await MakeSignInLink(for: id, in: Self.body, by: requester).perform(in: people)
      return .html(
        SignInLinkView(
          name: made.account.name, email: made.account.email.text, person: Self.address(id),
          address: settings.address(of: "/new-password/\(made.token.text)", on: request), expires: made.expires,
          context: try await pageContext(context)
        ).html)
    }
  }

  func removePersonsSecondStep(_ context: SiteContext) async throws -> Response {
    let (id, requester) = try asked(context)
    return try await confirmed(then: Self.address(id)) {
      try await RemoveSecondFactor(.administrator(account: id, body: Self.body, requester: requester)).perform(
        in: people)
      return .seeOther(Self.address(id))
    }
  }

  func signPersonOut(_ context: SiteContext) async throws -> Response {
    let (id, requester) = try asked(context)
    return try await confirmed(then: Self.address(id)) {
      try await SignPersonOut(id, in: Self.body, by: requester).perform(in: people)
      return id == context.visit.signedIn?.account.id ? signedOut() : .seeOther(Self.address(id))
    }
  }

  private func asked(_ context: SiteContext) throws -> (Int, Requester) {
    guard let id = Int(try context.parameters.require("account")) else {
      throw PageFailure.noSuchPage("person here")
    }
    return (id, .person(try context.visit.person()))
  }

  /// What an administrator can do for somebody who has lost a password or a device.
  func help(for account: Account, _ context: SiteContext) async throws -> [PersonView.Help] {
    guard account.state == .active else { return [] }
    let (id, moment, limits) = (account.id, now(), people.limits)
    let (sessions, hasSecondStep) = try await database.read { connection in
      (
        try SessionRepository(connection).all(of: id, at: moment, limits: limits).count,
        try SecondFactorRepository(connection).isOn(for: id)
      )
    }
    func form(_ path: String, _ submit: String, isDangerous: Bool = false) -> Form {
      Form(
        action: Self.address(id) + path, fields: [], submit: submit, token: context.visit.formToken,
        isDangerous: isDangerous)
    }
    let isSelf = id == context.visit.signedIn?.account.id
    var all: [PersonView.Help] = []
    if !isSelf {
      all.append(
        .init(
          title: "They cannot sign in",
          words: """
            A new sign-in link lets them choose a new password, once, within a day. You hand it to them yourself: Salus \
            sends no mail. Their password works until they use it; then they are signed out everywhere.
            """, form: form("/sign-in-link", "Make a new sign-in link")))
    }
    if hasSecondStep {
      all.append(
        .init(
          title: "They lost the device of their second step",
          words: """
            Be sure that it is they who ask: see them, or ring them. Then their password alone is enough until they \
            set up another device. They are signed out everywhere.
            """, form: form("/second-step/remove", "Take the second step away", isDangerous: true)))
    }
    if sessions > 0, !isSelf {
      all.append(
        .init(
          title: "They left themselves signed in somewhere",
          words: "They are signed in on \(sessions) \(sessions == 1 ? "browser" : "browsers").",
          form: form("/sign-out", "Sign them out everywhere")))
    }
    return all
  }
}
