import Content
import Foundation
import Hummingbird
import Pages
import People
import Records
import Store
import Vocabulary

extension Site {
  /// One item of a paper: what was read, what is said of it, and every change.
  func itemForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    guard let target = try await target(of: paper, context) else {
      let line = request.uri.queryParameters["line"].flatMap { Int($0) }
      let typed = CorrectionForm(line: line.map { "\($0)" } ?? "")
      return try await itemPage(paper, nil, typed, context)
    }
    return try await itemPage(paper, target, CorrectionForm(target), context)
  }

  /// Keeps what is said of an item, or adds one, once however often the form arrives.
  func correctItem(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let (target, sent) = (try await target(of: paper, context), try context.submitted())
    let form = CorrectionForm(sent)
    let missed = form.lines
    guard form.issues.isEmpty, target != nil || missed != nil else {
      let line = target == nil && missed == nil && form.issues.isEmpty ? [CorrectionForm.noLine] : []
      return try await itemPage(paper, target, form, context, issues: line + form.issues)
    }
    let correcting = CorrectItem(
      paper: paper.id, target.map { .item($0.number) } ?? .missed(missed ?? 1...1), says: form.wording,
      reason: form.reason.isEmpty ? nil : form.reason, opened: sent.number(Form.Hidden.version) ?? -1)
    return try await answer(
      try await keep(correcting, sent.text(Form.Hidden.submission), context), paper, target, form, context)
  }

  /// Takes back what was said: what was read counts again.
  func withdrawCorrection(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let (target, sent) = (try await target(of: paper, context), try context.submitted())
    guard let target else { throw PageFailure.noSuchPage("item of this paper") }
    let withdrawing = CorrectItem(
      paper: paper.id, .item(target.number), says: nil, reason: nil,
      opened: sent.number(Form.Hidden.version) ?? -1)
    return try await answer(
      try await keep(withdrawing, nil, context), paper, target, CorrectionForm(target), context)
  }

  private func keep(
    _ correcting: CorrectItem, _ submission: String?, _ context: SiteContext
  ) async throws -> CorrectItem.Outcome? {
    let signedIn = try context.visit.person()
    let (actor, moment) = (try signedIn.actor(for: .editMeetings, in: Self.body), now())
    return try await database.write { connection in
      let submissions = FormSubmissions(connection)
      if let submission, try submissions.location(of: submission, account: signedIn.account.id) != nil {
        return nil
      }
      let outcome = try correcting.run(connection, by: actor, at: moment)
      if let submission, case .corrected = outcome {
        try submissions.record(
          submission, account: signedIn.account.id, location: PaperAddress.page(correcting.paper), at: moment)
      }
      return outcome
    }
  }

  private func answer(
    _ outcome: CorrectItem.Outcome?, _ paper: Paper, _ target: ItemView.Target?, _ form: CorrectionForm,
    _ context: SiteContext
  ) async throws -> Response {
    switch outcome {
    case nil: return .seeOther(PaperAddress.correcting(paper.id))
    case .corrected(let number), .unchanged(let number):
      return .seeOther(PaperAddress.workspaceItem(number, of: paper.id))
    case .noSuchItem: throw PageFailure.noSuchPage("item of this paper")
    case .refused(let issues): return try await itemPage(paper, target, form, context, issues: issues)
    case .conflict(let theirs):
      return try await itemPage(
        paper, try await self.target(of: paper, context), form, context, conflict: theirs)
    }
  }

  /// What an address names; nil for one that is to be added.
  private func target(of paper: Paper, _ context: SiteContext) async throws -> ItemView.Target? {
    let name = try context.parameters.require("item")
    if name == "new" { return nil }
    let found = try await database.read { connection -> ItemView.Target? in
      guard let number = Int(name) else { return nil }
      let repository = LibraryRepository(connection)
      let (read, correction) = (
        try repository.readItem(number, of: paper.id), try repository.correction(of: number, of: paper.id)
      )
      guard read != nil || correction != nil else { return nil }
      let changes = try AuditLog(connection).entries(
        matching: AuditFilter(item: PaperItem.item(number, of: paper.id)), limit: 200)
      return ItemView.Target(
        number: number, read: read, correction: correction, changes: changes.map { AuditView.Entry($0) })
    }
    guard let found else { throw PageFailure.noSuchPage("item of this paper") }
    return found
  }

  private func itemPage(
    _ paper: Paper, _ target: ItemView.Target?, _ typed: CorrectionForm, _ context: SiteContext,
    issues: [Issue] = [], conflict: Correction? = nil
  ) async throws -> Response {
    let address = PaperAddress.workspaceItem(target?.number, of: paper.id)
    let version = (conflict ?? target?.correction)?.version ?? 0
    let form = Form(
      action: address, fields: typed.fields(isNew: target == nil, isTable: target?.read?.kind == .table),
      submit: target == nil ? "Add it" : "Save", cancel: PaperAddress.correcting(paper.id), issues: issues,
      token: context.visit.formToken, submission: UUID().uuidString, version: version)
    let withdrawal = target?.correction?.says.map { _ in
      Form(
        action: address + "/withdraw", fields: [],
        submit: target?.read == nil ? "Take it out of the paper’s page" : "Withdraw the correction",
        token: context.visit.formToken, version: version, isDangerous: true)
    }
    return .html(
      ItemView(
        paper: paper, target: target, form: form, withdrawal: withdrawal, conflict: conflict,
        context: try await pageContext(context)
      ).html, status: conflict != nil ? .conflict : issues.isEmpty ? .ok : .unprocessableContent)
  }
}
