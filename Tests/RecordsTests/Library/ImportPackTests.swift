import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import TextSearch

@testable import Records

@Suite struct ImportPackTests {
  private let folder = try! TemporaryFolder()

  @Test(arguments: DatabaseKind.allCases) func aPaperIsKeptWithItsOriginalItsTextAndWhatWasRead(
    on kind: DatabaseKind
  )
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let papers = try await MadeUpPack.papers()
    let outcome = try #require(try await MadeUpPack.keep(papers, in: database).first)
    #expect(outcome.kind == .new && outcome.state == .draft)
    let (paper, bytes, text, items, segment) = try await database.read { connection in
      let repository = LibraryRepository(connection)
      return (
        try repository.find(outcome.paper), try Originals(connection).bytes(outcome.sha256),
        try repository.text(of: outcome.paper), try repository.items(of: outcome.paper),
        try repository.segment(of: outcome.paper)
      )
    }
    #expect(paper?.meeting.body == "Made-up Health Board" && paper?.meeting.date == "2023-10-31")
    #expect(paper?.meeting.began == "14:00" && paper?.importedBy == "An officer")
    #expect(bytes == Array(MadeUpPack.text.utf8))
    #expect(text == papers.files[0].text.lines)
    #expect(
      items.map(\.number) == Array(items.indices) && items.map(\.firstLine) == items.map(\.firstLine).sorted())
    let report = try #require(items.first { $0.kind == .report })
    #expect(
      report.text == "KITE FESTIVAL STRATEGY" && report.details.facts?["Report of"] == "THE DIRECTOR OF KITES")
    #expect(
      items.contains { $0.kind == .paragraph && $0.label == "3." && $0.text.hasSuffix("in wind and in rain.") })
    #expect(items.contains { $0.kind == .agendaItem && $0.details.facts?["Report by"] == "Director of Kites" })
    let index = SearchIndex([(outcome.paper, segment)])
    let hit = try #require(index.search(SearchQuery("\"flown in the county\"")).hits.first)
    let found = try await database.read {
      try LibraryRepository($0).items(passages: [hit.passage], of: hit.segment)
    }
    #expect(found.first?.label == "3.")
    // Words that an earlier version counted in another form are counted again.
    try await database.write { _ = try $0.run("UPDATE library_segment SET content = \([UInt8(1), 0, 0, 0])") }
    let again = try await database.read { try LibraryRepository($0).segment(of: outcome.paper) }
    #expect(again.bytes == segment.bytes)
  }

  /// Each line that says something is in an item.
  @Test func noLineIsLost() async throws {
    for file in try await MadeUpPack.papers().files {
      let covered = Set(file.items.flatMap { Array($0.firstLine...$0.lastLine) })
      #expect(file.text.lines.allSatisfy { $0.isFurniture || covered.contains($0.number) })
    }
  }

  @Test(arguments: DatabaseKind.allCases) func theSameBytesAgainAreKnown(on kind: DatabaseKind) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let first = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database)
    let renamed = try await MadeUpPack.papers([("another-name.txt", MadeUpPack.text)])
    let again = try await MadeUpPack.keep(renamed, in: database, publish: true)
    #expect(again.map(\.kind) == [.known] && again[0].paper == first[0].paper && again[0].state == .draft)
    #expect(try await database.read { try LibraryRepository($0).all().count } == 1)
    let other = try await MadeUpPack.papers(date: CalendarDate(year: 2024, month: 1, day: 9))
    let elsewhere = try await MadeUpPack.keep(other, in: database)
    #expect(elsewhere[0].kind == .new && elsewhere[0].alsoOf == ["Made-up Health Board, 2023-10-31"])
  }

  @Test(arguments: DatabaseKind.allCases) func aNewerVersionStandsInTheOldOnesPlaceOncePublished(
    on kind: DatabaseKind
  )
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let old = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)[0]
    let changed = MadeUpPack.text.replacing("in rain", with: "in snow")
    let new = try await MadeUpPack.keep(try await MadeUpPack.papers([("PACK.txt", changed)]), in: database)[0]
    #expect(new.kind == .newVersion && new.supersedes == old.paper)
    func states() async throws -> [PaperState] {
      try await database.read { connection in
        try [old.paper, new.paper].map { try #require(try LibraryRepository(connection).find($0)).state }
      }
    }
    #expect(try await states() == [.published, .draft])
    let change = try await database.write {
      try PublishPaper(paper: new.paper, opened: 1).run($0, by: MadeUpPack.actor, at: MadeUpPack.moment)
    }
    #expect(change == .changed)
    #expect(try await states() == [.superseded, .published])
    let (bytes, newer) = try await database.read {
      (try Originals($0).bytes(old.sha256), try LibraryRepository($0).newer(than: old.paper))
    }
    #expect(bytes == Array(MadeUpPack.text.utf8) && newer?.id == new.paper)
  }

  @Test(arguments: DatabaseKind.allCases) func statesChangeOnlyFromWhatThePersonSaw(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let paper = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)[0].paper
    func withdraw(_ opened: Int) async throws -> PaperChange {
      try await database.write {
        try WithdrawPaper(paper: paper, opened: opened).run($0, by: MadeUpPack.actor, at: MadeUpPack.moment)
      }
    }
    guard case .conflict = try await withdraw(1) else { return #expect(Bool(false)) }
    #expect(try await withdraw(2) == .changed)
    guard case .unchanged(let withdrawn) = try await withdraw(3) else { return #expect(Bool(false)) }
    #expect(!withdrawn.state.isPublic)
    let actions = try await database.read {
      try AuditLog($0).entries(matching: AuditFilter(action: "paper."), before: nil, limit: 10).map(\.action)
    }
    #expect(actions == ["paper.withdrawn", "paper.published", "paper.imported"])
    #expect(try await database.read { try LibraryRepository($0).hasPublished } == false)
  }

  @Test(arguments: DatabaseKind.allCases) func aLongOriginalIsKeptInParts(on kind: DatabaseKind) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let bytes = (0..<(2 * Originals.partBytes + 17)).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let digest = Originals.digest(bytes)
    try await database.write {
      try Originals($0).keep(
        SourceFile(name: "a", bytes: bytes), sha256: digest, format: .pdf, at: MadeUpPack.moment)
    }
    #expect(try await database.read { try Originals($0).bytes(digest) } == bytes)
    try await database.write { _ = try $0.run("DELETE FROM library_original_part WHERE number = 1") }
    await #expect(throws: StoreError.self) { try await database.read { try Originals($0).bytes(digest) } }
  }

  @Test func papersThatDoNotTellTheirMeetingAreRefused() async throws {
    let note = [("note.txt", "A note about kites that nobody signed.\n")]
    await #expect(throws: PackPapers.Refusal.noDate) { try await MadeUpPack.papers(note) }
    let day = CalendarDate(year: 2024, month: 1, day: 9)
    await #expect(throws: PackPapers.Refusal.noBody) { try await MadeUpPack.papers(note, date: day) }
    let kept = try await MadeUpPack.papers(note, body: "KITE COMMITTEE OF THE BOARD", date: day)
    #expect(kept.body == "Kite Committee of the Board" && kept.files[0].title == "Note")
    await #expect(throws: PackPapers.Refusal.sameName("note.txt")) {
      try await MadeUpPack.papers(note + note, body: "B", date: day)
    }
  }
}
