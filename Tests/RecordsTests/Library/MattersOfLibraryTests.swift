import DatabaseSupport
import TestSupport
import Testing

@testable import Records

@Suite struct MattersOfLibraryTests {
  private let folder = try! TemporaryFolder()

  @Test(arguments: DatabaseKind.allCases) func draftsAreFollowedOnlyWhereTheyAreAskedFor(on kind: DatabaseKind)
    async throws
  {
    let database = try await MadeUpPack.database(kind, folder)
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers(), in: database, publish: true)
    let next = MadeUpPack.text.replacing("31 October 2023", with: "9 January 2024")
      .replacing("31 OCTOBER 2023", with: "9 JANUARY 2024").replacing("25 May 2023", with: "31 October 2023")
    _ = try await MadeUpPack.keep(try await MadeUpPack.papers([("next.txt", next)]), in: database)
    let (published, all) = try await database.read { connection in
      let library = LibraryRepository(connection)
      return (try library.matters(includingDrafts: false), try library.matters(includingDrafts: true))
    }
    #expect(published.all.isEmpty)
    #expect(all.all.map(\.title) == ["Kite Festival Strategy"])
    #expect(all.all.first?.mentions.map(\.date) == ["2023-10-31", "2024-01-09"])
    let text = MattersAccount(all).text
    #expect(text.contains("Kite Festival Strategy (") && text.contains("(certain): Both have the title"))
    #expect(MattersAccount(published).text == "Nothing came up at more than one meeting.")
  }
}
