import Foundation
import Hummingbird
import Pages
import People

extension Site {
  /// Lets a request through to its answer where its sender may, and a form only where it is one of ours.
  func gate(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    // No text of the database holds a null character; asking for one is asking for nothing. Programs are told so by
    // the interface itself.
    guard request.uri.path.hasPrefix("/api/") || !request.uri.string.contains("%00") else {
      throw PageFailure.noSuchPage()
    }
    return try await keeping(route, request, context) { try await pass(route, request, context) }
  }

  private func pass(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    var context = context
    context.visit = try await visit(request, address: settings.address(of: request, context))
    if route.isCostly, let wait = await budget.wait(of: context.visit.address, at: now()) {
      throw PageFailure(
        status: .tooManyRequests, whatHappened: "You asked for very much in a short time",
        whatToDo: "Try again in \(wait) seconds.", retryAfter: wait)
    }
    if route.isForPrograms, let wait = await programsBudget.wait(of: context.visit.address, at: now()) {
      throw APIProblem.tooManyRequests(wait: wait)
    }
    let decision = route.access.decision(context.visit.signedIn, in: Self.body)
    guard route == .addPapers, decision == .allowed else {
      return try await admit(route, decision, request, context)
    }
    try readingDesk.sitDown()
    defer { readingDesk.leave() }
    return try await admit(route, decision, request, context)
  }

  private func admit(
    _ route: Route, _ decision: Access.Decision, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    var context = context
    // Papers are received of those who may send them alone; of others a form is, so that its words can be shown to them.
    if route.method == .post, route.formLimits.bytes <= FormBody.mostBytes || decision == .allowed {
      context.form = try await FormBody.read(request, limits: route.formLimits, withFile: route.takesFile)
    }
    switch decision {
    case .allowed: break
    case .signInFirst: return try await signInFirst(route, request, context)
    case .refused:
      note("refused to a signed-in person", context, route)
      throw PageFailure(
        status: .forbidden, whatHappened: "Your roles do not allow this",
        whatToDo: "Ask an administrator of the board if you need it.")
    }
    if try await lacksSecondStep(context.visit, for: route.access) { return try await secondStepFirst(context) }
    if route.method == .post {
      let form = try context.submitted()
      guard let token = context.visit.token, forgery.accepts(form.raw(Form.Hidden.token), for: token) else {
        note("a form without its token", context, route)
        return .html(
          SignedOutView(
            reason: .formOutOfDate, written: form.written, context: try await pageContext(context)
          ).html, status: .forbidden)
      }
    }
    return try await answer(route, request, context)
  }

  /// A reader is led to sign in and back. What a form held is shown, so that it can be copied: a session may have
  /// ended while somebody wrote.
  private func signInFirst(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response
  {
    guard route.method == .post else { return .seeOther(Self.signInAddress(then: request.uri.string)) }
    return .html(
      SignedOutView(written: context.form?.written ?? [], context: try await pageContext(context)).html,
      status: .unauthorized)
  }

  /// What somebody tried and was not let; by its route, for an address may hold a token.
  func note(_ what: String, _ context: SiteContext, _ route: Route) {
    let account = context.visit.signedIn.map { "account \($0.account.id)" } ?? "nobody signed in"
    context.logger.notice("\(route.rawValue): \(what); \(account), from \(context.visit.address)")
  }

  static func signInAddress(then address: String) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
    return "/sign-in?then=" + (address.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
  }
}
