import Testing
import Vocabulary

@Suite struct LabelledPeriodTests {
  @Test(arguments: [
    ("2021", 20_210_000, "1y"), ("2021/22", 20_210_000, "1y"), ("2019 - 21", 20_190_000, "3y"),
    ("2019/20 – 21/22", 20_190_000, "3y"), ("2017 Q2", 20_170_200, "1q"), ("Aug 2006", 20_060_008, "1m"),
    ("  2017   Q4 ", 20_170_400, "1q"),
  ])
  func isReadFromItsLabel(label: String, sortable: Int, span: String) throws {
    let period = try #require(Period(label: label))
    #expect(period.sortable == sortable)
    #expect(period.span == span)
  }

  @Test(arguments: ["", "last year", "2021/23", "2021 Q5", "21", "2021 - 2019"])
  func isNilForOtherWords(label: String) { #expect(Period(label: label) == nil) }
}
