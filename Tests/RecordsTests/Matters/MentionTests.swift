import Testing

@testable import Records

@Suite struct MentionTests {
  private typealias Thing = MadeUpMeetings.Thing

  private static let agenda: [Thing] = [
    Thing(.agendaItem, "Minutes of the last meeting", label: "1."),
    Thing(.agendaItem, "Kite Safety - Quarter 2 Report", label: "7."),
    Thing(.agendaItem, "Windwatch Annual Report 2020/21.", label: "8."),
    Thing(.report, "KITE SAFETY QUARTER 2 RETURN", ["Agenda item": "7"]),
    Thing(.recommendation, "That the return be noted."),
    Thing(.report, "ANNUAL REPORT 2020-21", ["Report of": "WINDWATCH OF THE COUNTY"]),
    Thing(.futureMeeting, "1 May 2024"),
  ]
  private static let later: [Thing] = [
    Thing(.minutes, "Minutes of 10 January 2024"),
    Thing(.minute, "Kite Safety.", label: "41.", ["Agenda item": "7"]),
    Thing(
      .resolution, "That the return be noted and a further report on knots be brought in spring.", label: "a"),
    Thing(
      .action, "That a further report on knots be brought in spring, and the return be noted.",
      ["Date": "2024-01-10", "Status": "GREEN"]),
    Thing(.action, "Buy string", label: "41(b)", ["Date": "2024-01-10"]),
    Thing(.action, "Mend the harbour light", label: "12", ["Date": "2022-03-01"]),
  ]

  @Test func agendaReportMinuteAndActionsAreOne() throws {
    let read = JoinMentions.all([
      MadeUpMeetings.paper(1, "2024-01-10", Self.agenda), MadeUpMeetings.paper(2, "2024-05-01", Self.later),
    ])
    #expect(read.map(\.mention.date) == ["2022-03-01", "2024-01-10", "2024-01-10"])
    let safety = try #require(read.first { $0.mention.title.hasPrefix("Kite Safety") }).mention
    #expect(
      safety.parts.map(\.item.kind) == [
        .agendaItem, .report, .recommendation, .minute, .resolution, .action, .action,
      ])
    #expect(safety.parts(.action).map(\.item.label) == [nil, "41(b)"])
    #expect(safety.parts(.action).allSatisfy { $0.paperDate == "2024-05-01" })
    // A report called but for its author is the agenda's by the author.
    let annual = try #require(read.first { $0.mention.title.hasPrefix("Windwatch") }).mention
    #expect(annual.parts.map(\.item.kind) == [.agendaItem, .report])
  }

  @Test func aPaperThatIsPrintedTwiceCountsOnce() {
    let twice = [1, 2].map { MadeUpMeetings.paper($0, "2024-05-01", Self.later) }
    let read = JoinMentions.all(twice)
    #expect(read.count == 2 && read[1].mention.parts.count == 4)
  }

  @Test func theAddressOutlivesAnEarlierPaper() throws {
    let papers = MadeUpMeetings.reports([
      ("2024-03-10", "Kite Safety Strategy Update"), ("2024-06-10", "Kite Safety Strategy: Progress"),
    ])
    let before = try #require(Matters(papers).all.first)
    let earlier = MadeUpMeetings.paper(9, "2023-01-10", [.init(.report, "Kite Safety Strategy")])
    let after = Matters(papers + [earlier])
    let now = try #require(after.all.first)
    #expect(now.id != before.id && now.mentions.count == 3)
    #expect(after.matter(before.id)?.id == now.id && after.matter(now.id)?.id == now.id)
    #expect(after.matter("nonsense") == nil && after.matter("") == nil)
    // An agenda that names it otherwise arrives for the first meeting.
    let agenda = MadeUpMeetings.paper(
      10, "2023-01-10",
      [
        .init(.agendaItem, "Safety of Kite Flyers", label: "3."),
        .init(.agendaItem, "Kite safety strategy.", label: "4."),
      ])
    #expect(Matters(papers + [earlier, agenda]).matter(now.id)?.mentions.count == 3)
    #expect(after.matters(of: 9)[0]?.id == now.id && after.matters(of: 7).isEmpty)
  }

  @Test func numbersOfMinutesAndDaysAreReadFromSentences() {
    let item = MadeUpMeetings.paper(1, "2024-01-10", [Thing(.report, "A")]).drafts[0].parts[0].item
    func read(_ text: String) -> [(days: [String], months: [String], minutes: [Int])] {
      MatterReference.all(in: text, of: item, in: 1).map { ($0.days, $0.months, $0.minutes) }
    }
    #expect(read("It is open for a minute. Minute No. 12(b) refers.").map(\.minutes) == [[12]])
    #expect(read("The Board approved it at its meeting on 12th July 2018.").map(\.days) == [["2018-07-12"]])
    #expect(read("In May 2018 the Board considered it.").map(\.months) == [["2018-05"]])
    #expect(read("The deadline is 12 July 2018. The Board may come. In May they flew.").isEmpty)
    #expect(read("").isEmpty)
  }
}
