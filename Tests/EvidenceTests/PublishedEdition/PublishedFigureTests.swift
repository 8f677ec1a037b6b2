import Testing

@testable import Evidence

@Suite struct PublishedFigureTests {
  @Test(arguments: [
    ("1,094.3", 1094.3), ("38.2", 38.2), ("49.0", 49), ("12,440.3", 12440.3), ("1,234,567", 1_234_567),
    ("-1.5", -1.5), ("−2", -2), ("0", 0), ("447.0", 447), ("1094.3", 1094.3),
  ])
  func numbersAsPrinted(text: String, number: Double) {
    #expect(PublishedFigure(text).number == number)
    #expect(PublishedFigure(text).description == text)
  }

  @Test(arguments: [
    "Null", "", "–", "*", "1,09.3", ",5", "1,0943", "12e3", "5.", ".5", "1.2.3", "nan", "٣", "1 000",
  ])
  func whatIsNoNumber(text: String) { #expect(PublishedFigure(text).number == nil) }

  @Test func ranks() throws {
    let thirteenth = try #require(PublishedRank("13/15"))
    #expect(thirteenth.position == 13 && thirteenth.of == 15)
    #expect(thirteenth.isBottomThree && !thirteenth.isTopThree)
    #expect(try !#require(PublishedRank("12/15")).isBottomThree)
    #expect(try #require(PublishedRank("3/16")).isTopThree)
    #expect(try !#require(PublishedRank("4/16")).isTopThree)
    for text in ["16/15", "0/15", "15", "1/", "a/b", "1/2/3", "-1/5", "1/0", ""] {
      #expect(PublishedRank(text) == nil, "\(text)")
    }
  }
}
