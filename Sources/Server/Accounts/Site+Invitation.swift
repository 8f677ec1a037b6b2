import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// Where somebody who was invited makes their account.
  func invitationForm(_ context: SiteContext) async throws -> Response { try await invitationPage(context) }

  func acceptInvitation(_ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let token = Secret(try context.parameters.require("token"))
    let name = form.text("name")
    // Whoever has an account keeps its password: the form asks for none.
    let password = form.raw("password")
    let accept = AcceptInvitation(
      token, name: name, credential: password.isEmpty ? nil : .password(Secret(password)))
    do {
      let account = try await accept.perform(in: people)
      let signIn = SignIn(
        email: account.email.text, password: Secret(password), visitor: context.visit.visitor())
      if case .signedIn(let session) = try await signIn.perform(in: people) {
        return signedIn(session, then: Route.workspace.path)
      }
      return .seeOther(Self.signInAddress(then: Route.workspace.path))
    } catch let issues as Issues {
      return try await invitationPage(context, name: name, issues.all.map { $0.in("password") })
    } catch let refusal as Refusal {
      return try await invitationPage(context, name: name, [Issue(problem: refusal.description)])
    }
  }

  private func invitationPage(
    _ context: SiteContext, name: String = "", _ issues: [Issue] = []
  ) async throws -> Response {
    let token = Secret(try context.parameters.require("token"))
    let moment = now()
    let found = try await database.read { connection in
      try InvitationRepository(connection).usable(token, at: moment).map {
        ($0, try AccountRepository(connection).find($0.email) != nil)
      }
    }
    guard let (invitation, hasAccount) = found else {
      throw PageFailure(
        status: .notFound, whatHappened: "This invitation cannot be used",
        whatToDo: Refusal.invitationCannotBeUsed.description)
    }
    let (context, cookie) = withVisitor(context)
    var fields: [FormField] = []
    if !hasAccount {
      fields.append(FormField("name", "Your name", hint: "As others should see it.", value: name))
      fields.append(
        FormField("password", "A password", .newPassword, hint: "At least 12 characters; a few words are best.")
      )
    }
    let form = Form(
      action: "/invitation/\(token.text)", fields: fields, submit: "Accept", issues: issues,
      token: context.visit.formToken)
    let page = FormPage(
      heading: "You are invited",
      before:
        "<p>\(invitation.invitedBy) invites \(invitation.email.text) to be \(invitation.role.rawValue).</p>\n",
      form: form, context: try await pageContext(context))
    return Response.html(page.html, status: issues.isEmpty ? .ok : .unprocessableContent).setting(cookie)
  }
}
