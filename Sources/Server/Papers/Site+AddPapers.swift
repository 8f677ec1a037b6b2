import Content
import Foundation
import Hummingbird
import Pages
import People
import Records
import Store
import Vocabulary

extension Site {
  func addPapersForm(_ context: SiteContext) async throws -> Response {
    try await addPapersPage(AddPapersForm(), [], context)
  }

  /// Takes in what was sent, once however often the form arrives.
  func addPapers(_ context: SiteContext) async throws -> Response {
    let sent = try context.submitted()
    let (form, submission) = (AddPapersForm(sent), sent.text(Form.Hidden.submission))
    let account = try context.visit.person().account.id
    if let done = try await database.read({ try FormSubmissions($0).location(of: submission, account: account) }
    ) {
      return .seeOther(done)
    }
    guard form.issues.isEmpty else { return try await addPapersPage(form, form.issues, context) }
    let papers: PackPapers
    do {
      papers = try await readingDesk.read(
        form.files, body: form.body.isEmpty ? nil : form.body, date: form.day)
    } catch let error as ReadError {
      return try await addPapersPage(form, [Issue(error)], context)
    } catch let refusal as PackPapers.Refusal {
      return try await addPapersPage(form, [Issue(refusal)], context)
    }
    let importing = ImportPack(papers, isPublished: form.isPublished)
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    let location = try await database.write { connection -> String in
      let submissions = FormSubmissions(connection)
      if let done = try submissions.location(of: submission, account: account) { return done }
      let outcomes = try importing.run(connection, by: actor, at: moment)
      let intake = try LibraryRepository(connection).keepIntake(outcomes, by: actor, at: moment)
      let location = PaperAddress.intake(intake)
      try submissions.record(submission, account: account, location: location, at: moment)
      return location
    }
    return .seeOther(location)
  }

  /// What became of the files that a form sent, with what can be done next.
  func intake(_ context: SiteContext) async throws -> Response {
    let number = Int(try context.parameters.require("intake"))
    let found = try await database.read { connection in
      let repository = LibraryRepository(connection)
      return try number.flatMap { try repository.intake($0) }.map { intake in
        (intake, try intake.outcomes.map { try repository.find($0.paper) })
      }
    }
    guard let (intake, papers) = found else { throw PageFailure.noSuchPage("list of papers") }
    let entries = zip(intake.outcomes, papers).map { outcome, paper in
      IntakeView.Entry(outcome: outcome, paper: paper, forms: paper.map { forms($0, outcome, context) } ?? [])
    }
    return .html(IntakeView(intake: intake, entries: entries, context: try await pageContext(context)).html)
  }

  private func forms(_ paper: Paper, _ outcome: ImportPack.Outcome, _ context: SiteContext) -> [Form] {
    var forms = paper.state == .draft ? forms(for: paper, context) : []
    // Of several buttons each says what it is for.
    for index in forms.indices { forms[index].submit = "Publish “\(paper.title)”" }
    guard paper.supersedes == nil else { return forms }
    forms += outcome.sameTitleAs.map { earlier in
      Form(
        action: Route.replacePaper.path.replacing("{paper}", with: "\(paper.id)"),
        fields: [FormField("earlier", "", .hidden, value: "\(earlier)")],
        submit: "Put it in place of paper \(earlier)", token: context.visit.formToken, version: paper.version)
    }
    return forms
  }

  private func addPapersPage(_ typed: AddPapersForm, _ issues: [Issue], _ context: SiteContext) async throws
    -> Response
  {
    let form = Form(
      action: Route.addPapers.path, fields: typed.fields, submit: "Take the papers in",
      cancel: Route.paperList.path, issues: issues, token: context.visit.formToken,
      submission: UUID().uuidString)
    return .html(
      FormPage(
        heading: "Add papers",
        crumbs: [.init("Workspace", Route.workspace.path), .init("Papers", Route.paperList.path)], form: form,
        after: "<p class=\"small muted\">Reading a long pack takes up to a minute.</p>\n",
        context: try await pageContext(context)
      ).html, status: issues.isEmpty ? .ok : .unprocessableContent)
  }
}
