import Hummingbird
import Pages
import People
import Store
import Vocabulary

extension Site {
  /// Setting up, or taking away, the second step of a person's sign-in.
  func secondStepForm(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let isOn = try await database.read { try SecondFactorRepository($0).isOn(for: signedIn.account.id) }
    return isOn ? try await removalPage(context) : try await beginningPage(context)
  }

  /// The app's key is made, and shown this once.
  func beginSecondStep(_ context: SiteContext) async throws -> Response {
    do {
      let secrets = try await SetUpSecondFactor(try context.visit.person()).perform(in: people)
      return try await confirmationPage(context, secrets)
    } catch Refusal.secondFactorIsOn {
      return .seeOther(Route.secondStepForm.path)
    } catch Refusal.signInAgain {
      return .seeOther(Route.confirmForm.path + "?then=" + Route.secondStepForm.path)
    }
  }

  func confirmSecondStep(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let form = try context.submitted()
    do {
      let codes = try await ConfirmSecondFactor(signedIn, code: Secret(form.text("code"))).perform(in: people)
      return .html(
        RecoveryCodesView(codes: codes.map(\.text), context: try await pageContext(context)).html)
    } catch let refusal as Refusal {
      // The secret stands as it was: the same device can try its next code.
      let secrets = SetUpSecondFactor.Secrets(
        secret: Secret(form.text("secret")), address: Secret(form.text("address")))
      return try await confirmationPage(
        context, secrets, [Issue(field: "code", problem: refusal.description)])
    }
  }

  func removeSecondStep(_ context: SiteContext) async throws -> Response {
    do {
      try await RemoveSecondFactor(.own(try context.visit.person())).perform(in: people)
      return .seeOther(Route.account.path)
    } catch Refusal.signInAgain {
      return .seeOther(Route.confirmForm.path + "?then=" + Route.secondStepForm.path)
    } catch let refusal as Refusal {
      return try await removalPage(context, [Issue(problem: refusal.description)])
    }
  }

  private func beginningPage(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    let demand: HTML? =
      isDemanded(of: signedIn)
      ? "<p><strong>Your role needs it: until it is on, the workspace stays closed to you.</strong></p>\n" : nil
    let form = Form(
      action: Route.beginSecondStep.path, fields: [], submit: "Begin", cancel: Route.account.path,
      token: context.visit.formToken)
    return .html(
      FormPage(
        heading: "Turn on a second step", crumbs: [.init("Your account", Route.account.path)],
        before: """
          \(demand)<p>After your password you then also enter a code from an authenticator app on your phone. Have the phone \
          at hand.</p>

          """, form: form, context: try await pageContext(context)
      ).html)
  }

  private func confirmationPage(
    _ context: SiteContext, _ secrets: SetUpSecondFactor.Secrets, _ issues: [Issue] = []
  ) async throws -> Response {
    let form = Form(
      action: "/account/second-step",
      fields: [
        FormField("secret", "", .hidden, value: secrets.secret.text),
        FormField("address", "", .hidden, value: secrets.address.text),
        FormField("code", "Code", .oneTimeCode, hint: "The six digits that the app shows now."),
      ], submit: "Turn it on", cancel: "/account", issues: issues, token: context.visit.formToken)
    return .html(
      SecondStepView(
        secret: secrets.secret.text, address: secrets.address.text, form: form,
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  private func removalPage(_ context: SiteContext, _ issues: [Issue] = []) async throws -> Response {
    let form = Form(
      action: "/account/second-step/remove",
      fields: [], submit: "Turn it off", cancel: "/account", issues: issues, token: context.visit.formToken,
      isDangerous: true)
    let demand: HTML? =
      isDemanded(of: try context.visit.person())
      ? "<p>Your role needs one: the workspace stays closed to you until you have set up another.</p>\n" : nil
    return .html(
      FormPage(
        heading: "Turn off the second step", crumbs: [.init("Your account", "/account")],
        before: "<p>Your password alone would then be enough to sign in as you.</p>\n\(demand)", form: form,
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}
