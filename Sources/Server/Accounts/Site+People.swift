import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// Who may do what in the board, and who has been invited.
  func people(_ context: SiteContext) async throws -> Response {
    let moment = now()
    let (people, invitations) = try await database.read { connection in
      (
        try RoleRepository(connection).people(in: Self.body),
        try InvitationRepository(connection).open(in: Self.body, at: moment)
      )
    }
    return .html(
      PeopleView(
        people: people.map {
          .init(
            name: $0.account.name, email: $0.account.email.text, address: Self.address($0.account.id),
            roles: Role.allCases.filter($0.roles.contains).map(\.rawValue))
        },
        invitations: invitations.map { invitation in
          .init(
            email: invitation.email.text, role: invitation.role.rawValue, by: invitation.invitedBy,
            expires: invitation.expires,
            withdraw: Form(
              action: "/workspace/invitations/\(invitation.id)/withdraw", fields: [], submit: "Withdraw",
              token: context.visit.formToken))
        },
        invite: Route.inviteForm.path, context: try await pageContext(context)
      ).html)
  }

  func inviteForm(_ context: SiteContext) async throws -> Response { try await invitePage(context) }

  func invite(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let email = form.text("email")
    guard let role = Role(rawValue: form.text("role")) else {
      return try await invitePage(context, email: email, [Issue(field: "role", problem: "choose a role")])
    }
    do {
      let (invitation, token) = try await InviteToBody(
        email, as: role, to: Self.body, by: .person(try context.visit.person())
      ).perform(in: people)
      return .html(
        InvitedView(
          email: invitation.email.text, role: role.rawValue,
          address: settings.address(of: "/invitation/\(token.text)", on: request), expires: invitation.expires,
          context: try await pageContext(context)
        ).html)
    } catch let issues as Issues {
      return try await invitePage(context, email: email, role: role, issues.all.map { $0.in("email") })
    } catch let refusal as Refusal {
      return try await invitePage(
        context, email: email, role: role, [Issue(field: "email", problem: refusal.description)])
    }
  }

  func withdrawInvitation(_ context: SiteContext) async throws -> Response {
    guard let id = Int(try context.parameters.require("invitation")) else { throw PageFailure.noSuchPage() }
    try await refusing {
      try await WithdrawInvitation(id, by: .person(try context.visit.person())).perform(in: people)
    }
    return .seeOther(Route.people.path)
  }

  static func address(_ account: Int) -> String { "/workspace/people/\(account)" }

  private func invitePage(
    _ context: SiteContext, email: String = "", role: Role = .reader, _ issues: [Issue] = []
  ) async throws -> Response {
    let form = Form(
      action: Route.invite.path,
      fields: [
        FormField("email", "E-mail address", .email, value: email),
        FormField("role", "Role", .choice(Self.roleOptions), value: role.rawValue),
      ], submit: "Invite", cancel: Route.people.path, issues: issues, token: context.visit.formToken)
    return .html(
      FormPage(
        heading: "Invite somebody",
        crumbs: [.init("Workspace", Route.workspace.path), .init("People", Route.people.path)],
        form: form, after: Self.whatRolesMay, context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  static let roleOptions = Role.allCases.map { role in
    FormField.Option(role.rawValue, role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst())
  }

  static let whatRolesMay: HTML = Role.allCases.reduce("<h2>What each role may</h2>\n") { html, role in
    let words = Permission.allCases.filter(role.permissions.contains).map(\.words).joined(separator: ", ")
    return html
      + "<p><strong>\(role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst())</strong>: \(words).</p>\n"
  }

  /// Shows a refusal in its own words.
  func refusing(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let refusal as Refusal {
      throw PageFailure(
        status: .conflict, whatHappened: "This was not done", whatToDo: refusal.description)
    }
  }
}
