import Testing
import Vocabulary

@Suite("How long periods are") struct PeriodSpanTests {
  @Test func published() {
    #expect(PeriodSpan("1y") == PeriodSpan(1, .year) && PeriodSpan("3y")?.months == 36)
    #expect(
      PeriodSpan("3m")?.months == 3 && PeriodSpan("1q")?.months == 3 && PeriodSpan(" 12M ")?.isYearly == true)
    #expect(["", "y", "0y", "-1y", "1", "1w", "1.5y", "one y"].allSatisfy { PeriodSpan($0) == nil })
    #expect(PeriodSpan(3, .year).description == "3y")
  }

  @Test(arguments: [
    ("2021", "1y"), ("2021/22", "1y"), ("1999/00", "1y"), ("2019 - 21", "3y"), ("2019 – 21", "3y"),
    ("2019-21", "3y"), ("1999 - 01", "3y"), ("2019/20 - 21/22", "3y"), ("2019/20 - 2021/22", "3y"),
    ("2017 Q2", "1q"), ("2006/07 Q4", "1q"), ("2006/07 Q1-Q3", "3q"), ("2006/07 Q1–Q2", "2q"),
    ("2006/07 Q1-Q4", "1y"), ("2006 Q2 - 2007 Q1", "1y"), ("2013/14 Q1 - 2014/15 Q1", "5q"),
    ("Jan 2009", "1m"), ("Aug 2006 - Jul 2007", "1y"), ("Feb 2009 - Mar 2009", "2m"),
  ])
  func fromTheLabel(label: String, span: String) {
    #expect(Period(label: label, sortable: 20_000_000).length?.description == span)
  }

  @Test func labelsThatTellNothing() {
    for label in [
      "", "latest", "21", "2021/23", "2021 - 19 - 20", "2021 Q5", "Foo 2009", "2006 - 2004", "2021/2",
    ] {
      #expect(Period(label: label, sortable: 20_000_000).length == nil, "\(label)")
    }
  }

  @Test func whatIsPublishedOutranksTheLabel() {
    let period = Period(label: "2021", sortable: 20_210_000, span: "3y")
    #expect(period.length == PeriodSpan(3, .year) && period.isYearly == false)
    #expect(Period(label: "2021", sortable: 20_210_000, span: "?").isYearly == true)
    #expect(Period(label: "?", sortable: 20_210_000).isYearly == nil)
  }

  @Test func overlap() {
    func years(_ year: Int, _ label: String) -> Period { Period(label: label, sortable: year * 10_000) }
    #expect(years(2018, "2018 - 20").overlaps(years(2019, "2019 - 21")) == true)
    #expect(years(2019, "2019 - 21").overlaps(years(2018, "2018 - 20")) == true)
    #expect(years(2018, "2018 - 20").overlaps(years(2021, "2021 - 23")) == false)
    #expect(years(2018, "2018/19").overlaps(years(2019, "2019/20")) == false)
    #expect(years(2018, "2018/19").overlaps(years(2018, "2018/19")) == true)
    #expect(years(2018, "?").overlaps(years(2019, "2019/20")) == nil)
    let (second, third) = (
      Period(label: "2017 Q2", sortable: 20_170_200), Period(label: "2017 Q3", sortable: 20_170_300)
    )
    #expect(second.overlaps(third) == false)
    let rolling = Period(label: "Feb 2009 - Jan 2010", sortable: 20_090_002, span: "1y")
    #expect(rolling.overlaps(Period(label: "Mar 2009 - Feb 2010", sortable: 20_090_003)) == true)
  }
}
