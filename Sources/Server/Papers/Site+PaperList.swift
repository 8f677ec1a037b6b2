import Hummingbird
import Pages
import People
import Records
import Store

extension Site {
  /// Every paper, whatever its state, for those who edit meetings.
  func paperList(_ context: SiteContext) async throws -> Response {
    let (papers, strays) = try await database.read {
      (try LibraryRepository($0).all(), try LibraryRepository($0).strayCorrections())
    }
    let entries = papers.map { paper in
      PaperListView.Entry(
        paper: paper, strays: strays[paper.id] ?? 0,
        form: readAgainForm(paper, submit: "Read paper \(paper.id) again", context))
    }
    return .html(PaperListView(entries: entries, context: try await pageContext(context)).html)
  }

  /// A paper with what officers said of it, and every change.
  func paperHistory(_ request: Request, _ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let (corrections, read, changes) = try await database.read { connection in
      let repository = LibraryRepository(connection)
      return (
        try repository.corrections(of: paper.id), try repository.readNumbers(of: paper.id),
        try AuditLog(connection).entries(matching: AuditFilter(item: paper.item), limit: 200)
      )
    }
    return .html(
      PaperHistoryView(
        paper: paper, corrections: corrections, read: read, changes: changes.map { AuditView.Entry($0) },
        isUnchanged: request.uri.queryParameters["read"] == "unchanged",
        forms: forms(for: paper, context) + [readAgainForm(paper, submit: "Read it again", context)],
        context: try await pageContext(context)
      ).html)
  }

  /// Reads a paper anew, with those that came with it.
  func readAgain(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    try readingDesk.sitDown()
    defer { readingDesk.leave() }
    let (papers, originals) = try await database.read { connection in
      let repository = LibraryRepository(connection)
      let papers = try repository.together([paper.id]).first ?? []
      return (papers, try repository.originals(of: papers))
    }
    let reading: ReadAgain
    do {
      reading = try await readingDesk.readAgain(papers, originals: originals)
    } catch let error as ReadError {
      throw Self.unreadable("\(error)")
    } catch let refusal as PackPapers.Refusal {
      throw Self.unreadable("\(refusal)")
    }
    let (actor, moment) = (try context.visit.person().actor(for: .editMeetings, in: Self.body), now())
    let outcomes = try await database.write { try reading.run($0, by: actor, at: moment) }
    let page = PaperAddress.workspacePaper(paper.id)
    return .seeOther(outcomes.contains(where: \.isChanged) ? page : page + "?read=unchanged")
  }

  private static func unreadable(_ reason: String) -> PageFailure {
    PageFailure(
      status: .unprocessableContent, whatHappened: "The paper could not be read again",
      whatToDo:
        "It stays as it was. What stood in the way: \(reason). On the server, salus reread has wider limits.")
  }

  private func readAgainForm(_ paper: Paper, submit: String, _ context: SiteContext) -> Form {
    Form(
      action: Route.readAgain.path.replacing("{paper}", with: "\(paper.id)"), fields: [], submit: submit,
      token: context.visit.formToken)
  }
}
