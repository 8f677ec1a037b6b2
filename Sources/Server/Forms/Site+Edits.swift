import Content
import Foundation
import Hummingbird
import Pages
import People
import Store
import Vocabulary

/// The pages on which every kind of item is edited.
extension Site {
  /// The items of a kind, each with where it stands and who changed it last.
  func list<Edited: EditedItem>(_ pages: ItemPages<Edited>, _ context: SiteContext) async throws -> Response {
    let today = Day.inEngland(now())
    let entries = try await database.read(pages.all).map { item in
      let words = [pages.standing(item, today), item.lastChange].compactMap(\.self).joined(separator: "; ")
      return ItemListView.Entry(item.title, pages.address(of: item), words)
    }
    return .html(
      ItemListView(
        title: pages.list.title, entries: entries, add: pages.add.map { .init($0, pages.address(of: nil)) },
        context: try await pageContext(context)
      ).html)
  }

  /// An item's form, with what the person wrote before and did not send.
  func form<Edited: EditedItem>(
    _ pages: ItemPages<Edited>, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let item = try await item(pages, context)
    let (reference, account) = (pages.reference(item), try context.visit.person().account.id)
    if request.uri.queryParameters["draft"] == "discard" {
      // A link and not a form: what it throws away is only one's own.
      try await database.write { try Drafts($0).discard(reference, account: account) }
      return .seeOther(pages.address(of: item))
    }
    let draft = try await database.read { try Drafts($0).find(reference, account: account) }
    let held = item?.values ?? pages.beginning(Day.inEngland(now()))
    return try await editor(
      pages, context, item, values: held.merging(draft?.values ?? [:]) { $1 },
      // That on which the draft was begun: where another is in force by now, sending it is a conflict.
      opened: draft?.values[Form.Hidden.version].flatMap { Int($0) } ?? item?.version ?? 0,
      draft: draft?.savedAt)
  }

  /// Makes the change that a form asks for, once however often the form arrives, and drops its draft.
  func edit<Edited: EditedItem>(_ pages: ItemPages<Edited>, _ context: SiteContext) async throws -> Response {
    let sent = ItemPages.Sent(item: try await item(pages, context), form: try context.submitted())
    let (signedIn, moment) = (try context.visit.person(), now())
    let (account, submission) = (signedIn.account.id, sent.form.text(Form.Hidden.submission))
    let actor = try signedIn.actor(for: pages.right, in: Self.body)
    let next = sent.item.flatMap(pages.page) ?? pages.list.address
    let outcome = try await database.write { connection -> EditOutcome<Edited>? in
      let submissions = FormSubmissions(connection)
      guard try submissions.location(of: submission, account: account) == nil else { return nil }
      let outcome = try pages.edit(connection, sent, actor, moment)
      switch outcome {
      case .edited, .unchanged:
        try submissions.record(submission, account: account, location: next, at: moment)
        try Drafts(connection).discard(pages.reference(sent.item), account: account)
      case .conflict, .refused: break
      }
      return outcome
    }
    let values = pages.typed(sent.form)
    switch outcome {
    case nil, .edited, .unchanged: return .seeOther(next)
    case .conflict(let theirs):
      return try await editor(
        pages, context, theirs, values: values, opened: theirs.version,
        conflict: .init(by: theirs.changedBy, fields: theirs.fields))
    case .refused(let issues):
      return try await editor(pages, context, sent.item, values: values, opened: sent.opened, issues: issues)
    }
  }

  /// Keeps what is typed and not sent yet; for a script as it is written, or for a person who asks.
  func keepDraft<Edited: EditedItem>(
    _ pages: ItemPages<Edited>, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let item = try await item(pages, context)
    let (account, form, moment) = (try context.visit.person().account.id, try context.submitted(), now())
    let kept = try await database.write {
      try Drafts($0).keep(pages.draft(form), of: pages.reference(item), account: account, at: moment)
    }
    guard kept else {
      throw PageFailure(
        status: .contentTooLarge, whatHappened: "The draft is too long to keep", whatToDo: "Shorten it.")
    }
    guard request.headers[.accept] != "application/json" else {
      return .bytes(
        Array("{\"keptAt\": \"\(Timestamp.text(moment))\"}\n".utf8), type: "application/json; charset=utf-8")
    }
    return .seeOther(pages.address(of: item))
  }

  /// The item that an address names; nil for one that is to be written.
  private func item<Edited: EditedItem>(
    _ pages: ItemPages<Edited>, _ context: SiteContext
  ) async throws -> Edited? {
    let id = try context.parameters.require(pages.kind)
    if id == "new", pages.add != nil { return nil }
    guard let item = try await database.read({ try pages.find($0, id) }) else {
      throw PageFailure.noSuchPage(pages.kind)
    }
    return item
  }

  /// A form with all that stands round it; a conflict and a fault have statuses of their own.
  private func editor<Edited: EditedItem>(
    _ pages: ItemPages<Edited>, _ context: SiteContext, _ item: Edited?, values: [String: String], opened: Int,
    draft: String? = nil, conflict: EditView.Conflict? = nil, issues: [Issue] = []
  ) async throws -> Response {
    let address = pages.address(of: item)
    let form = Form(
      action: address, fields: pages.filled(values), submit: pages.submit,
      cancel: item.flatMap(pages.page) ?? pages.list.address, issues: issues, token: context.visit.formToken,
      submission: UUID().uuidString, version: opened,
      draft: pages.fields.contains(where: \.kind.isLongText) ? address + "/draft" : nil)
    return .html(
      EditView(
        heading: item.map { "Edit “\($0.title)”" } ?? pages.add ?? "", list: pages.list, form: form,
        conflict: conflict, draft: draft, changes: try await changes(of: item?.item),
        context: try await pageContext(context)
      ).html, status: conflict != nil ? .conflict : issues.isEmpty ? .ok : .unprocessableContent)
  }

  private func changes(of item: Reference?) async throws -> [AuditView.Entry] {
    guard let item else { return [] }
    return try await database.read { try AuditLog($0).entries(matching: AuditFilter(item: item), limit: 200) }
      .map { AuditView.Entry($0) }
  }
}

extension ItemPages {
  func filled(_ values: [String: String]) -> [FormField] {
    fields.map { field in
      var field = field
      field.value = values[field.name] ?? ""
      return field
    }
  }

  func typed(_ form: FormBody) -> [String: String] {
    fields.reduce(into: [:]) { $0[$1.name] = form.raw($1.name) }
  }

  func draft(_ form: FormBody) -> [String: String] {
    typed(form).merging([Form.Hidden.version: form.text(Form.Hidden.version)]) { $1 }
  }
}

extension EditedItem {
  var values: [String: String] { fields.reduce(into: [:]) { $0[$1.key] = $1.value } }

  /// "last changed on 1 May 2026 by An officer"
  var lastChange: String {
    changedAt.map { "last changed on \(longDate($0)) by \(changedBy ?? "somebody")" }
      ?? "as it came with Salus: read it, and make it yours"
  }
}

extension AuditView.Entry {
  /// - Parameter names: of accounts, by number.
  init(_ entry: AuditEntry, names: [String: String] = [:]) {
    let name = entry.item.kind == "account" ? names[entry.item.id].map { " (\($0))" } : nil
    self.init(
      number: entry.number, at: entry.at, name: entry.name, authority: entry.authority, action: entry.action,
      item: "\(entry.item.kind) \(entry.item.id)\(name ?? "")", field: entry.field, old: entry.old,
      new: entry.new)
  }
}
