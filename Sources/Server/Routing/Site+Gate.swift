import Foundation
import Hummingbird
import Pages
import People

extension Site {
  /// Lets a request through to its answer where its sender may, and a form only where it is one of ours.
  func gate(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    var context = context
    context.visit = try await visit(request, address: settings.address(of: request, context))
    if route.method == .post { context.form = try await FormBody.read(request) }
    switch route.access.decision(context.visit.signedIn, in: Self.body) {
    case .allowed: break
    case .signInFirst: return try await signInFirst(request, context)
    case .refused:
      throw PageFailure(
        status: .forbidden, whatHappened: "Your roles do not allow this",
        whatToDo: "Ask an administrator of the board if you need it.")
    }
    if let form = context.form {
      guard let token = context.visit.token, forgery.accepts(form.raw(Form.Hidden.token), for: token) else {
        throw PageFailure(
          status: .forbidden, whatHappened: "This form is out of date",
          whatToDo: "Nothing was changed. Go back, reload the page, and send the form again.")
      }
    }
    return try await answer(route, request, context)
  }

  /// A reader is led to sign in and back. What a form held is shown, so that it can be copied: a session may have
  /// ended while somebody wrote.
  private func signInFirst(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let form = context.form else { return .seeOther(Self.signInAddress(then: request.uri.string)) }
    return .html(
      SignedOutView(written: form.written, context: try await pageContext(context)).html, status: .unauthorized)
  }

  static func signInAddress(then address: String) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
    return "/sign-in?then=" + (address.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
  }
}
