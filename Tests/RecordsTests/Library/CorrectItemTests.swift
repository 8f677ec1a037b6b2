import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import TextSearch

@testable import Records

@Suite struct CorrectItemTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paper(_ kind: DatabaseKind) async throws -> (any Database, Int) {
    let database = try await MadeUpPack.database(kind, folder)
    return (
      database, try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)[0].paper
    )
  }

  private func correct(
    _ target: CorrectItem.Target, _ says: ItemWording?, reason: String? = nil, opened: Int = 0,
    of paper: Int = 1,
    in database: any Database
  ) async throws -> CorrectItem.Outcome {
    try await database.write {
      try CorrectItem(paper: paper, target, says: says, reason: reason, opened: opened).run(
        $0, by: MadeUpPack.actor, at: MadeUpPack.moment)
    }
  }

  private func items(_ database: any Database, _ paper: Int = 1) async throws -> [PaperItem] {
    try await database.read { try LibraryRepository($0).items(of: paper) }
  }

  /// The items that a search finds.
  private func found(_ query: String, in database: any Database) async throws -> [PaperItem] {
    try await database.read { connection in
      let repository = LibraryRepository(connection)
      let result = SearchIndex([(1, try repository.segment(of: 1))]).search(SearchQuery(query))
      return try repository.items(passages: result.hits.map(\.passage), of: 1)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aCorrectionStandsBesideWhatWasRead(on kind: DatabaseKind)
    async throws
  {
    let (database, paper) = try await paper(kind)
    let read = try #require(try await items(database).first { $0.kind == .recommendation })
    let says = ItemWording(
      kind: .resolution, label: "(a)", text: "That zeppelins be approved.", facts: ["Officer": "A. Person"])
    #expect(
      try await correct(.item(read.number), says, reason: "Read aloud so.", in: database)
        == .corrected(read.number))
    let shown = try #require(try await items(database).first { $0.number == read.number })
    #expect(shown.kind == .resolution && shown.text == says.text && shown.label == "(a)")
    #expect(shown.origin == .corrected && shown.confidence == .certain && shown.details.facts == says.facts)
    #expect(shown.firstLine == read.firstLine && shown.rule == read.rule)
    let (kept, correction, version) = try await database.read {
      let repository = LibraryRepository($0)
      return (
        try repository.readItem(read.number, of: paper), try repository.correction(of: read.number, of: paper),
        try repository.find(paper)?.version
      )
    }
    #expect(kept?.text == read.text && kept?.kind == .recommendation && version == 3)
    #expect(correction?.says == says && correction?.version == 1 && correction?.changedBy == "An officer")
    // The words are found as they now are, in the same transaction.
    #expect(try await found("zeppelins", in: database).map(\.number) == [read.number])
    #expect(!(try await found("flying", in: database).contains { $0.number == read.number }))
    let entries = try await database.read {
      try AuditLog($0).entries(matching: AuditFilter(item: PaperItem.item(read.number, of: paper)), limit: 10)
    }
    #expect(Set(entries.map(\.action)) == ["paper-item.corrected"])
    let fields = Dictionary(
      entries.map { ($0.field ?? "", [$0.old, $0.new]) }, uniquingKeysWith: { a, _ in a })
    #expect(fields["text"] == [read.text, says.text] && fields["kind"] == ["recommendation", "resolution"])
    #expect(fields["details"] == [nil, "Officer: A. Person"] && fields["reason"] == [nil, "Read aloud so."])
  }

  @Test(arguments: DatabaseKind.allCases) func aWithdrawalIsAnotherEditAndLetsWhatWasReadCount(
    on kind: DatabaseKind
  )
    async throws
  {
    let (database, paper) = try await paper(kind)
    let before = try await items(database)
    let read = try #require(before.first { $0.kind == .paragraph })
    let says = ItemWording(kind: .paragraph, label: read.label, text: "Zeppelins.")
    _ = try await correct(.item(read.number), says, in: database)
    #expect(try await correct(.item(read.number), nil, opened: 1, in: database) == .corrected(read.number))
    let after = try await items(database)
    #expect(after.map(\.text) == before.map(\.text) && after.allSatisfy { $0.origin == .read })
    #expect(try await found("zeppelins", in: database).isEmpty)
    let (actions, correction) = try await database.read {
      (
        try AuditLog($0).entries(matching: AuditFilter(item: PaperItem.item(read.number, of: paper)), limit: 10)
          .map(\.action), try LibraryRepository($0).correction(of: read.number, of: paper)
      )
    }
    #expect(actions == ["paper-item.withdrawn", "paper-item.corrected"])
    #expect(correction?.says == nil && correction?.version == 2)
  }

  @Test(arguments: DatabaseKind.allCases) func nobodyOverwritesWhatAnotherSaidMeanwhile(on kind: DatabaseKind)
    async throws
  {
    let (database, _) = try await paper(kind)
    let read = try #require(try await items(database).first { $0.kind == .paragraph })
    let (theirs, mine) = (
      ItemWording(kind: .paragraph, label: nil, text: "Theirs."),
      ItemWording(kind: .paragraph, label: nil, text: "Mine.")
    )
    _ = try await correct(.item(read.number), theirs, in: database)
    guard case .conflict(let found) = try await correct(.item(read.number), mine, opened: 0, in: database)
    else {
      Issue.record("the later wording was kept")
      return
    }
    #expect(found.says == theirs && found.version == 1)
    #expect(try await correct(.item(read.number), theirs, opened: 0, in: database) == .unchanged(read.number))
    #expect(try await correct(.item(read.number), mine, opened: 1, in: database) == .corrected(read.number))
    // To say what was read is to withdraw.
    #expect(
      try await correct(.item(read.number), ItemWording(read), opened: 2, in: database)
        == .corrected(read.number))
    #expect(try await items(database).allSatisfy { $0.origin == .read })
  }

  @Test(arguments: DatabaseKind.allCases) func whatTheRulesMissedIsAddedInItsPlace(on kind: DatabaseKind)
    async throws
  {
    let (database, paper) = try await paper(kind)
    let before = try await items(database)
    let says = ItemWording(kind: .action, label: nil, text: "Mend the zeppelin.", facts: ["Status": "Open"])
    guard case .corrected(let number) = try await correct(.missed(16...17), says, in: database) else {
      Issue.record("it was not added")
      return
    }
    #expect(!before.map(\.number).contains(number))
    let after = try await items(database)
    let place = try #require(after.firstIndex { $0.number == number })
    #expect(after[place].origin == .added && after[place].firstLine == 16 && after[place].lastLine == 17)
    #expect(after.map(\.firstLine) == after.map(\.firstLine).sorted())
    #expect(try await found("zeppelin", in: database).map(\.kind) == [.action])
    guard case .refused(let issues) = try await correct(.missed(9_999...9_999), says, in: database) else {
      Issue.record("a line that is none was taken")
      return
    }
    #expect(issues.first?.field == "line")
    #expect(try await correct(.item(number), nil, opened: 1, in: database) == .corrected(number))
    #expect(try await items(database).map(\.number) == before.map(\.number))
    // Its history stays, and it can be put back.
    #expect(try await correct(.item(number), says, opened: 2, in: database) == .corrected(number))
    #expect(try await database.read { try LibraryRepository($0).item(number, of: paper)?.text } == says.text)
  }

  @Test(arguments: DatabaseKind.allCases) func whatCannotBeSaidIsRefused(on kind: DatabaseKind) async throws {
    let (database, _) = try await paper(kind)
    let number = try #require(try await items(database).first { $0.kind == .paragraph }).number
    for (says, field) in [
      (ItemWording(kind: .paragraph, label: nil, text: " \n"), "text"),
      (ItemWording(kind: .paragraph, label: nil, text: String(repeating: "x", count: 50_001)), "text"),
      (ItemWording(kind: .paragraph, label: String(repeating: "x", count: 41), text: "x"), "label"),
      (ItemWording(kind: .table, label: nil, text: "x"), "kind"),
      (
        ItemWording(
          kind: .action, label: nil, text: "x",
          facts: Dictionary(uniqueKeysWithValues: (0..<21).map { ("\($0)", "x") })), "details"
      ),
    ] {
      guard case .refused(let issues) = try await correct(.item(number), says, in: database) else {
        Issue.record("\(field) was taken")
        continue
      }
      #expect(issues.map(\.field) == [field])
    }
    let says = ItemWording(kind: .paragraph, label: nil, text: "x")
    #expect(try await correct(.item(9_999), says, in: database) == .noSuchItem)
    #expect(try await correct(.item(number), says, of: 99, in: database) == .noSuchItem)
    #expect(try await database.read { try LibraryRepository($0).corrections(of: 1).isEmpty })
  }

  @Test(arguments: DatabaseKind.allCases) func whatStandsUnderAHeadingFollowsItsName(on kind: DatabaseKind)
    async throws
  {
    let (database, _) = try await paper(kind)
    let report = try #require(try await items(database).first { $0.kind == .report })
    _ = try await correct(
      .item(report.number), ItemWording(kind: .report, label: nil, text: "Zeppelin Strategy"), in: database)
    let under = try await items(database).filter { $0.heading.contains("Zeppelin Strategy") }
    #expect(under.contains { $0.kind == .paragraph && $0.heading.hasPrefix("Zeppelin Strategy: ") })
    #expect(!(try await items(database).contains { $0.heading.contains("KITE FESTIVAL STRATEGY") }))
  }

  @Test func aTableThatIsNoneKeepsItsWordsAndOneThatIsKeepsItsDoubt() {
    var table = PaperItem(
      number: 1, kind: .table, label: nil, text: "Table", heading: "", page: 1, lines: 4...6,
      confidence: .doubtful,
      rule: .tableByColumns, doubt: "two columns may be one",
      details: .init(header: ["Area", "Rate"], cells: [["Kent", "4.5"]]), passage: nil)
    var caption = table
    table.correct(ItemWording(kind: .text, label: nil, text: "Table"))
    #expect(table.text == "Table\nArea Rate\nKent 4.5" && table.details.cells == nil && table.doubt == nil)
    caption.correct(ItemWording(kind: .table, label: nil, text: "Rates by area"))
    #expect(caption.text == "Rates by area" && caption.details.cells == [["Kent", "4.5"]])
    #expect(caption.confidence == .doubtful && caption.doubt == "two columns may be one")
  }
}
