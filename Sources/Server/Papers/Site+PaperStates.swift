import Foundation
import Hummingbird
import Pages
import People
import Records
import Store

extension Site {
  /// What this visitor may do with a paper.
  func forms(for paper: Paper, _ context: SiteContext) -> [Form] {
    guard Route.publishPaper.access.decision(context.visit.signedIn, in: Self.body) == .allowed else {
      return []
    }
    func form(_ route: Route, _ submit: String, isDangerous: Bool) -> Form {
      Form(
        action: route.path.replacing("{paper}", with: "\(paper.id)"), fields: [], submit: submit,
        token: context.visit.formToken, version: paper.version, isDangerous: isDangerous)
    }
    return paper.state.isPublic
      ? [form(.withdrawPaper, "Withdraw this paper", isDangerous: true)]
      : [form(.publishPaper, "Publish this paper", isDangerous: false)]
  }

  func publishPaper(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let publishing = PublishPaper(paper: paper.id, opened: try opened(context))
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    return try Self.answer(
      paper, try await database.write { try publishing.run($0, by: actor, at: moment) })
  }

  func withdrawPaper(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let withdrawing = WithdrawPaper(paper: paper.id, opened: try opened(context))
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    return try Self.answer(
      paper, try await database.write { try withdrawing.run($0, by: actor, at: moment) })
  }

  func replacePaper(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let replacing = ReplacePaper(
      paper: paper.id, earlier: try context.submitted().number("earlier") ?? -1, opened: try opened(context))
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    return try Self.answer(
      paper, try await database.write { try replacing.run($0, by: actor, at: moment) })
  }

  private func opened(_ context: SiteContext) throws -> Int {
    try context.submitted().number(Form.Hidden.version) ?? -1
  }

  private static func answer(_ paper: Paper, _ change: PaperChange) throws -> Response {
    switch change {
    case .changed, .unchanged: return .seeOther(PaperAddress.page(paper.id))
    case .noSuchPaper: throw PageFailure.noSuchPage("paper")
    case .conflict(let other):
      throw PageFailure(
        status: .conflict,
        whatHappened: other.id == paper.id
          ? "Somebody changed this paper since you opened it" : "A newer version of this paper is published",
        whatToDo: "Open the paper again and look before you change it.")
    }
  }
}
