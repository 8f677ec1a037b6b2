import Testing

@testable import Records

struct TimeTextTests {
  @Test(arguments: [
    ("at 2.00 pm", "14:00"), ("at 10am", "10:00"), ("14:05", "14:05"), ("12.30 a.m.", "00:30"),
    ("12 noon", "12:00"),
    ("2.00pm.", "14:00"),
  ])
  func reads(_ text: String, _ time: String) {
    #expect(TimeText.first(in: text) == time)
  }

  @Test(arguments: ["£2.50", "3.5 per cent", "25:00", "10 amber measures", "11.75 pm"])
  func refuses(_ text: String) {
    #expect(TimeText.first(in: text) == nil)
  }
}
