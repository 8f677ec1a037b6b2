import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// Where somebody who could not sign in gives their account a new password.
  func newPasswordForm(_ context: SiteContext) async throws -> Response { try await newPasswordPage(context) }

  func newPassword(_ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let password = Secret(form.raw("password"))
    let use = UseSignInLink(Secret(try context.parameters.require("token")), password: password)
    do {
      let account = try await use.perform(in: people)
      let signIn = SignIn(email: account.email.text, password: password, visitor: context.visit.visitor())
      switch try await signIn.perform(in: people) {
      case .signedIn(let session): return signedIn(session, then: Route.workspace.path)
      case .codeNeeded(let token): return codeNext(token, then: Route.workspace.path)
      case .refused, .tryAgain: return .seeOther(Self.signInAddress(then: Route.workspace.path))
      }
    } catch let issues as Issues {
      return try await newPasswordPage(context, issues.all.map { $0.in("password") })
    } catch let refusal as Refusal {
      throw Self.deadLink(refusal)
    }
  }

  private func newPasswordPage(_ context: SiteContext, _ issues: [Issue] = []) async throws -> Response {
    let token = Secret(try context.parameters.require("token"))
    let moment = now()
    guard let account = try await database.read({ try SignInLinkRepository($0).usable(token, at: moment) })
    else {
      throw Self.deadLink(.linkCannotBeUsed)
    }
    let (context, cookie) = withVisitor(context)
    let form = Form(
      action: "/new-password/\(token.text)",
      fields: [
        FormField(
          "password", "New password", .newPassword,
          hint: "At least 12 characters. A few words that mean something to you alone are best.")
      ], submit: "Set it and sign in", issues: issues, token: context.visit.formToken)
    let page = FormPage(
      heading: "Choose a new password",
      before: """
        <p>This is for \(account.email.text). Wherever you are signed in, you will be signed out. If your account has a \
        second step, you are asked for its code next.</p>

        """, form: form, context: try await pageContext(context))
    return Response.html(page.html, status: issues.isEmpty ? .ok : .unprocessableContent).setting(cookie)
  }

  private static func deadLink(_ refusal: Refusal) -> PageFailure {
    PageFailure(
      status: .notFound, whatHappened: "This link cannot be used", whatToDo: refusal.description)
  }
}
