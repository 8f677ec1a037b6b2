import Hummingbird
import Pages
import People
import Store
import Vocabulary

extension Site {
  /// A person's own account: who they are here, where they are signed in.
  func account(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let (moment, limits) = (now(), people.limits)
    let id = signedIn.account.id
    let (sessions, hasSecondStep) = try await database.read { connection in
      (
        try SessionRepository(connection).all(of: id, at: moment, limits: limits),
        try SecondFactorRepository(connection).isOn(for: id)
      )
    }
    let token = context.visit.formToken
    return .html(
      AccountView(
        name: signedIn.account.name, email: signedIn.account.email.text,
        roles: signedIn.roles(in: Self.body).map(\.rawValue), hasSecondStep: hasSecondStep,
        sessions: sessions.map {
          .init(
            browser: $0.browser, address: $0.address, started: $0.started, seen: $0.seen,
            isThis: $0.id == signedIn.session.id,
            end: Form(action: "/account/sessions/\($0.id)/end", fields: [], submit: "End", token: token))
        },
        signOutEverywhere: Form(
          action: "/account/sign-out-everywhere", fields: [], submit: "Sign out everywhere", token: token),
        singleSignOn: try await singleSignOnLinks(of: id, token: token),
        context: try await pageContext(context, current: "/account")
      ).html)
  }

  /// nil where the site has none and the account is linked to none.
  private func singleSignOnLinks(of account: Int, token: String) async throws -> AccountView.SingleSignOn? {
    let links = try await database.read { try IdentityRepository($0).linked(to: account) }
    guard settings.singleSignOn != nil || !links.isEmpty else { return nil }
    return AccountView.SingleSignOn(
      links: links.map { link in
        .init(
          issuer: link.identity.issuer, subject: link.identity.subject, since: link.since,
          remove: Form(
            action: Route.unlinkIdentity.path,
            fields: [
              FormField("issuer", "", .hidden, value: link.identity.issuer),
              FormField("subject", "", .hidden, value: link.identity.subject),
            ], submit: "Remove", token: token))
      },
      add: settings.singleSignOn.map { _ in
        Form(action: Route.linkIdentity.path, fields: [], submit: "Add single sign-on", token: token)
      })
  }

  func passwordForm(_ context: SiteContext) async throws -> Response { try await passwordPage(context) }

  func changePassword(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let form = try context.submitted()
    let change = ChangePassword(
      of: signedIn, from: signedIn.account.hasPassword ? Secret(form.raw("current")) : nil,
      to: Secret(form.raw("password")), address: context.visit.address)
    do {
      let token = try await change.perform(in: people)
      return self.signedIn(token, then: "/account")
    } catch let issues as Issues {
      return try await passwordPage(context, issues.all.map { $0.in("password") })
    } catch Refusal.wrongPassword {
      return try await passwordPage(context, [Issue(field: "current", problem: "the password is not right")])
    } catch let refusal as Refusal {
      return try await passwordPage(context, [Issue(problem: refusal.description)])
    }
  }

  private func passwordPage(_ context: SiteContext, _ issues: [Issue] = []) async throws -> Response {
    let signedIn = try context.visit.person()
    var fields = [
      FormField(
        "password", "New password", .newPassword,
        hint: "At least 12 characters. A few words that mean something to you alone are best.")
    ]
    if signedIn.account.hasPassword {
      fields.insert(FormField("current", "Password now", .currentPassword), at: 0)
    }
    return .html(
      FormPage(
        heading: "Change your password", crumbs: [.init("Your account", "/account")],
        form: Form(
          action: "/account/password", fields: fields, submit: "Change it", cancel: "/account", issues: issues,
          token: context.visit.formToken),
        after: "<p>Everywhere else you are signed in, you will be signed out.</p>\n",
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}

extension Visit {
  /// - Throws: `PageFailure`; no address that asks for it answers a reader who is not signed in.
  func person() throws -> SignedIn {
    guard let signedIn else {
      throw PageFailure(
        status: .unauthorized, whatHappened: "You are not signed in", whatToDo: "Sign in and try again.")
    }
    return signedIn
  }
}

extension Issue {
  /// The same about a field, where it names none.
  func `in`(_ field: String) -> Issue {
    var issue = self
    issue.field = issue.field ?? field
    return issue
  }
}
