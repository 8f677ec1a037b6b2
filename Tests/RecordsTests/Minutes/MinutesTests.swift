import Testing

@testable import Records

struct MinutesTests {
  private func minutes(_ text: String) async throws -> MinutesReading {
    try #require(try await readPack([excerpt(text)]).minutes)
  }

  private let head = """
    Minutes of a meeting of the Town Wellbeing Board held at the Long Room, Anytown on Tuesday, 5 March 2024.

    PRESENT

    Anytown Council

    Mrs A. Bell CC (in the Chair)
     Colin Day
     Dr Eve Fox

    In attendance

    Gus Hill\tAnytown Hospitals Trust
    Ida Jones\tCare Watch

    Apologies

    Kim Lee, Mo North and Cllr. O. Park


    """

  @Test func readsWhoWasThere() async throws {
    let minutes = try await minutes(head + "1. Welcome.\n\nAll were welcomed.\n\n2. Urgent items.\n\nNone.\n")
    #expect(minutes.body == "Town Wellbeing Board")
    #expect(minutes.place == "the Long Room, Anytown" || minutes.place == "Long Room, Anytown")
    #expect(minutes.date?.description == "2024-03-05")
    #expect(minutes.present == ["Mrs A. Bell CC", "Colin Day", "Dr Eve Fox"])
    #expect(minutes.inAttendance == ["Gus Hill", "Ida Jones"])
    #expect(minutes.people[3].organisation == "Anytown Hospitals Trust")
    #expect(minutes.people[0].office == "in the Chair")
    #expect(minutes.people[0].organisation == "Anytown Council")
    #expect(minutes.apologies == ["Kim Lee", "Mo North", "Cllr. O. Park"])
    #expect(minutes.items.map(\.title) == ["Welcome.", "Urgent items."])
  }

  @Test func readsPeopleWithinTheLine() {
    let list = PeopleList(
      "Mr A Bell (Chairman), Mrs C Day, OBE, Dr E Fox (Director of Roads, Rail and Air) and G Hill")
    #expect(list.people.map(\.name) == ["Mr A Bell", "Mrs C Day, OBE", "Dr E Fox", "G Hill"])
    #expect(list.people[2].office == "Director of Roads, Rail and Air")
  }

  @Test func readsPointsAndResolutions() async throws {
    let minutes = try await minutes(
      head + """
        7. Walking plan.

        The Board considered a report. A copy of the report, marked 'Agenda Item 4', is filed with these minutes.

        Arising from discussion the following points were noted:

        - (i) The first was that walks
         were short.

        - (ii) The second point had been

        cut by a page.

        RESOLVED:

        That:

        - (a) The plan be noted;
        - b) The map be drawn
        again.

        8. Second plan.

        The Board considered it. A copy of the report, marked 'item 5' is filed with these minutes.

        a) That the first half be noted;

        b) That the second half be noted.

        9. Third plan.

        RESOLVED that the third plan be noted.
        """)
    #expect(minutes.items.map(\.number) == [7, 8, 9])
    #expect(minutes.items.map(\.agendaItem) == [4, 5, nil])
    #expect(minutes.items[0].points == 2)
    #expect(minutes.items[0].pointTexts[1].text == "The second point had been cut by a page.")
    #expect(minutes.items[0].resolutions.map(\.label) == ["a", "b"])
    #expect(minutes.items[0].resolutions[1].text == "The map be drawn again.")
    #expect(
      minutes.items[1].resolutions.map(\.text) == [
        "That the first half be noted;", "That the second half be noted.",
      ])
    #expect(minutes.items[1].resolutions[0].found.confidence == .likely)
    #expect(minutes.items[1].resolutions[0].found.rule == .resolutionUnmarked)
    #expect(minutes.items[2].resolutions.map(\.text) == ["that the third plan be noted."])
  }

  @Test func readsPointsThatLostTheirBullets() async throws {
    let minutes = try await minutes(
      head + """
        31. Walking plan.

        Arising from discussion the following points were noted:

         Walks were short, and they would be
        made longer.

         The second point.



        The third had no space left before it.

        32. Next.

        Nothing.
        """)
    #expect(minutes.items[0].points == 3)
    #expect(minutes.items[0].pointTexts[0].text == "Walks were short, and they would be made longer.")
    #expect(minutes.items[0].pointTexts[0].found.rule == .pointUnmarked)
  }

  @Test func takesTheRunOfHeadingsNotTheListsWithin() async throws {
    let minutes = try await minutes(
      head + """
        84.    Walking plan
        (Item 2)

           1. Mrs Bell introduced the report and said a number of things about walks,
              which went on.

           2. Mr Day asked a question.

           3. RESOLVED that Board agree to:

              A) Note the plan.
              b) Note the map.

        85.    A title that is too long for a line of this width and so goes
        on in the next
        (Item 3)

           1. Dr Fox spoke about it at some length and then sat down again.
        """)
    #expect(minutes.items.map(\.number) == [84, 85])
    #expect(minutes.items[0].agendaItem == 2)
    #expect(minutes.items[0].points == 2)
    #expect(minutes.items[0].resolutions.map(\.label) == ["a", "b"])
    #expect(
      minutes.items[1].title == "A title that is too long for a line of this width and so goes on in the next")
  }

  @Test func readsDeclarationsAndDates() async throws {
    let text =
      head + """
        4. Declarations of interest.

        Members were asked. Cllr Park declared a personal interest in item 6 as her son worked for the Trust. No
        other declarations were made.

        5. Dates of future meetings.

        RESOLVED:

        That meetings take place on these days, all at 2.00pm: 4 June 2024; 3 September 2024.

        2.00 - 4.35 pm
        5 March 2024

        CHAIRMAN
        """
    let reading = try await readPack([excerpt(text)])
    let minutes = try #require(reading.minutes)
    #expect(minutes.declarations.count == 1)
    #expect(minutes.declarations.first?.member == "Cllr Park")
    #expect(minutes.declarations.first?.kind == "personal")
    #expect(minutes.declarations.first?.items == "item 6")
    #expect(minutes.declarations.first?.reason == "her son worked for the Trust")
    #expect(reading.futureMeetings.map(\.date.description) == ["2024-06-04", "2024-09-03"])
    #expect(reading.futureMeetings.map(\.time) == ["14:00", "14:00"])
    #expect(minutes.began == "14:00")
    #expect(minutes.ended == "16:35")
    #expect(minutes.items.last?.resolutions.count == 1)
  }
}
