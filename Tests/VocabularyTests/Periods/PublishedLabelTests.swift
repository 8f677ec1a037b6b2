import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("How periods are named") struct PublishedLabelTests {
  @Test(
    arguments: [
      (2006, 1, nil, nil, YearType.calendar, "2006"), (2006, 3, nil, nil, .calendar, "2006 - 08"),
      (1999, 2, nil, nil, .calendar, "1999 - 00"), (1999, 1, nil, nil, .financial, "1999/00"),
      (2006, 3, nil, nil, .financial, "2006/07 - 08/09"), (2006, 1, 4, nil, .academic, "2006/07 Q4"),
      (2006, 2, 2, nil, .financialRollingQuarters, "2006/07 Q2 - 2008/09 Q1"),
      (2006, 1, 1, nil, .calendarRollingQuarters, "2006 Q1 - 2006 Q4"),
      (2006, 1, 3, nil, .financialCumulativeQuarters, "2006/07 Q1-Q3"),
      (2013, 5, 5, nil, .financialMultiYearCumulativeQuarters, "2013/14 Q1 - 2014/15 Q1"),
      (2006, 1, nil, nil, .augustToJuly, "Aug 2006 - Jul 2007"),
      (2006, 2, nil, nil, .marchToFebruary, "Mar 2006 - Feb 2008"),
      (2006, 1, nil, nil, .julyToJune, "Jul 2006 - Jun 2007"),
      (2009, 0, nil, 10, .financial, "Jan 2010"), (2009, 0, nil, 1, .financial, "Apr 2009"),
      (2009, 0, nil, 2, .calendarRollingMonths, "Feb 2009 - Jan 2010"),
    ] as [(Int, Int, Int?, Int?, YearType, String)])
  func label(year: Int, range: Int, quarter: Int?, month: Int?, type: YearType, label: String) {
    #expect(
      Period.publishedLabel(year: year, yearRange: range, quarter: quarter, month: month, yearType: type)
        == label)
  }

  @Test func partsThatMakeNoPeriod() {
    #expect(Period.publishedLabel(year: 2006, yearRange: 0, yearType: .calendar) == nil)
    #expect(Period.publishedLabel(year: 2006, yearRange: 1, quarter: 5, yearType: .financial) == nil)
    #expect(Period.publishedLabel(year: 2006, yearRange: 1, yearType: .calendarRollingMonths) == nil)
    #expect(Period.publishedLabel(year: 2006, yearRange: 0, month: 13, yearType: .calendar) == nil)
    #expect(Period.publishedLabel(year: 2006, yearRange: 1, yearType: .financialCumulativeQuarters) == nil)
  }

  @Test func shownWithEnDashes() {
    func shown(_ label: String) -> String { Period(label: label, sortable: 20_060_000).displayLabel }
    #expect(shown("2019 - 21") == "2019 – 21")
    #expect(shown("2006/07 - 08/09") == "2006/07 – 08/09")
    #expect(shown("2006/07 Q1-Q3") == "2006/07 Q1–Q3")
    #expect(shown("Aug 2006 - Jul 2007") == "Aug 2006 – Jul 2007")
    #expect(shown("2021/22") == "2021/22")
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func publishedCases() throws {
    let data = try Data(contentsOf: Shared.file("cases/indicator-method-cases.json"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(all["time_label"] as? [[String: Any]])
    #expect(cases.count == 104)
    for one in cases {
      func part(_ name: String) throws -> Int { try #require(one[name] as? Int) }
      func optional(_ name: String) throws -> Int? { try part(name) == -1 ? nil : try part(name) }
      let own = Period.publishedLabel(
        year: try part("year"), yearRange: try part("year_range"), quarter: try optional("quarter"),
        month: try optional("month"), yearType: try #require(YearType(rawValue: try part("year_type"))))
      #expect(own == one["label"] as? String)
    }
  }
}
