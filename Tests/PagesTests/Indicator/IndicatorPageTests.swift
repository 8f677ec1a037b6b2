import Evidence
import Testing

@testable import Pages

@Suite struct IndicatorPageTests {
  @Test func saysFindingRuleAndSource() {
    let row = FixtureRows.worse
    let page = PageSamples.indicator(row)
    let texts = [
      row.finding, row.trendSentence, row.judgement.rule, "upper-tier-2024-25.csv", "f0e1d2c3f0e1",
    ]
    for text in texts {
      #expect(page.contains(HTML(text: text).description), "\(text)")
    }
    #expect(page.contains("9.5495"))
    #expect(page.contains("105, as a spreadsheet numbers it"))
    for format in ["csv", "xlsx", "json"] { #expect(page.contains("/indicators/\(row.id).\(format)\"")) }
  }

  @Test func everyChartHasBothFormsAndItsTable() {
    let page = Markup(PageSamples.indicator(FixtureRows.worse))
    for kind in ["trend-chart", "neighbour-chart", "map-chart"] {
      let classes = page.all("svg").compactMap { $0.attributes["class"] }.filter { $0.contains(kind) }
      #expect(classes.count { $0.contains("chart-wide") } == 1, "\(kind)")
      #expect(classes.count { $0.contains("chart-narrow") } == 1, "\(kind)")
    }
    let cells = page.all("td").filter { $0.ancestors.contains("details") }
    #expect(cells.count == 5 * 5 + 15 * 4 + 15)
  }

  @Test func theAreaStandsInItsPlace() {
    for row in Fixture.dashboard.comparisons {
      let ranked = row.ranked
      #expect(ranked.count == row.neighbours.count + 1)
      #expect(ranked.count { $0.isArea } == 1)
      let ranks = ranked.compactMap(\.rank)
      if row.rank != nil { #expect(ranks == ranks.sorted()) }
    }
    #expect(FixtureRows.better.ranked.first?.isArea == true)
    #expect(FixtureRows.worse.ranked.last?.isArea == true)
  }

  @Test func aMissingValueIsAReasonAndNotAZero() {
    let page = PageSamples.indicator(FixtureRows.missing)
    #expect(page.contains("no value for 2024/25: Too few cases to publish"))
    #expect(page.contains("None: there is no value to rank"))
    #expect(!page.contains(">0<"))
  }

  @Test func aGoalHasItsLevelsAndSource() {
    let page = PageSamples.indicator(FixtureRows.goal)
    #expect(page.contains("From 80.0% to 90.0% for female, from 1 September 2019"))
    #expect(page.contains(#"href="https://example.org/goals?a=1&amp;b=2""#))
  }

  @Test func noRevisionsAndUnknownRevisionsDiffer() {
    func page(_ revisions: [Revision]?) -> String {
      IndicatorPage(
        dashboard: Fixture.dashboard, comparison: FixtureRows.better, revisions: revisions,
        context: Fixture.context
      ).html.description
    }
    #expect(page([]).contains("No figure of this row has changed"))
    #expect(!page(nil).contains("Revisions"))
  }

  @Test func onlySafeAddressesBecomeLinks() {
    #expect(linked("x", to: "javascript:alert(1)").description == "x")
    #expect(linked("x", to: nil).description == "x")
  }

  @Test func snapshots() {
    expectPage(PageSamples.indicator(FixtureRows.contradicted), named: "indicator.html")
    expectPage(PageSamples.indicator(FixtureRows.missing), named: "indicator-missing.html")
  }
}
