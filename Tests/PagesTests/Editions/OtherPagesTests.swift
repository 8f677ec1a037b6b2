import Testing

@testable import Pages

@Suite struct OtherPagesTests {
  @Test func snapshots() {
    expectPage(PageSamples.editions, named: "editions.html")
    expectPage(PageSamples.home, named: "home.html")
    expectPage(PageSamples.timeline, named: "timeline.html")
    expectPage(PageSamples.aboutData, named: "about-data.html")
    expectPage(PageSamples.error, named: "error.html")
    expectPage(PageSamples.published, named: "published.html")
    expectPage(PageSamples.search("injuries"), named: "search.html")
    expectPage(PageSamples.search("injuries xyzzy"), named: "search-nothing.html")
    expectPage(PageSamples.api, named: "api.html")
  }

  @Test func editionsLeadWhereTheyAreKept() {
    let links = Markup(PageSamples.editions).all("a").map { $0.attributes["href"] }
    #expect(links.contains("/dashboards/midshire/editions/2025-10"))
    #expect(links.contains("/dashboards/midshire"))
  }

  @Test func onlyPagesThatExistAreInTheNavigation() {
    var context = Fixture.context
    context.pages = [.dashboard]
    let page = ErrorPage(status: 500, whatHappened: "a", whatToDo: "b", context: context).html.description
    #expect(page.contains(">Dashboard</a>"))
    #expect(!page.contains(">Editions</a>"))
  }

  @Test func aPublishedEditionIsShownAsPrinted() {
    let page = PageSamples.published
    #expect(page.contains("as published, line 2"))
    #expect(page.contains("Null"))
    #expect(page.contains("Not named"))
    #expect(page.contains("Decreasing"))
    for difference in PublishedFixture.edition.reconcile() {
      #expect(page.contains(HTML(text: difference.description.capitalisedFirst).description))
    }
    #expect(!PublishedFixture.edition.reconcile().isEmpty)
    #expect(page.contains("The value is printed as Null."))
    #expect(page.contains("/dashboards/midshire/indicators/\(FixtureRows.better.id)"))
  }

  @Test func printedRowsFindTheirComputedOnes() {
    let found = PublishedEditionPage.computed(PublishedFixture.edition, in: Fixture.dashboard)
    #expect(found == [3: FixtureRows.better.id])
  }

  @Test func emptyPagesSayWhatWouldBeThere() {
    let home = HomePage(board: "A board", about: "Words.", dashboards: [], context: Fixture.context).html
    #expect(home.description.contains("The board’s figures have not been published here yet."))
    let editions = EditionsPage(dashboardTitle: "x", editions: [], context: Fixture.context).html.description
    #expect(editions.contains("No edition has been kept yet."))
  }
}
