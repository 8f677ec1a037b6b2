import Testing

@testable import Records

struct ShareTests {
  @Test func findsSharesThatDoNotMakeHundred() async throws {
    let rows = "Kind\tShare\nLong\t40%\nShort\t38%\nSteep\t27%\nTotal\t100%\n"
    #expect(try await findings(rows).map(\.found) == ["the shares of “Share” make 105%"])
    #expect(try await findings(rows.replacing("27%", with: "22%")).isEmpty)
    // Different bases: the total is a share of its own.
    #expect(try await findings(rows.replacing("38%", with: "88%")).isEmpty)
  }

  @Test func findsTheOneRowThatDoesNotMakeHundred() async throws {
    let rows =
      "Place\tYes\tNo\nNorth\t40%\t60%\nSouth\t55%\t45%\nEast\t61%\t49%\nWest\t20%\t80%\nMid\t33%\t67%\n"
    let found = try await findings(rows)
    #expect(found.map(\.found) == ["the shares of “east” make 110%"])
    #expect(found.first?.place.firstLine == 4)
    #expect(try await findings(rows.replacing("49%", with: "39%")).isEmpty)
    // Shares of different things make nothing.
    let others = "Place\tWalk\tRide\nNorth\t40%\t70%\nSouth\t55%\t85%\nEast\t61%\t49%\nWest\t20%\t80%\n"
    #expect(try await findings(others).isEmpty)
  }

  @Test func findsSharesOfACountThatIsNamed() async throws {
    let text =
      "Of the nine walkers who were asked:\n\n- Five (55%) were tall\n- Six (67%) were old\n- Three (33%) were late\n"
    let found = try await findings(text)
    #expect(found.map(\.found) == ["5 of 9 as 55%"])
    #expect(found.map(\.expected) == ["56%"])
    #expect(found.first?.confidence == .certain)
    #expect(try await findings(text.replacing("55%", with: "56%")).isEmpty)
    // Most disagree: they are shares of something else.
    #expect(try await findings(text.replacing("67%", with: "12%").replacing("33%", with: "9%")).isEmpty)
  }

  @Test(arguments: [
    ("We asked and 8 of 38 (17%) said so.", false), ("We asked and 8 of 38 (21%) said so.", true),
    ("We asked and 8 out of the 38 walkers (21.1%) said so.", true), ("In all 21% (8 of 38) said so.", true),
    ("In all 25% (8 of 38) said so.", false), ("A score of 8/10 (up 5%) was given.", true),
  ])
  func holdsSharesAgainstTheirCounts(sentence: String, isRight: Bool) async throws {
    #expect(try await rules(sentence) == (isRight ? [] : [.shareOfCount]))
  }

  @Test func holdsSharesOfKindsAgainstTheirCounts() async throws {
    let text = """
      In 17% of walks, as Figure 3 shows, ‘the way was lost’, while 33% were ‘good walks’ and half were ‘fair walks’.

      Of the 38 walks that were looked at, most (16) were ‘fair walks’. 14 were ‘good walks’ and in 8 ‘the way was lost’.
      """
    let found = try await findings(text)
    #expect(found.map(\.rule) == [.sharesAndCounts])
    #expect(found.first?.expected == "21%, 37%, 42% by the counts, which make 38")
    #expect(
      try await findings(
        text.replacing("17%", with: "21%").replacing("33%", with: "37%").replacing("half", with: "42%")
      ).isEmpty)
    // Counts that do not make the whole are not all the kinds.
    #expect(try await findings(text.replacing("in 8", with: "in 5")).isEmpty)
  }

  @Test func holdsPartsAgainstTheWhole() async throws {
    let text = "Out of the 42 walks shown, three are significantly worse, 13 are similar and 25 are better."
    #expect(try await findings(text).map(\.expected) == ["3 + 13 + 25 make 41"])
    #expect(try await findings(text.replacing("25", with: "26")).isEmpty)
    #expect(try await findings("Of the 42 walks, 13 are similar and 3 are better.").isEmpty)
  }
}
