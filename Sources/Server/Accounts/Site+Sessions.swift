import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// Ends one of a person's own sessions: this one, or one on another browser.
  func endSession(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    guard let session = Int(try context.parameters.require("session")) else { throw PageFailure.noSuchPage() }
    return try await confirmed(then: Route.account.path) {
      try await SignOut(signedIn, session: session).perform(in: people)
      return session == signedIn.session.id ? signedOut() : .seeOther(Route.account.path)
    }
  }

  func signOutEverywhere(_ context: SiteContext) async throws -> Response {
    let signedIn = try context.visit.person()
    return try await confirmed(then: Route.account.path) {
      try await SignOutEverywhere(signedIn).perform(in: people)
      return signedOut()
    }
  }

  /// Leads somebody who has not shown lately who they are to where they do, and back; other refusals are shown in
  /// their own words.
  func confirmed(then path: String, _ work: () async throws -> Response) async throws -> Response {
    do {
      return try await work()
    } catch Refusal.signInAgain {
      return .seeOther(Route.confirmForm.path + "?then=" + path)
    } catch let refusal as Refusal {
      throw PageFailure(
        status: .conflict, whatHappened: "This was not done", whatToDo: refusal.description)
    }
  }
}
