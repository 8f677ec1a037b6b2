import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Content

@Suite struct EditLogoTests {
  private static let officer = Actor(account: 3, name: "Olu", authority: "officer of board")
  private static let moment = Date(timeIntervalSince1970: 1_760_000_000)

  private func database(_ kind: DatabaseKind) async throws -> any Database {
    try await DatabasePlace(kind).open(AuditMigrations.all + ContentMigrations.all)
  }

  private func run(_ change: EditLogo.Change, opened: Int, _ database: any Database) async throws
    -> EditLogo.Outcome
  {
    try await database.write {
      try EditLogo(change, opened: opened).run($0, by: Self.officer, at: Self.moment)
    }
  }

  private func current(_ database: any Database) async throws -> LogoSettings? {
    try await database.read { try LogoRepository($0).current().logo }
  }

  @Test(arguments: DatabaseKind.allCases) func itIsShownChangedAndTakenAway(on kind: DatabaseKind) async throws
  {
    let database = try await database(kind)
    _ = try await run(.show(file: SamplePictures.png, alternative: "Oakshire Council"), opened: 0, database)
    let first = try #require(await current(database))
    #expect(first.width == 40 && first.height == 24 && first.alternative == "Oakshire Council")
    let file = try await database.read { try LogoRepository($0).file(first.digest) }
    #expect(file?.kind == .png && file?.bytes == SamplePictures.png)
    _ = try await run(.show(file: nil, alternative: "The council"), opened: 1, database)
    #expect(try await current(database)?.digest == first.digest)
    _ = try await run(
      .show(file: SamplePictures.losslessWebP, alternative: "The council"), opened: 2, database)
    let second = try #require(await current(database))
    #expect(second.digest != first.digest)
    #expect(try await database.read { try LogoRepository($0).file(first.digest) } == nil)
    _ = try await run(.remove, opened: 3, database)
    #expect(try await current(database) == nil)
    #expect(try await database.read { try LogoRepository($0).file(second.digest) } == nil)
    let entries = try await database.read { try AuditLog($0).entries(limit: 100).reversed().map { $0 } }
    #expect(
      entries.map(\.field) == [
        "file", "alternative text", "alternative text", "file", "file", "alternative text",
      ])
    #expect(entries.allSatisfy { $0.action == "setting.edited" && $0.item.id == "logo" && $0.name == "Olu" })
    #expect(entries[3].old == first.digest && entries[3].new == second.digest && entries[4].new == nil)
    // Shown again, the same file is the same address.
    _ = try await run(.show(file: SamplePictures.png, alternative: "Again"), opened: 4, database)
    #expect(try await current(database)?.digest == first.digest)
  }

  @Test(arguments: DatabaseKind.allCases) func anotherChangeMeanwhileIsNotOverwritten(on kind: DatabaseKind)
    async throws
  {
    let database = try await database(kind)
    _ = try await run(.show(file: SamplePictures.png, alternative: "First"), opened: 0, database)
    guard case .conflict = try await run(.remove, opened: 0, database) else {
      Testing.Issue.record("a change over another's")
      return
    }
    #expect(try await current(database)?.alternative == "First")
  }

  @Test func everyFaultIsToldAtOnceAndNothingIsKept() async throws {
    let database = try await database(.sqlite)
    let svg = Array("<svg/>".utf8)
    guard case .refused(let issues) = try await run(.show(file: svg, alternative: ""), opened: 0, database),
      case .refused(let none) = try await run(.show(file: nil, alternative: "Words"), opened: 0, database),
      case .refused(let long) = try await run(
        .show(file: SamplePictures.png, alternative: String(repeating: "a", count: 121)), opened: 0, database)
    else {
      Testing.Issue.record("a fault was let through")
      return
    }
    #expect(issues.map(\.field) == ["logo", "alternative"])
    #expect(none.map(\.field) == ["logo"] && long.map(\.field) == ["alternative"])
    #expect(try await current(database) == nil)
    #expect(try await database.read { try $0.rows("SELECT digest FROM logo_file").isEmpty })
  }
}
