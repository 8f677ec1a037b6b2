import Evidence
import Testing
import Vocabulary

@testable import Pages

@Suite struct HomePageTests {
  @Test(
    arguments: [
      (
        [.better, .better, .similar, .worse, .notCompared],
        "Of 5 measures, 2 are better than England, 1 similar and 1 worse; 1 has no judgement."
      ),
      ([.better, .better], "Of 2 measures, 2 are better than England."),
      ([.worse], "Of 1 measure, 1 is worse than England."),
      (
        [.similar, .worse, .worse, .higher, .lower],
        "Of 5 measures, 1 is similar to England and 2 worse; 2 have no judgement."
      ),
      ([.notCompared], "None of 1 measure can be compared with England yet."),
    ] as [([Rating], String)])
  func whatIsCountedIsSaidAndNoughtsAreNot(ratings: [Rating], sentence: String) {
    let dashboard = HomePage.Dashboard(
      id: "a", title: "A", themes: [], area: "Midshire", benchmark: "England", ratings: ratings,
      summary: BoardSummary(Fixture.dashboard, since: nil), rows: [], dataReceived: nil)
    #expect(HomePage.counts(dashboard) == sentence)
  }

  /// The themes lead to their part of the dashboard; without any, nothing is said of them.
  @Test func theThemesOfTheStrategyAreWhatTheBoardIsWorkingOn() throws {
    let theme = try #require(Fixture.dashboard.themes.first)
    #expect(PageSamples.home.contains("#\(ThemeSection.anchor(theme.id))\">"))
    let page = HomePage(board: "A board", about: "", dashboards: [], context: Fixture.context)
    #expect(!page.html.description.contains("working on"))
  }
}
