import Testing

@testable import Records

struct ActionLogTests {
  private func rows(_ text: String) async throws -> [ActionRow] {
    try await readPack([excerpt(text)]).actionLog
  }

  @Test func readsColumns() async throws {
    let rows = try await rows(
      """
      Town Wellbeing Board Action Log

      Minute\tDate\tAction\tResponsible Officer\tComments\tStatus
      66(c)\t22/03/18\tThat a map be drawn of the\tAnn Bell\tBegun.\tAMBER
      \t\tmarket towns.\t\t\t
      81 (b)\t24/05/18\tThat walks be counted.\tColin Day\tDone.\tGREEN
      """)
    #expect(rows.map(\.minute) == ["66(c)", "81(b)"])
    #expect(rows[0].action == "That a map be drawn of the market towns.")
    #expect(rows[0].officer == "Ann Bell")
    #expect(rows[0].date?.description == "2018-03-22")
    #expect(rows.map(\.status) == ["AMBER", "GREEN"])
    #expect(rows[0].found.confidence == .certain)
  }

  @Test func putsScatteredCellsTogetherWithDoubt() async throws {
    let rows = try await rows(
      """
      Town Wellbeing Board Action Log

      No.

      Date

      Action

      Officer

      Status

      111 ©

      22/03/18 That a map be drawn of all the Ann Bell
      market towns and the villages near them.

      The map is being drawn.

      GREEN

      24/05/18
      Colin Day
      That walks be counted.
      """)
    #expect(rows.map(\.minute) == ["111(c)", nil])
    #expect(rows[0].action == "That a map be drawn of all the market towns and the villages near them.")
    #expect(rows[0].officer == "Ann Bell")
    #expect(rows[0].comments == "The map is being drawn.")
    #expect(rows[0].status == "GREEN")
    #expect(rows[1].officer == "Colin Day")
    #expect(rows[1].action == "That walks be counted.")
    // Every cell of the first stands in order; the second's comment and status are missing.
    #expect(rows.map(\.found.confidence) == [.likely, .doubtful])
  }

  @Test(arguments: [
    ("66(c)", true), ("81 (b)", true), ("111 ©", true), ("122", true), ("GREEN", false), ("12/07", false),
  ])
  func knowsReferences(_ text: String, _ isReference: Bool) {
    #expect(isMinuteReference(text) == isReference)
  }
}
