import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Records

@Suite struct ReadAgainTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func readAgain(_ database: any Database, _ papers: [Int]? = nil) async throws -> [ReadAgain.Outcome] {
    var outcomes: [ReadAgain.Outcome] = []
    for group in try await database.read({ try LibraryRepository($0).together(papers) }) {
      let originals = try await database.read { try LibraryRepository($0).originals(of: group) }
      let reading = try await ReadAgain(group, originals: originals)
      outcomes += try await database.write { try reading.run($0, by: MadeUpPack.actor, at: MadeUpPack.moment) }
    }
    return outcomes
  }

  private func items(_ database: any Database) async throws -> [PaperItem] {
    try await database.read { try LibraryRepository($0).items(of: 1) }
  }

  private func correct(_ number: Int, _ text: String, in database: any Database) async throws {
    let outcome = try await database.write {
      try CorrectItem(
        paper: 1, .item(number), says: ItemWording(kind: .resolution, label: nil, text: text), reason: nil,
        opened: 0
      ).run($0, by: MadeUpPack.actor, at: MadeUpPack.moment)
    }
    #expect(outcome == .corrected(number))
  }

  @Test(arguments: DatabaseKind.allCases) func whatIsReadAsBeforeChangesNothing(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)
    let (before, entries) = (
      try await items(database), try await database.read { try AuditLog($0).head()?.count }
    )
    let outcome = try #require(try await readAgain(database).first)
    #expect(!outcome.isChanged && outcome.items == outcome.itemsBefore && outcome.items == before.count)
    #expect(try await items(database) == before)
    #expect(try await database.read { try AuditLog($0).head()?.count } == entries)
    #expect(try await readAgain(database, [9]).isEmpty)
  }

  /// As if earlier rules had read less, and otherwise.
  @Test(arguments: DatabaseKind.allCases) func itemsThatAreTheSameKeepTheirNumbersAndCorrections(
    on kind: DatabaseKind
  ) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)
    let before = try await items(database)
    let kept = try #require(before.first { $0.kind == .recommendation })
    let lost = try #require(before.last { $0.kind == .paragraph })
    let missing = try #require(before.first { $0.kind == .agendaItem })
    try await correct(kept.number, "That kites be flown.", in: database)
    try await correct(lost.number, "What no rule reads any more.", in: database)
    // Earlier rules: one item fewer, one of other words, all lines further down, no findings.
    try await database.write { connection in
      try connection.run("DELETE FROM library_item WHERE paper = 1 AND number = \(missing.number)")
      try connection.run("UPDATE library_item SET content = 'Read wrongly then.' WHERE number = \(lost.number)")
      try connection.run("UPDATE library_item SET first_line = first_line + 3, last_line = last_line + 3")
      try connection.run("DELETE FROM library_finding")
      let reading = #"{"kind":"paragraph","label":"3.","text":"Read wrongly then."}"#
      try connection.run("UPDATE library_correction SET read_as = \(reading) WHERE item = \(lost.number)")
    }
    let outcome = try #require(try await readAgain(database).first)
    #expect(outcome.isChanged && outcome.carried == 1 && outcome.stray == 1)
    #expect(outcome.items == before.count && outcome.itemsBefore == before.count - 1)
    let after = try await items(database)
    let numbers = Dictionary(after.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(numbers.count == after.count)
    for item in before where ![kept.number, lost.number, missing.number].contains(item.number) {
      #expect(numbers[item.number]?.text == item.text && numbers[item.number]?.firstLine == item.firstLine)
    }
    #expect(
      numbers[kept.number]?.text == "That kites be flown." && numbers[kept.number]?.firstLine == kept.firstLine)
    // What is read anew has a number that nothing had before.
    #expect(numbers[missing.number] == nil)
    #expect(after.contains { $0.text == missing.text && $0.number > (before.map(\.number).max() ?? 0) })
    #expect(after.contains { $0.text == lost.text && $0.number != lost.number })
    // The correction that fits nothing stands beside what is read now.
    #expect(
      numbers[lost.number]?.text == "What no rule reads any more." && numbers[lost.number]?.origin == .corrected
    )
    #expect(try await database.read { try LibraryRepository($0).strayCorrections() } == [1: 1])
    let (entries, version) = try await database.read {
      (
        try AuditLog($0).entries(matching: AuditFilter(action: "paper.read-again"), limit: 9),
        try LibraryRepository($0).find(1)?.version
      )
    }
    #expect(entries.contains { $0.field == "items" && $0.old == "\(before.count - 1)" })
    #expect(entries.contains { $0.field == "corrections that no longer match" && $0.new == "1" })
    #expect(version == 5)
    // A second time nothing differs.
    let again = try #require(try await readAgain(database).first)
    #expect(!again.isChanged && again.carried == 1 && again.stray == 1)
    #expect(try await items(database) == after)
  }

  @Test(arguments: DatabaseKind.allCases) func aPaperFromBeforeFiguresWereCheckedGetsItsFindings(
    on kind: DatabaseKind
  ) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let text = MadeUpPack.text + "\n\n4.  The walks of the county were counted on 31 June 2023.\n"
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers([("pack.txt", text)]), in: database)
    let findings = try await database.read { try LibraryRepository($0).findings(of: 1) }
    try #require(!findings.isEmpty)
    try await database.write { _ = try $0.run("DELETE FROM library_finding") }
    let outcome = try #require(try await readAgain(database).first)
    #expect(outcome.isChanged && outcome.findings == findings.count && outcome.findingsBefore == 0)
    #expect(try await database.read { try LibraryRepository($0).findings(of: 1) } == findings)
  }

  @Test(arguments: DatabaseKind.allCases) func papersThatCameTogetherAreReadTogether(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    let other = MadeUpPack.text.replacing("in rain", with: "in snow")
    _ = try await MadeUpPack.keep(
      try await MadeUpPack.papers([("a.txt", MadeUpPack.text), ("b.txt", other)]), in: database)
    // A newer version that came in the same second is no part of the same pack.
    _ = try await MadeUpPack.keep(
      try await MadeUpPack.papers([("a.txt", other.replacing("snow", with: "hail"))]), in: database)
    let groups = try await database.read { try LibraryRepository($0).together([2]) }
    #expect(groups.map { $0.map(\.name) } == [["a.txt", "b.txt"]])
    #expect(try await database.read { try LibraryRepository($0).together().count } == 2)
    #expect(try await readAgain(database).allSatisfy { !$0.isChanged })
  }
}

