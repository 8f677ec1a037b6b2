import Content
import Evidence
import Foundation
import Hummingbird
import Pages
import Records
import Store
import Vocabulary

extension Site {
  /// What was taken from a paper's tables, for a visitor who may take figures from it; nil for others, and for a paper
  /// that is not published: its figures would be public before it is.
  func usableTables(of paper: Paper, _ context: SiteContext) async throws -> [Adoption]? {
    guard paper.state == .published,
      Route.adopt.access.decision(context.visit.signedIn, in: Self.body) == .allowed
    else { return nil }
    return try await database.read { try AdoptionRepository($0).all(ofPaper: paper.id) }
  }

  func adoptionForm(_ context: SiteContext) async throws -> Response {
    let (paper, item) = try Self.tableNumbers(context)
    let (source, proposal) = try await database.read { connection in
      let source = try Self.source(paper, item, connection)
      return (source, TableProposal(source.table, names: try AreaNames(connection)))
    }
    let answers = AdoptionAnswers(roles: proposal.columns.map(\.role))
    return try await form(source, answers, proposal, [], context)
  }

  /// Shows what would be stored, or stores what was shown.
  func adopt(_ context: SiteContext) async throws -> Response {
    let (paper, item) = try Self.tableNumbers(context)
    let form = try context.submitted()
    switch form.text(AdoptionPreviewPage.Field.step) {
    case AdoptionPreviewPage.Field.confirm: return try await confirm(paper, item, form, context)
    case AdoptionPreviewPage.Field.change:
      let (source, answers, proposal, _) = try await look(paper, item, form)
      return try await self.form(source, answers, proposal, [], context)
    default:
      let (source, answers, proposal, preview) = try await look(paper, item, form)
      guard preview.issues.isEmpty else {
        return try await self.form(source, answers, proposal, Self.issues(preview, form), context)
      }
      return try await show(preview, source, answers, again: nil, context)
    }
  }

  // MARK: Storing

  /// Once however often the form arrives.
  private func confirm(
    _ paper: Int, _ item: Int, _ form: FormBody, _ context: SiteContext
  ) async throws -> Response {
    let (signedIn, moment) = (try context.visit.person(), now())
    let actor = try signedIn.actor(for: .importData, in: Self.body)
    let (account, submission) = (signedIn.account.id, form.text(Form.Hidden.submission))
    let replacing = Set(
      form.names.compactMap { $0.hasPrefix("replace-") && form.isChecked($0) ? Int($0.dropFirst(8)) : nil })
    let known = try await database.read { try FormSubmissions($0).location(of: submission, account: account) }
    if let known { return .seeOther(known) }
    let (source, answers, outcome) = try await database.write { connection in
      let source = try Self.source(paper, item, connection)
      let answers = AdoptionAnswers(form, width: source.table.width)
      let outcome = try AdoptTable(
        source, answers, confirmed: form.text(AdoptionPreviewPage.Field.digest), replacing: replacing
      ).run(connection, by: actor, at: moment)
      if case .adopted(let id) = outcome {
        try FormSubmissions(connection).record(
          submission, account: account, location: AdoptionAddress.page(id), at: moment)
      }
      return (source, answers, outcome)
    }
    switch outcome {
    case .adopted(let id): return .seeOther(AdoptionAddress.page(id))
    case .nothing(let preview):
      return try await show(
        preview, source, answers, again: "None of these figures would change what is stored", context)
    case .changed(let preview):
      guard preview.issues.isEmpty else {
        let (_, _, proposal, _) = try await look(paper, item, form)
        return try await self.form(source, answers, proposal, Self.issues(preview, form), context)
      }
      return try await show(
        preview, source, answers, again: "Something changed since you looked at these figures", context)
    }
  }

  // MARK: Pages

  private typealias Look = (SourceTable, AdoptionAnswers, TableProposal, AdoptionPreview)

  private func look(_ paper: Int, _ item: Int, _ form: FormBody) async throws -> Look {
    try await database.read { connection in
      let source = try Self.source(paper, item, connection)
      let answers = AdoptionAnswers(form, width: source.table.width)
      let names = try AreaNames(connection)
      return (
        source, answers, TableProposal(source.table, names: names, twoYears: answers.twoYears),
        try AdoptionPreview(source, answers, connection)
      )
    }
  }

  private func form(
    _ source: SourceTable, _ answers: AdoptionAnswers, _ proposal: TableProposal, _ issues: [Issue],
    _ context: SiteContext
  ) async throws -> Response {
    let indicators = try await database.read { try KnownIndicator.all($0) }
    let asksYears =
      proposal.needsTwoYears || answers.twoYears != nil || issues.contains { $0.field == "years" }
    return .html(
      AdoptionFormPage(
        source: source, answers: answers, columns: proposal.columns, asksTwoYears: asksYears,
        indicators: indicators, issues: issues, token: context.visit.formToken,
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  private func show(
    _ preview: AdoptionPreview, _ source: SourceTable, _ answers: AdoptionAnswers, again: String?,
    _ context: SiteContext
  ) async throws -> Response {
    .html(
      AdoptionPreviewPage(
        source: source, answers: answers, preview: preview, hidden: answers.hidden, again: again,
        token: context.visit.formToken, submission: UUID().uuidString, context: try await pageContext(context)
      ).html, status: again == nil ? .ok : .conflict)
  }

  /// Where no indicator was chosen, that is what is to be mended, not the words of a new one.
  private static func issues(_ preview: AdoptionPreview, _ form: FormBody) -> [Issue] {
    guard form.text("indicator").isEmpty else { return preview.issues }
    let words: Set<String> = ["name", "unit", "definition", "value-type", "polarity"]
    return [Issue(field: "indicator", problem: "choose the indicator that the figures are of")]
      + preview.issues.filter { !words.contains($0.field ?? "") }
  }

  // MARK: The table

  private static func tableNumbers(_ context: SiteContext) throws -> (paper: Int, item: Int) {
    guard let paper = Int(try context.parameters.require("paper")),
      let item = Int(try context.parameters.require("item"))
    else { throw PageFailure.noSuchPage("table of a paper") }
    return (paper, item)
  }

  /// Of a published paper alone: figures of a draft would be public on pages of indicators before the paper is.
  private static func source(_ paper: Int, _ item: Int, _ connection: any Connection) throws -> SourceTable {
    let library = LibraryRepository(connection)
    guard let paper = try library.find(paper), paper.state.isPublic,
      let item = try library.item(item, of: paper.id),
      let source = item.sourceTable(of: paper, findings: try library.findings(of: paper.id)),
      source.table.isNumeric
    else { throw PageFailure.noSuchPage("table with figures in a published paper") }
    guard paper.state == .published else {
      throw PageFailure(
        status: .conflict, whatHappened: "A newer version of this paper is published",
        whatToDo: "Use the table of the newer version.")
    }
    return source
  }
}
