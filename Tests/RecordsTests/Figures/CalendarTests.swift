import Testing

@testable import Records

struct CalendarTests {
  @Test(arguments: [
    ("It ends on 31 June 2023.", [FigureRule.impossibleDay]), ("It ends on 30 February.", [.impossibleDay]),
    ("It ends on 29 February.", []), ("It ends on 29 February 2023.", [.impossibleDay]),
    ("It met on Thursday, 25 May 2023.", []), ("It met on Friday 25 May 2023.", [.impossibleDay]),
    ("It met on Monday 1st January 1900.", []), ("It met on Tuesday 29 February 2000.", []),
    ("During 2021/21 there were ten.", [.impossibleYear]),
    ("During 2021/20 there were ten.", [.impossibleYear]),
    ("During 2020/21 there were ten.", []), ("Pooled over 2017/19.", []), ("In 2021/06 it rained.", []),
    ("See minute ref 2021/21 for more.", []), ("Between 2014-2039 it grows.", []),
    ("In 1999/00 there were ten.", []),
  ])
  func knowsTheCalendar(sentence: String, expected: [FigureRule]) async throws {
    #expect(try await rules(sentence) == expected)
  }

  @Test(arguments: [
    ("The five-year plan 2019 to 2022 is at its end.", false),
    ("The five-year plan 2019 to 2023 goes on.", true),
    ("The five-year plan 2018-2023 goes on.", true),
    ("A two year plan from April 2023 to March 2025 was made.", true),
    ("A two year plan from April 2023 to March 2026 was made.", false),
    ("Funding for 3 years (2022/23 to 2024/25) was agreed.", true),
    ("Funding for 3 years (2022/23 to 2026/27) was agreed.", false),
    ("Over the next 15 years it will grow from 2019 to 2038.", true),
    ("A 12 month contract from April 2023 to March 2024 was let.", true),
    ("A 6 month contract from April 2023 to March 2024 was let.", false),
    ("The three-year average 2019-21 was low.", true),
  ])
  func holdsPeriodsAgainstTheirLength(sentence: String, isRight: Bool) async throws {
    #expect(try await rules(sentence) == (isRight ? [] : [.period]))
  }

  /// Days of the week by the calendar of 2000 and 2026.
  @Test func numbersDays() throws {
    let day = try #require(CalendarDate(year: 2000, month: 1, day: 1))
    #expect(day.weekday == 5)
    let other = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    #expect(other.weekday == 5)
    #expect(other.dayNumber - day.dayNumber == 9_821)
  }
}
