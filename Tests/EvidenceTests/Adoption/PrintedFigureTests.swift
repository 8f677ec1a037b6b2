import Testing
import Vocabulary

@testable import Evidence

@Suite struct PrintedFigureTests {
  private func number(_ text: String) -> PrintedFigure.PrintedNumber? {
    if case .number(let number) = PrintedFigure(text) { number } else { nil }
  }

  @Test(arguments: [
    ("12", "12"), ("1,234", "1234"), ("12.30", "12.30"), ("£21,240", "21240"), ("62.7%", "62.7"), ("–5", "-5"),
    ("−0.5", "-0.5"), (" 1,234,567.8 ", "1234567.8"), (".5", "0.5"), ("0", "0"), ("1,234*", "1234"),
    ("5,700 (12%)", "5700"), ("£0", "0"),
  ]) func aNumberKeepsItsDigits(text: String, digits: String) {
    #expect(number(text)?.value.text == digits)
  }

  @Test(arguments: [
    "12.3 (11.1–13.5)", "12.3 (11.1 - 13.5)", "12.3 (11.1 to 13.5)", "12.3 [11.1, 13.5]",
    "12.3 (95% CI 11.1-13.5)", "12.3% (11.1%–13.5%)", "12.3 (95% CI: 11.1 to 13.5)",
  ]) func limitsInBracketsAreRead(text: String) {
    let number = number(text)
    #expect(number?.value.text == "12.3")
    #expect(number?.limits?.lower.text == "11.1" && number?.limits?.upper.text == "13.5")
    #expect(number?.rest == nil)
  }

  @Test func limitsBelowNoughtAreRead() {
    let number = number("-0.4 (-1.2 to 0.4)")
    #expect(number?.value.text == "-0.4" && number?.limits?.lower.text == "-1.2")
  }

  @Test(arguments: ["<5", "< 5", "*", "[c]", "c", "<1%", "≤5", ">95%", "suppressed", "**"])
  func whatIsKeptFromReadersIsSuppressedAndNotNought(text: String) {
    guard case .suppressed(let note) = PrintedFigure(text) else {
      Issue.record("\(text) is \(PrintedFigure(text))")
      return
    }
    #expect(note.contains("“\(text)”"))
  }

  @Test(arguments: ["", " ", "-", "–", "n/a", "N/A", "..", "TBC", "no data", "[x]"])
  func whatIsNotPrintedIsNothing(text: String) { #expect(PrintedFigure(text) == .nothing) }

  @Test(arguments: [
    "1,5", "12,34", "1.234.567", "45/60", "5 to 10", "487k", "about 500", "12 to 15", "no", "nil", "(123)",
    "4th", "20/06/2023", "1,2345", "9999999999999999999999", "2.0 3.0",
  ]) func whatIsNoOneNumberIsNotGuessed(text: String) {
    if case .unreadable = PrintedFigure(text) { return }
    Issue.record("\(text) is \(PrintedFigure(text))")
  }

  @Test func theSecondFigureOfACellIsTold() {
    #expect(number("5,700 (12%)")?.rest == "(12%)")
    #expect(number("62%")?.isPercent == true && number("62")?.isPercent == false)
  }

  @Test(arguments: [
    ("40.0", "39.97002", true), ("40", "39.97002", true), ("39.9", "39.97002", false), ("40.5", "40", false),
    ("2", "2.5", true), ("1.2", "1.25", true), ("0", "0", true),
  ]) func figuresAgreeToThePrintedDigits(printed: String, stored: String, agree: Bool) throws {
    let (mine, theirs) = (
      try #require(PublishedNumber(digits: printed)), try #require(PublishedNumber(digits: stored))
    )
    #expect(mine.agrees(with: theirs) == agree)
    #expect(!mine.agrees(with: .missing) && !PublishedNumber.missing.agrees(with: mine))
    #expect(PublishedNumber.missing.agrees(with: .missing))
  }
}
