import Hummingbird
import Pages
import People

extension Site {
  /// Whether somebody must turn a second step on before they go any further. Who came by single sign-on is asked for
  /// one by the provider, or not at all.
  func lacksSecondStep(_ visit: Visit, for access: Access) async throws -> Bool {
    guard case .may = access, let signedIn = visit.signedIn, isDemanded(of: signedIn) else { return false }
    return try await !database.read { try SecondFactorRepository($0).isOn(for: signedIn.account.id) }
  }

  func isDemanded(of signedIn: SignedIn) -> Bool {
    signedIn.session.means != .singleSignOn
      && signedIn.roles(in: Self.body).contains(where: settings.secondStepFor.contains)
  }

  /// A reader is led to it; what a form held is shown, so that it can be copied.
  func secondStepFirst(_ context: SiteContext) async throws -> Response {
    guard let form = context.form else { return .seeOther(Route.secondStepForm.path) }
    return .html(
      SignedOutView(
        reason: .secondStepMissing, written: form.written, context: try await pageContext(context)
      ).html, status: .forbidden)
  }
}
