import Testing
import Vocabulary

@testable import Evidence

@Suite struct PrintedPeriodTests {
  @Test(arguments: [
    ("2022/23", "2022/23", 20_220_000), ("2022/2023", "2022/23", 20_220_000),
    ("1999/00", "1999/00", 19_990_000),
    ("FY 2022/23", "2022/23", 20_220_000), ("2019 - 21", "2019 - 21", 20_190_000),
    ("2019–21", "2019 - 21", 20_190_000), ("2018 - 2020", "2018 - 20", 20_180_000),
    ("2021", "2021", 20_210_000),
    ("Q1 2023/24", "2023/24 Q1", 20_230_100), ("2023/24 Q4", "2023/24 Q4", 20_230_400),
    ("Q2 2022-23", "2022/23 Q2", 20_220_200), ("Quarter 3 of 2022/23", "2022/23 Q3", 20_220_300),
    ("March 2024", "Mar 2024", 20_240_003), ("sept 2023", "Sep 2023", 20_230_009),
    ("year ending March 2024", "2023/24", 20_230_000), ("12 months to 31 December 2022", "2022", 20_220_000),
    ("year to June 2023", "Jul 2022 - Jun 2023", 20_220_000),
    ("Aug 2020 - Jul 2021", "Aug 2020 - Jul 2021", 20_200_000),
    ("2022/23*", "2022/23", 20_220_000),
  ]) func aTimeIsRead(text: String, label: String, sortable: Int) {
    let period = PrintedPeriod(text, twoYears: nil).period
    #expect(period?.label == label)
    #expect(period?.sortable == sortable)
  }

  @Test func aDayIsAMonthAndItsNoteTellsTheDay() {
    for text in ["as at 31 March 2024", "31 March 2024", "31/03/2024", "at 31st March 2024"] {
      #expect(
        PrintedPeriod(text, twoYears: nil)
          == .period(Period(label: "Mar 2024", sortable: 20_240_003, span: "1m"), note: "As at 31 March 2024"))
    }
  }

  @Test func twoYearsWithADashAreAsked() {
    #expect(PrintedPeriod("2022-23", twoYears: nil) == .twoYears)
    #expect(PrintedPeriod("2022 – 2023", twoYears: nil) == .twoYears)
    #expect(PrintedPeriod("2022-23", twoYears: .financial).period?.label == "2022/23")
    #expect(PrintedPeriod("2022-23", twoYears: .calendar).period?.label == "2022 - 23")
  }

  @Test(arguments: [
    "", "2023/25", "Jan 24", "Summer 23", "31 June 2023", "2023 - 21", "9/15", "12/12", "England", "74.8", "Q1",
    "65+ yrs", "2021/21", "13/2024", "202", "20234",
  ]) func nothingElseIsATime(text: String) { #expect(PrintedPeriod(text, twoYears: nil) == .none) }

  @Test func aHeadingHasATimeWhereItNamesOneOnly() {
    #expect(PrintedPeriod(within: "Rate 2022/23 (provisional)", twoYears: nil).period?.label == "2022/23")
    #expect(PrintedPeriod(within: "Value", twoYears: nil) == .none)
    #expect(PrintedPeriod(within: "Change 2021/22 to 2022/23", twoYears: nil) == .none)
    #expect(PrintedPeriod(within: "2022-23 actual", twoYears: nil) == .twoYears)
    #expect(PrintedPeriod(within: "As at 31 March 2024", twoYears: nil).period?.label == "Mar 2024")
  }
}