@Suite struct ItemMatchingTests {
  private func item(_ number: Int, _ kind: PaperItem.Kind, _ text: String, line: Int, page: Int? = nil)
    -> PaperItem
  {
    PaperItem(
      number: number, kind: kind, label: nil, text: text, heading: "", page: page, lines: line...line,
      confidence: .certain, rule: nil, doubt: nil, details: .init(), passage: nil)
  }

  private func numbers(_ new: [PaperItem], _ old: [PaperItem], says: [Int: ItemWording] = [:]) -> [Int] {
    ItemMatching(new, known: old.map { .init($0, says: says[$0.number]) }, next: 100).items.map(\.number)
  }

  @Test func equalWordsAreToldApartByTheirLinesAndThenByTheirOrder() {
    let old = [item(1, .point, "Noted.", line: 5), item(2, .point, "Noted.", line: 9)]
    #expect(numbers([item(0, .point, "noted.", line: 9), item(0, .point, "Noted.", line: 12)], old) == [2, 1])
    #expect(numbers([item(0, .point, "Noted.", line: 7), item(0, .point, "Noted.", line: 11)], old) == [1, 2])
    #expect(numbers([item(0, .paragraph, "Noted.", line: 5)], old) == [100])
  }

  @Test func aPlaceAloneKeepsALinkButNoCorrection() {
    let old = [item(1, .paragraph, "Kites fly", line: 5)]
    let new = [item(0, .paragraph, "Kites fly high.", line: 5)]
    #expect(numbers(new, old) == [1])
    let says = ItemWording(kind: .paragraph, label: nil, text: "Kites fly low.")
    #expect(numbers(new, old, says: [1: says]) == [100])
    // But the rules came to read what the person said.
    #expect(numbers([item(0, .paragraph, "Kites fly low.", line: 6)], old, says: [1: says]) == [1])
  }
}
