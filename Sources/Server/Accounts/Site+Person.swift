import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// One person's roles, to change; their account, to close or open.
  func personForm(_ context: SiteContext) async throws -> Response { try await personPage(context) }

  func changeRoles(_ context: SiteContext) async throws -> Response {
    let (account, held) = try await person(context)
    let form = try context.submitted()
    let requester = Requester.person(try context.visit.person())
    do {
      // Given before any is taken away, so that whoever hands over is not left without.
      for role in Role.allCases where form.isChecked(role.rawValue) && !held.contains(role) {
        try await GrantRole(role, in: Self.body, to: account.id, by: requester).perform(in: people)
      }
      for role in Role.allCases where !form.isChecked(role.rawValue) && held.contains(role) {
        try await RevokeRole(role, in: Self.body, from: account.id, by: requester).perform(in: people)
      }
      return .seeOther(Route.people.path)
    } catch let refusal as Refusal {
      return try await personPage(context, [Issue(problem: refusal.description)])
    }
  }

  func closeAccount(_ context: SiteContext) async throws -> Response {
    let (account, _) = try await person(context)
    try await refusing {
      try await CloseAccount(account.id, in: Self.body, by: .person(try context.visit.person())).perform(
        in: people)
    }
    return .seeOther(Self.address(account.id))
  }

  func openAccount(_ context: SiteContext) async throws -> Response {
    let (account, _) = try await person(context)
    try await refusing {
      try await OpenAccount(account.id, in: Self.body, by: .person(try context.visit.person())).perform(
        in: people)
    }
    return .seeOther(Self.address(account.id))
  }

  private func person(_ context: SiteContext) async throws -> (Account, Set<Role>) {
    guard let id = Int(try context.parameters.require("account")),
      let found = try await database.read({ connection in
        try AccountRepository(connection).find(id).map { account in
          (account, try RoleRepository(connection).roles(of: id)[Self.body] ?? [])
        }
      })
    else { throw PageFailure.noSuchPage("person here") }
    return found
  }

  private func personPage(_ context: SiteContext, _ issues: [Issue] = []) async throws -> Response {
    let (account, held) = try await person(context)
    let token = context.visit.formToken
    let roles = Form(
      action: Self.address(account.id),
      fields: Role.allCases.map { role in
        FormField(
          role.rawValue, role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst(), .check,
          hint: "May "
            + Permission.allCases.filter(role.permissions.contains).map(\.words).joined(separator: ", "),
          value: held.contains(role) ? "yes" : "")
      }, submit: "Save roles", cancel: Route.people.path, issues: issues, token: token)
    let isActive = account.state == .active
    let closing = Form(
      action: Self.address(account.id) + (isActive ? "/close" : "/open"), fields: [],
      submit: isActive ? "Close the account" : "Open the account again", token: token, isDangerous: isActive)
    return .html(
      PersonView(
        name: account.name, email: account.email.text, isActive: isActive, roles: roles,
        help: try await help(for: account, context), closing: closing, context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .conflict)
  }
}
