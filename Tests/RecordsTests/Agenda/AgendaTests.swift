import Testing

@testable import Records

struct AgendaTests {
  @Test(arguments: [
    ("The budget (Pages 15 - 26)", [15, 26], "The budget"),
    ("(Pages 3 - 12)", [3, 12], ""),
    ("The budget Pages 5-7", [5, 7], "The budget"),
    ("The budget (Page 9)", [9, 9], "The budget"),
    ("The council’s plan – part 2 (Pages 461 - 610)", [461, 610], "The council’s plan – part 2"),
  ])
  func readsPages(_ text: String, _ pages: [Int], _ before: String) {
    let range = PageRange(endOf: text)
    #expect(range?.pages == pages)
    #expect(range?.before == before)
  }

  @Test(arguments: ["Web pages for all", "The budget", "(Pages 9 - 4)", "(Pages to follow)"])
  func readsNoPages(_ text: String) {
    #expect(PageRange(endOf: text) == nil)
  }

  @Test func readsRowsThatAreSplitByColumnsAndPages() async throws {
    let text = """
      Meeting: **Town Wellbeing Board**
      Date/Time: **Tuesday, 4 June 2024 at 10.30 am**
      Location: **The Long Room**

      AGENDA

      <u>Item</u>\t<u>Report by</u>\t
      1. Minutes of the meeting held on 5 March 2024.\t\t(Pages 3 - 8)
      2. Declarations of interest.\t\t
      3. Walking plan for the\tDirector of\t(Pages 9 -



      \tmarket towns\tParks\t20)
      4.\tA second plan\tHead of Trees\t(Pages 21 - 22)
      5.\tDate of next meeting.\t\t

      The next meeting is on 3 September 2024.

      6. Any other items.

      """
    let reading = try await readPack([excerpt(text)])
    #expect(reading.meeting.body == "Town Wellbeing Board")
    #expect(reading.meeting.date?.description == "2024-06-04")
    #expect(reading.meeting.time == "10:30")
    #expect(reading.meeting.place == "The Long Room")
    #expect(reading.agenda.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(reading.agenda[2].title == "Walking plan for the market towns")
    #expect(reading.agenda[2].reportBy == "Director of Parks")
    #expect(reading.agenda[2].pages == [9, 20])
    #expect(reading.agenda[3].reportBy == "Head of Trees")
    #expect(reading.agenda[4].title == "Date of next meeting.")
    #expect(reading.agenda[5].pages == nil)
    #expect(reading.understood.notUnderstood == 0)
  }

  @Test func readsAnOutlineWhereThereIsNoAgenda() async throws {
    let text =
      "Some text.\n\n\tAgenda\n\t3 Minutes of March.\n\t7 Walking plan.\n\tAppendix A Map\n\t8 A second plan.\n"
    let reading = try await readPack([excerpt(text)])
    #expect(reading.agenda.map(\.number) == [3, 7, 8])
    #expect(reading.agenda.allSatisfy { $0.found.rule == .documentOutline && $0.found.confidence == .likely })
  }
}
