import Content
import Foundation
import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// A page of the board's own words.
  func contentPage(_ context: SiteContext) async throws -> Response {
    let page = try Self.page(context)
    let revision = try await database.read { try ContentRepository($0).current(page) }
    let mayEdit = Route.pageForm.access.decision(context.visit.signedIn, in: Self.body) == .allowed
    return .html(
      ContentView(
        revision: revision, edit: mayEdit ? page.editAddress : nil,
        context: try await pageContext(context, current: page.address)
      ).html)
  }

  /// The pages that may be edited.
  func pages(_ context: SiteContext) async throws -> Response {
    let revisions = try await database.read { connection in
      try ContentPage.allCases.map { try ContentRepository(connection).current($0) }
    }
    return .html(
      ContentListView(
        pages: revisions.map {
          .init(title: $0.title, address: $0.page.editAddress, changed: $0.madeAt, by: $0.madeBy)
        }, context: try await pageContext(context)
      ).html)
  }

  func pageForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    let page = try Self.page(context)
    let account = try context.visit.person().account.id
    if request.uri.queryParameters["draft"] == "discard" {
      // A link and not a form: what it throws away is only one's own.
      try await database.write { try Drafts($0).discard(item: page.item, account: account) }
      return .seeOther(page.editAddress)
    }
    let (revision, draft) = try await database.read { connection in
      (
        try ContentRepository(connection).current(page),
        try Drafts(connection).find("body", item: page.item, account: account)
      )
    }
    return try await editor(
      context, revision, title: revision.title, body: draft?.text ?? revision.body, draft: draft?.savedAt)
  }

  func editPage(_ context: SiteContext) async throws -> Response {
    let page = try Self.page(context)
    let signedIn = try context.visit.person()
    let form = try context.submitted()
    let edit = EditPage(
      page: page, title: form.text("title"), body: form.text("body"),
      opened: form.number(Form.Hidden.version) ?? -1)
    let (submission, account, moment) = (form.text(Form.Hidden.submission), signedIn.account.id, now())
    let actor = try signedIn.actor(for: .editPages, in: Self.body)
    let outcome = try await database.write { connection -> EditPage.Outcome? in
      let submissions = FormSubmissions(connection)
      guard try submissions.location(of: submission, account: account) == nil else { return nil }
      let outcome = try edit.run(connection, by: actor, at: moment)
      switch outcome {
      case .edited, .unchanged:
        try submissions.record(submission, account: account, location: page.address, at: moment)
        try Drafts(connection).discard(item: page.item, account: account)
      case .conflict, .refused: break
      }
      return outcome
    }
    switch outcome {
    case .none, .edited, .unchanged: return .seeOther(page.address)
    case .conflict(let theirs):
      return try await editor(context, theirs, title: edit.title, body: edit.body, conflict: theirs)
    case .refused(let issues):
      let opened = try await database.read { try ContentRepository($0).current(page) }
      return try await editor(
        context, opened, title: edit.title, body: edit.body, version: edit.opened, issues: issues)
    }
  }

  /// Keeps long text that is not sent yet; for a script as it is written, or for a person who asks.
  func keepDraft(_ request: Request, _ context: SiteContext) async throws -> Response {
    let page = try Self.page(context)
    let form = try context.submitted()
    let (account, text, moment) = (try context.visit.person().account.id, form.raw("body"), now())
    let kept = try await database.write {
      try Drafts($0).keep(text, of: "body", item: page.item, account: account, at: moment)
    }
    guard kept else {
      throw PageFailure(
        status: .contentTooLarge, whatHappened: "The draft is too long to keep", whatToDo: "Shorten it.")
    }
    guard request.headers[.accept] != "application/json" else {
      return .bytes(
        Array("{\"keptAt\": \"\(Timestamp.text(moment))\"}\n".utf8), type: "application/json; charset=utf-8")
    }
    return .seeOther(page.editAddress)
  }

  private func editor(
    _ context: SiteContext, _ revision: ContentRevision, title: String, body: String, version: Int? = nil,
    draft: String? = nil, conflict: ContentRevision? = nil, issues: [Issue] = []
  ) async throws -> Response {
    let page = revision.page
    let history = try await database.read { try ContentRepository($0).history(of: page) }
    let form = Form(
      action: page.editAddress,
      fields: [
        FormField("title", "Title", value: title),
        FormField(
          "body", "Text", .longText(lines: 20), hint: "Plain text; how to write headings and links is below.",
          value: body),
      ], submit: "Publish", cancel: page.address, issues: issues, token: context.visit.formToken,
      submission: UUID().uuidString, version: version ?? revision.number, draft: page.editAddress + "/draft")
    return .html(
      EditContentView(
        revision: revision, form: form, conflict: conflict, draft: draft, history: history,
        context: try await pageContext(context)
      ).html, status: conflict != nil ? .conflict : issues.isEmpty ? .ok : .unprocessableContent)
  }

  private static func page(_ context: SiteContext) throws -> ContentPage {
    guard let page = ContentPage(rawValue: try context.parameters.require("page")) else {
      throw PageFailure.noSuchPage()
    }
    return page
  }
}

extension ContentPage {
  var editAddress: String { "/workspace/pages/\(rawValue)" }
}
