import Testing

@testable import Records

struct WordingTests {
  @Test(arguments: [
    ("Walks rose from 138 to 105 last year.", false), ("Walks rose from 105 to 138 last year.", true),
    ("Walks fell from 105 in 2019/20 to 138 in 2020/21.", false),
    ("There was an increase of 17% from 100 to 110.", false),
    ("There was an increase of 10% from 100 to 110.", true),
    ("There was a reduction by 5 percentage points from 20% to 15%.", true),
    ("There was a reduction by 25% from 20% to 15%.", true),
    ("The share increased from 4 in 10 to 1 in 3 of walkers.", true),
    ("Walks did not rise from 138 to 105.", true), ("The gap was reduced from 12 to 15.", true),
    ("Its rank rose from 5th to 3rd.", true), ("The centre opens from 9 to 5 pm and use increased.", true),
    ("Walks rose from 100 to 120, an increase of 25%.", false),
    ("Walks rose from 100 to 120, an increase of 20%.", true), ("Walks rose to 105 from 138.", false),
    ("Walks rose from 12 to 10 but fell later by 3.", true),
    ("There was an increase of 33%, from around 1,200 to 1,600.", true),
  ])
  func holdsChangesAgainstTheirFigures(sentence: String, isRight: Bool) async throws {
    #expect(try await rules(sentence) == (isRight ? [] : [.change]))
  }

  @Test(arguments: [
    (
      "In 2015/16 the town had 169 walks per 100,000 people, i.e. significantly lower than England (20 per 100,000).",
      false
    ),
    (
      "In 2015/16 the town had 169 walks per 100,000 people, i.e. significantly higher than England (20 per 100,000).",
      true
    ),
    ("The share was 12.3%, which is higher than the England average of 14.1%.", false),
    ("The share was 15%, which is higher than the England average of 14.1%.", true),
    ("The share was 5% higher than the England average of 14.1%.", true),
    ("The share was 12.3%, which is not higher than the national average of 14.1%.", true),
    ("Of 12 walks, 3 were longer and lower than the average of 14%.", true),
    ("People aged 65 walked 3 times a week, which is lower than 5 times.", true),
    ("The share was 12.3%, above the England average of 14.1%.", false),
    ("At 15% the share is above the England average of 14.1%.", true),
    ("The share was lower (15%) than the national average (12%).", false),
    ("The share was lower (11%) than the national average (12%).", true),
    ("The town of 9,000 lies above the river, 12 miles from the sea.", true),
    ("It is worse, at 12%, than the England average of 9%.", true),
  ])
  func holdsComparisonsAgainstTheirNumbers(sentence: String, isRight: Bool) async throws {
    #expect(try await rules(sentence) == (isRight ? [] : [.comparisonWord]))
  }

  @Test func holdsAnAnnouncedCountAgainstTheList() async throws {
    let text =
      "There are three walks that need work:\n\n- The long walk\n- The short walk\n\nNothing else was found.\n"
    let found = try await findings(text)
    #expect(found.map(\.found) == ["“three walks”"])
    #expect(found.map(\.expected) == ["2 are listed"])
    #expect(found.first?.place == .init(file: "paper.txt", page: nil, firstLine: 1, lastLine: 4))
    #expect(try await findings(text.replacing("three", with: "two")).isEmpty)
  }

  @Test func countsWhatAnItemNames() async throws {
    let text =
      "- There are four walks that need work:\n - Hills – Persons, Males and Females\n - Dales\n- All is well.\n"
    #expect(try await findings(text).isEmpty)
    #expect(try await findings(text.replacing("four", with: "five")).map(\.expected) == ["4 are listed"])
  }

  @Test func findsTheCountOfAnEarlierSentence() async throws {
    let text =
      "We have identified five priority areas for work. By our study we have found the following priority areas:\n\n1. Hills\n2. Dales\n3. Becks\n4. Woods\n5. Moors\n6. Mires\n\nFor each of them there is a plan.\n"
    #expect(try await findings(text).map(\.expected) == ["6 are listed"])
  }

  @Test(arguments: [
    "Of the nine walkers who were asked:\n\n- Five were tall\n- Four were small\n\nThat is all.\n",
    "Work across the seven districts has begun:\n\n- Paths were laid\n- Signs were set\n\nThat is all.\n",
    "In the last two quarters:\n\n- Paths were laid\n- Signs were set\n- Trees were cut\n\nThat is all.\n",
    "There are three walks that need work:\n\n- The long walk\n\nIt is long.\n\n- The short walk\n\n- The steep walk\n",
    "There are over 20 walks, such as:\n\n- The long walk\n- The short walk\n\nThat is all.\n",
    "There are four walks:\n\n- Hills:\n  - The long walk\n  - The short walk\n- The steep walk\n\nThat is all.\n",
  ])
  func leavesListsThatAreNotAnnounced(text: String) async throws {
    #expect(try await findings(text).isEmpty)
  }

  @Test func findsASetThatIsCountedTwice() async throws {
    let text =
      "We looked at a basket of 15 comparable councils.\n\nIt is in the top three of our 16 comparator councils.\n"
    let found = try await findings(text)
    #expect(found.map(\.rule) == [.twoCounts])
    #expect(found.first?.against?.firstLine == 1)
    #expect(try await findings(text.replacing("16", with: "15")).isEmpty)
    #expect(try await findings("All 12 remaining walks.\n\nAll 11 remaining walks.\n").isEmpty)
    #expect(
      try await findings("There are 15 comparable councils.\n\nThere are 16 comparable councils.\n").isEmpty)
  }
}
