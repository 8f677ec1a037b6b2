import Foundation
import Testing

@testable import Vocabulary

@Suite struct DayTests {
  @Test(arguments: ["2026-01-31", "2024-02-29", "2000-02-29", "1000-12-31"])
  func aDayThatThereIs(text: String) { #expect(Day.isDay(text)) }

  @Test(arguments: [
    "", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-31",
    "31/01/2026", "2026-01-31T00:00:00Z", " 2026-01-31", "٢٠٢٦-٠١-٣١", "0000-01-01",
  ])
  func whatIsNone(text: String) { #expect(!Day.isDay(text)) }

  /// Summer time in 2026: from 29 March to 25 October. Source: Summer Time Act 1972 as amended.
  @Test(arguments: [
    ("2026-06-30T22:59:59Z", "2026-06-30"), ("2026-06-30T23:00:00Z", "2026-07-01"),
    ("2026-01-31T23:59:59Z", "2026-01-31"), ("2026-10-25T23:30:00Z", "2026-10-25"),
  ])
  func aDayBeginsAtMidnightInEngland(moment: String, day: String) throws {
    #expect(Day.inEngland(try #require(Timestamp.date(moment))) == day)
  }

  @Test(arguments: [
    ("2026-07-01", "2026-06-30T23:00:00Z"), ("2026-01-31", "2026-01-31T00:00:00Z"),
    ("2026-03-29", "2026-03-29T00:00:00Z"), ("2026-03-30", "2026-03-29T23:00:00Z"),
  ])
  func whenADayBegins(day: String, moment: String) {
    #expect(Day.beginning(day) == moment)
    #expect(Day.beginning("no day") == nil)
  }
}
