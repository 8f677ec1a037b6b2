import Testing

@testable import Records

struct PapersTests {
  @Test func findsATargetOfAYearBesideAQuarter() async throws {
    let rows =
      "Measure\tTarget Q1\tActual Q1\nWalks\t165.1\t198.7\nFalls\t1628.1\t412.1\nHome\t92.7%\t92.37%\n"
    #expect(try await findings(rows).map(\.rule) == [.targetPeriod])
    #expect(try await findings(rows.replacing("1628.1", with: "428.1")).isEmpty)
    // Without a quarter in the heading the target is of any period.
    #expect(try await findings(rows.replacing(" Q1", with: "")).isEmpty)
  }

  @Test func findsTargetAndActualOfDifferentYears() async throws {
    let rows = "Measure\tTarget 2021/22\tActual 2022/23\nWalks\t165\t198\nRides\t16\t14\n"
    #expect(try await findings(rows).map(\.rule) == [.targetPeriod])
    #expect(try await findings(rows.replacing("2021/22", with: "2022/23")).isEmpty)
  }

  @Test func holdsANationalFigureAgainstItsTable() async throws {
    let text = """
      The walks that table 3 shows were a little below the national figure of 13.2%.

      Table 3: Walks

      Northtown 5,700 (12%) 1.3
      Southtown 3,200 (11%) 1.1
      England (12%) 1.1
      """
    let found = try await findings(text)
    #expect(found.map(\.rule) == [.textAndTable])
    #expect(found.first?.against?.firstLine == 7)
    #expect(try await findings(text.replacing("13.2%", with: "12.2%")).isEmpty)
    #expect(try await findings(text.replacing("table 3 shows", with: "we counted")).isEmpty)
  }

  @Test func holdsADayAgainstTheTablesHeadings() async throws {
    let text = """
      As the table shows, walks rose to 105 in the week ending 6th June and to 138 in the week ending 14th June.

      30/05/
      2021

      06/06/
      2021

      13/06/
      2021

      Long walks 41 45 37
      """
    #expect(try await findings(text).map(\.rule) == [.dayAndTable])
    #expect(try await findings(text.replacing("14th", with: "13th")).isEmpty)
  }

  @Test func findsADeadlineWithTwoDays() async throws {
    let text = """
      Minutes of a meeting of the Walking Board held at Town Hall on Thursday, 25 May 2023.

      PRESENT

      Mrs A. Bell CC

      12. Better Walking Fund Plan.

      The Plan would go to Walks England ahead of the 28 June 2023 deadline for submission.

      WALKING BOARD: 31 OCTOBER 2023

      REPORT OF THE DIRECTOR OF WALKS

      BETTER WALKING FUND QUARTER 2

      Purpose of report

      1. The plan was approved by Walks England (WE) in September.
      2. It was approved for the WE submission deadline of 30 June 2023.
      """
    let found = try await findings(text)
    #expect(found.map(\.rule) == [.twoDays])
    #expect(try await findings(text.replacing("30 June", with: "28 June")).isEmpty)
    #expect(try await findings(text.replacing("BETTER WALKING FUND", with: "SIGNS AND STONES")).isEmpty)
  }

  private let agenda = """
    AGENDA

    1. Minutes of the last meeting
    2. Walks of the county\tDirector of Walks\t(Pages 3 - 9)
    3. Rides of the county\tDirector of Rides\t(Pages 10 - 12)
    4. Any other items

    WALKING BOARD: 31 OCTOBER 2023

    REPORT OF THE DIRECTOR OF RIDES

    WALKS OF THE COUNTY

    Purpose of report

    1. The purpose of this report is to tell of walks. They are shown in Appendix A.

    Appendices

    Appendix A – List of walks

    Officers to contact

    Ann Bell, Head of Walks

    Appendix 1

    List of walks

    """

  @Test func holdsTheAgendaAgainstTheReport() async throws {
    let found = try await findings(agenda)
    #expect(found.map(\.rule) == [.agendaAndReport, .appendixLabel])
    let right = agenda.replacing("DIRECTOR OF RIDES", with: "DIRECTOR OF WALKS").replacing(
      "Appendix 1", with: "Appendix A")
    #expect(try await findings(right).isEmpty)
    // A joint report is by both.
    let joint = agenda.replacing("DIRECTOR OF RIDES", with: "DIRECTOR OF RIDES AND THE DIRECTOR OF WALKS")
    #expect(try await rules(joint) == [.appendixLabel])
  }
}
