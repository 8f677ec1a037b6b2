import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// Asks again for the password, before what is hard to undo.
  func confirmForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await confirmPage(context, then: Self.next(request))
  }

  func confirm(_ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let next = Self.safe(form.text("then"))
    let confirm = ConfirmPassword(
      try context.visit.person(), password: Secret(form.raw("password")), address: context.visit.address)
    do {
      return signedIn(try await confirm.perform(in: people), then: next)
    } catch let refusal as Refusal {
      let issue = Issue(field: "password", problem: refusal.description)
      return try await confirmPage(context, then: next, [issue])
    }
  }

  private func confirmPage(
    _ context: SiteContext, then next: String, _ issues: [Issue] = []
  ) async throws -> Response {
    let signedIn = try context.visit.person()
    guard signedIn.account.hasPassword else {
      // Who comes by single sign-on alone shows who they are by it.
      return .seeOther(Route.singleSignOn.path + "?then=" + Self.encoded(next))
    }
    let form = Form(
      action: Route.confirm.path,
      fields: [
        FormField("password", "Your password", .currentPassword), FormField("then", "", .hidden, value: next),
      ], submit: "Go on", cancel: Route.account.path, issues: issues, token: context.visit.formToken)
    return .html(
      FormPage(
        heading: "Confirm that it is you",
        before: "<p>It is some time since you gave your password, and what comes next is hard to undo.</p>\n",
        form: form, context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}
