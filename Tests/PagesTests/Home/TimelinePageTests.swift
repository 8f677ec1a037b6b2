import Testing

@testable import Pages

@Suite struct TimelinePageTests {
  @Test func aDayIsNamedOnceAndWhatIsLeftOutIsSaid() {
    let page = PageSamples.timeline
    #expect(
      page.matches(of: /<h2>(\d[^<]+)<\/h2>/).map { String($0.1) } == ["31 October 2025", "1 September 2025"])
    #expect(page.contains("These are the newest 3."))
  }

  @Test func aLongTextIsShortenedAtTheEndOfAWord() {
    #expect("One two".shortened(to: 7) == "One two")
    #expect("One two".shortened(to: 6) == "One…")
    #expect("Onetwo".shortened(to: 3) == "One…")
  }

  @Test func aSiteWithoutAnythingSaysWhatWillBeThere() {
    let page = TimelinePage(entries: [], isCut: false, context: Fixture.context).html.description
    #expect(page.contains("Nothing has been published yet.") && !page.contains("<ul class=\"entries\">"))
    #expect(!page.contains("These are the newest"))
  }
}
