import Evidence
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Pages

@Suite struct DashboardPageTests {
  let page = Fixture.page()

  @Test func theNumbersAreThoseOfTheComparison() throws {
    for row in Fixture.dashboard.comparisons {
      #expect(page.contains(HTML(text: row.format.text(row.value)).description))
      if let rank = row.rank { #expect(page.contains("\(rank.position) of \(rank.of)")) }
      if case .notCompared(let reason) = row.judgement.outcome {
        #expect(page.contains(HTML(text: reason.sentence.capitalisedFirst + ".").description))
      } else {
        #expect(page.contains(HTML(text: row.judgement.rule).description))
      }
      #expect(page.contains(HTML(text: row.trend.words).description))
    }
  }

  @Test func everySentenceOfTheSummariesIsThere() {
    for summary in Fixture.themeSummaries.values where summary.rows > 0 {
      for sentence in summary.sentences { #expect(page.contains(HTML(text: sentence).description)) }
    }
    #expect(Fixture.summary.needsAttention.count == 1)
    for title in ["Needs attention", "Going well", "Changed since last time", "Cannot be compared"] {
      #expect(page.contains("<h3>\(title)</h3>"))
    }
  }

  @Test func aRowThatIsGoneIsNamedAndNotLinked() {
    #expect(page.contains("An indicator that is no longer shown"))
    #expect(!page.contains("1-gone"))
  }

  @Test func rowsLeadToTheirPages() {
    let links = Markup(page).all("a").compactMap { $0.attributes["href"] }
    for row in Fixture.dashboard.comparisons {
      #expect(links.contains("/dashboards/midshire/indicators/\(row.id)"))
    }
  }

  @Test func aThemeWithoutRowsSaysWhatWouldBeThere() {
    #expect(page.contains("This theme has no rows yet."))
    #expect(!page.contains("No data"))
  }

  @Test func contradictedLabelsAreTold() {
    #expect(page.contains("One row’s published label does not fit its published values"))
    #expect(page.contains("its own values fall from 96.1 to 68.4."))
  }

  @Test func missingValuesHaveTheirReason() {
    #expect(page.contains("No value: too few cases to publish."))
    #expect(page.contains("No rank: too few areas have a value."))
  }

  @Test func theSortedColumnSaysSo() throws {
    let sorted = Markup(Fixture.page(view: DashboardView(sort: .value))).all("th")
      .filter { $0.attributes["aria-sort"] != nil }
    #expect(!sorted.isEmpty)
    #expect(sorted.allSatisfy { $0.attributes["aria-sort"] == "descending" && $0.text.hasSuffix("Value") })
  }

  @Test func anEditionStandsBesideToday() {
    let edition = Fixture.page(edition: PageSamples.edition, context: PageSamples.editionContext)
    #expect(edition.contains("Edition of October 2025: as it was on 31 October 2025"))
    #expect(edition.contains("Not on the dashboard today"))
    #expect(edition.contains("/dashboards/midshire/editions/2025-10/indicators/"))
    #expect(!page.contains("Today</th>"))
  }

  @Test func aFileOfItsOwnNeedsNothingElse() {
    let markup = Markup(Fixture.page(context: Fixture.standalone))
    #expect(markup.all("form").isEmpty)
    #expect(markup.all("link").isEmpty)
    for link in markup.all("a").compactMap({ $0.attributes["href"] }) {
      #expect(link.hasPrefix("#") || link.hasPrefix("https://"), "\(link)")
    }
    let sections = markup.all("section").filter { $0.attributes["class"] == "row-detail" }
    #expect(sections.count == Set(Fixture.dashboard.comparisons.map(\.id)).count)
  }

  @Test func aFileOfABoardsDashboardStaysSmall() {
    let large = Fixture.large(rows: 108)
    let html = DashboardPage(
      dashboard: large, summary: BoardSummary(large, since: nil), themeSummaries: [:],
      context: Fixture.standalone
    ).html
    #expect(large.comparisons.count == 108)
    #expect(html.bytes.count < 3_000_000, "\(html.bytes.count)")
  }

  @Test func snapshots() {
    expectPage(page, named: "dashboard.html")
    expectPage(PageSamples.all[1].text, named: "dashboard-sorted.html")
  }
}

/// Snapshots of every page lie in one folder.
func expectPage(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  expectSnapshot(
    text, named: name, filePath: tests.appendingPathComponent("PagesTests.swift").path,
    sourceLocation: sourceLocation)
}
