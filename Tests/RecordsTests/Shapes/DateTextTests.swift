import Testing

@testable import Records

struct DateTextTests {
  @Test(arguments: [
    ("Tuesday, 31 October 2023 at 2.00 pm", "2023-10-31"),
    ("BOARD: 24TH JANUARY, 2019", "2019-01-24"),
    ("held on 5 th February 2024", "2024-02-05"),
    ("the 3rd of March 2021", "2021-03-03"),
    ("October 3, 2022", "2022-10-03"),
    ("1 Sept. 2020", "2020-09-01"),
    ("29/11/18 That", "2018-11-29"),
    ("30.09.21", "2021-09-30"),
    ("2024-02-29", "2024-02-29"),
    ("7-Dec-2023", "2023-12-07"),
    ("Thursday, 30th January, 2025, at 10.00 am", "2025-01-30"),
    ("due 14 Jun 22", "2022-06-14"),
  ])
  func reads(_ text: String, _ day: String) {
    #expect(DateText.first(in: text)?.date.description == day)
  }

  @Test(arguments: [
    "31 June 2023", "29 February 2023", "2021/22", "12 in 2023", "May 2023", "0116 305 2583", "5 June 10.30 am",
    "paragraph 3.14.2021", "version 1.2",
  ])
  func refuses(_ text: String) {
    #expect(DateText.first(in: text) == nil)
  }

  @Test func findsAll() {
    let days = DateText.all(in: "28 September 2023; 7 December 2023; 29 February 2024.").map(\.date.description)
    #expect(days == ["2023-09-28", "2023-12-07", "2024-02-29"])
  }
}
