import Testing

@testable import Records

/// Other committees' habits, in papers of our own wording.
struct StylesTests {
  @Test func titlesInCapitalsAboveTheirNumbers() async throws {
    let reading = try await readPack([
      excerpt(
        """
                    MINUTES OF A MEETING OF THE HEALTH AND WELLBEING BOARD
                    HELD ON TUESDAY, 21 MARCH 2023 AT 1500 HOURS IN
                    COMMITTEE ROOM 6, COUNCIL HOUSE, MIDTOWN

        PRESENT: -

        Councillor Anna Stone, Cabinet Member for Health and Social Care - Chair
        Dr Ben Hale, Director of Public Health
        Councillor Carl Dean

                NOTICE OF RECORDING

        680     The Chair said that the meeting would be shown on the council's pages.

                MINUTES OF THE PREVIOUS MEETING

        681     RESOLVED:-

                That the Minutes of the meeting held on 31 January 2023 be confirmed.
        """)
    ])
    let minutes = try #require(reading.minutes)
    #expect(minutes.present == ["Councillor Anna Stone", "Dr Ben Hale", "Councillor Carl Dean"])
    #expect(minutes.people[1].office == "Director of Public Health")
    #expect(minutes.items.map(\.number) == [680, 681])
    #expect(minutes.items.map(\.title) == ["NOTICE OF RECORDING", "MINUTES OF THE PREVIOUS MEETING"])
    #expect(
      minutes.items[1].resolutions.map(\.text) == [
        "That the Minutes of the meeting held on 31 January 2023 be confirmed."
      ])
    #expect(reading.meeting.time == "15:00")
  }

  @Test func numbersWithoutPointsAndNumberedResolutions() async throws {
    let reading = try await readPack([
      excerpt(
        """
        Minutes of the meeting of the Health and Wellbeing Board held on Wednesday 12 June 2024 at 2.00 pm in the Town Hall

        Members Present:
        Cllr Ann Bell (Chair)\tNorthtown Council
        Dr Colin Day\tNorthtown ICB

        1\tDECLARATIONS OF INTEREST

        Cllr Bell declared a non-pecuniary interest in agenda item 2 because she was a governor.

        2\tTHE PLAN

        In discussion, the following points were made:

        •\tThe data was helpful.
        •\tMore could be done.

        RESOLVED –
        (1)\tThat the report be noted.
        (2)\tThat a further report be brought.

        3\tTHE FUND

        It was AGREED that:

        1.\tthe return be approved; and
        2.\tthe Chair be authorised to sign it.

        The meeting ended at 3.55 pm
        """)
    ])
    let minutes = try #require(reading.minutes)
    #expect(minutes.present == ["Cllr Ann Bell", "Dr Colin Day"])
    #expect(minutes.items.map(\.number) == [1, 2, 3])
    #expect(minutes.items[1].points == 2)
    #expect(minutes.items[1].resolutions.map(\.label) == ["1", "2"])
    #expect(
      minutes.items[2].resolutions.map(\.text) == [
        "the return be approved; and", "the Chair be authorised to sign it.",
      ])
    #expect(minutes.declarations.first?.kind == "non-pecuniary")
    #expect(minutes.ended == "15:55")
    #expect(reading.meeting.place == "Town Hall" || reading.meeting.place == "the Town Hall")
  }

  @Test func numbersWithTheirYear() async throws {
    let reading = try await readPack([
      excerpt(
        """
        Minutes of the Health and Wellbeing Board meeting held on Thursday 9 May 2024

        Present:

        Councillor Ann Bell (Chairman), Dr Colin Day, Eve Fox,
        Gus Hill and Ida Jones

        Apologies: Kim Lee, Mo North

        12/24 Apologies for Absence

        Apologies were noted.

        13/24 The Plan

        Resolved:
        a) That the plan be endorsed.
        b) That it be reported on.
        """)
    ])
    let minutes = try #require(reading.minutes)
    #expect(minutes.body == "Health and Wellbeing Board")
    #expect(minutes.present == ["Councillor Ann Bell", "Dr Colin Day", "Eve Fox", "Gus Hill", "Ida Jones"])
    #expect(minutes.apologies == ["Kim Lee", "Mo North"])
    #expect(minutes.items.map(\.number) == [12, 13])
    #expect(minutes.items[1].resolutions.map(\.label) == ["a", "b"])
  }

  @Test func reportsWithKeysAndDecimals() async throws {
    let reading = try await readPack([
      excerpt(
        """
        REPORT TO: HEALTH AND WELLBEING BOARD
        DATE: 12 September 2024
        TITLE: Update on the Walking Strategy
        REPORT BY: Director of Public Health
        CONTACT: Gus Hill, gus.hill@example.org

        1.0 PURPOSE OF REPORT

        1.1 To tell the Board of what has been done to get more people to walk in the last year.

        2.0 RECOMMENDATIONS

        2.1 The Board is recommended to:
            (i) note the report; and
            (ii) support the next steps.
        """)
    ])
    let report = try #require(reading.reports.first)
    #expect(report.title == "Update on the Walking Strategy")
    #expect(report.recommendations.map(\.label) == ["i", "ii"])
    #expect(report.officers.first?.email == "gus.hill@example.org")
    #expect(reading.meeting.body == "HEALTH AND WELLBEING BOARD")
  }

  @Test func reportsInSmallLettersUnderTheirBody() async throws {
    let reading = try await readPack([
      excerpt(
        """
        Health and Wellbeing Board
        14 March 2024
        Report of the Director of Public Health

        Annual Report on Smoking

        Summary

        1. This report sets out what has been done about smoking.

        Contact: Gus Hill, Director of Public Health, gus.hill@example.org
        """)
    ])
    let report = try #require(reading.reports.first)
    #expect(report.title == "Annual Report on Smoking")
    #expect(report.reportOf == "the Director of Public Health")
    #expect(report.officers.first?.office == "Director of Public Health")
    #expect(reading.meeting.date?.description == "2024-03-14")
    #expect(reading.understood.notUnderstood == 0)
  }
}
