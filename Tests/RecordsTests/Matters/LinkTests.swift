import Testing

@testable import Records

/// What is one matter and what only looks alike, on boards that were made up.
@Suite struct LinkTests {
  private typealias Thing = MadeUpMeetings.Thing

  private func matters(_ titles: String...) -> Matters {
    Matters(MadeUpMeetings.reports(titles.enumerated().map { ("2024-0\($0 + 1)-10", $1) }))
  }

  @Test(arguments: [
    ("Pharmaceutical Needs Assessment 2022-25: Consultation", "Pharmaceutical Needs Assessment – Final Draft"),
    ("Wind Fund Quarter 1 Return 2023/24", "WIND FUND QUARTER 2, 2023/24 RETURN"),
    ("Overview of the Kite Safety Strategy", "Progress report on the Kite Safety Strategy 2023-2026"),
    ("Annual Report of the Keeper of Kites - Storms", "Annual Report of the Keeper of Kites: Strings"),
    ("Kite Board Annual Report 2022/23", "Kite Board Annual Report"),
    ("Needs Assessment Chapters: Rope Burns and Torn Sails", "Needs Assessment Chapter - Torn Sails"),
    ("Revenue Monitoring Report – November 2024-25", "Revenue Monitoring Report – March 2024-25"),
  ])
  func oneMatter(first: String, second: String) {
    let found = matters(first, second).all
    #expect(found.count == 1 && found.first?.mentions.count == 2)
    #expect(found.first?.links.first?.evidence.isEmpty == false)
  }

  @Test(arguments: [
    ("Minutes of the meeting held on 3 May 2023", "Minutes of the meeting held on 9 July 2023"),
    ("Dates of future meetings", "Dates of future meetings"), ("Work Programme", "Work programme"),
    ("Declarations of interest", "Declarations of Interests"),
    ("Position Statement by the Chair", "Position statement by the Chairman"),
    ("Any other items which the Chair has decided to take as urgent", "Any other items"),
    ("Needs Assessment Chapters: Rope Burns", "Needs Assessment Chapters: Torn Sails"),
    ("Needs Assessment Chapter: Rope Burns", "Needs Assessment: Process and Governance"),
    ("Outcomes from the session held on 30 May 2023", "Outcomes from the session held on 2 March 2024"),
    ("Kite Board Governance", "Kite Board Annual Report"),
    ("Safe Flying Board Annual Report 2022/23", "Safe Landing Partnership Annual Report 2022/23"),
    ("Integrated Wind System", "Integrated Wind Board Five Year Plan"),
    ("Analysis of the Health of People with a Torn Sail", "Flying Lessons for People with a Torn Sail"),
    ("Update", "Update"), ("2024", "2024"), ("", ""), ("–", "—"),
  ])
  func notOneMatter(first: String, second: String) { #expect(matters(first, second).all.isEmpty) }

  /// One word in common is a sign, and no more than that.
  @Test func whatIsDoubtfulIsMarkedAndNotJoined() {
    let others = "bcdfghjklmnprstvwxyzqa".map { "\($0)olt Survey" }
    let found = Matters(
      MadeUpMeetings.reports([
        ("2024-01-10", "Windwatch Update"), ("2024-03-10", "Windwatch Update"),
        ("2024-05-10", "Windwatch: Lore of Strings"),
      ]) + others.enumerated().map { MadeUpMeetings.paper(20 + $0, "2023-01-10", [Thing(.report, $1)]) })
    #expect(MadeUpMeetings.titles(found) == [["Windwatch Update", "Windwatch Update"]])
    let matter = found.all.first
    #expect(matter?.perhaps.map(\.mention.title) == ["Windwatch: Lore of Strings"])
    #expect(matter?.links.allSatisfy { $0.confidence != .doubtful } == true)
  }

  @Test func aMinuteThatIsNamedIsCertain() throws {
    let minutes: [Thing] = [
      Thing(.minutes, "Minutes of 5 May 2022"), Thing(.minute, "Ropes and Knots.", label: "34."),
      Thing(.resolution, "That ropes be bought.", label: "a"),
      Thing(.minute, "Dates of future meetings", label: "35."),
    ]
    let report: [Thing] = [
      Thing(.report, "SAFETY AT THE HARBOUR"),
      Thing(.paragraph, "Further to minute 34 of 5 May 2022, ropes were bought. It was windy."),
    ]
    let found = Matters([
      MadeUpMeetings.paper(1, "2022-07-01", minutes), MadeUpMeetings.paper(2, "2022-09-01", report),
    ])
    let matter = try #require(found.all.first)
    #expect(matter.mentions.map(\.date) == ["2022-05-05", "2022-09-01"])
    #expect(matter.links.first?.confidence == .certain)
    #expect(
      matter.links.first?.evidence.map(\.text) == [
        "The later paper says: “Further to minute 34 of 5 May 2022, ropes were bought.”"
      ])
    #expect(matter.lastResolutions?.parts.map(\.item.text) == ["That ropes be bought."])
  }

  /// Time runs forward: what is said of a meeting to come is no evidence, nor is a meeting's own day.
  @Test func nothingIsLinkedBackwards() {
    let early = MadeUpMeetings.paper(
      1, "2022-03-01", [Thing(.report, "HARBOUR"), Thing(.paragraph, "See minute 34 of 5 May 2022.")])
    let late = MadeUpMeetings.paper(
      2, "2022-07-01", [Thing(.minutes, "Minutes of 5 May 2022"), Thing(.minute, "Ropes.", label: "34.")])
    #expect(Matters([early, late]).all.isEmpty)
    #expect(Matters([]).all.isEmpty)
  }

  /// A report on the whole year speaks of many meetings' decisions.
  @Test func aMereMentionIsNoLink() {
    let early = MadeUpMeetings.paper(1, "2022-03-01", [Thing(.report, "Rope Purchase Plan")])
    let year = MadeUpMeetings.paper(
      2, "2023-03-01",
      [
        Thing(.report, "The Year in the Air"),
        Thing(.paragraph, "The Board approved the Rope Purchase Plan on 1 March 2022."),
      ])
    #expect(Matters([early, year]).all.isEmpty)
  }

  @Test func mattersOfTwoBodiesStayApart() {
    let papers = ["Kite Board", "Balloon Board"].enumerated().map {
      MadeUpMeetings.paper(
        $0, "2024-0\($0 + 1)-01", body: $1, [Thing(.report, "Tethered Flight Strategy")])
    }
    #expect(Matters(papers).all.isEmpty)
  }

  @Test func whatAnActionAsksForIsLinkedAndWhomItAsksIsNot() {
    let log: [Thing] = [
      Thing(
        .action, "That an update on the delivery of the Kite Repair Plan be brought in six months",
        ["Date": "2023-05-01"]),
      Thing(
        .action, "Request the Sail Repair Board to look after seams and report back", ["Date": "2023-05-01"]),
    ]
    let found = Matters([
      MadeUpMeetings.paper(1, "2023-07-01", log),
      MadeUpMeetings.paper(
        2, "2023-09-01", [Thing(.report, "KITE REPAIR PLAN"), Thing(.report, "SAIL REPAIR BOARD UPDATE")]),
    ])
    #expect(found.all.count == 1 && found.all.first?.title.hasPrefix("Kite Repair Plan") == true)
    #expect(found.all.first?.mentions.map(\.date) == ["2023-05-01", "2023-09-01"])
  }
}
