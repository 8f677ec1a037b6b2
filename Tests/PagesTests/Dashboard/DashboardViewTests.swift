import Evidence
import Testing
import Vocabulary

@testable import Pages

@Suite struct DashboardViewTests {
  private func read(_ query: [(String, String)]) -> (view: DashboardView, notices: [String]) {
    DashboardView.reading(query.map { (name: $0.0, value: $0.1) }, dashboard: Fixture.dashboard)
  }

  @Test func readsWhatItKnows() {
    let (view, notices) = read([
      ("theme", "start"), ("theme", "well"), ("rating", "worse"), ("sort", "rank"), ("other", "x"),
      ("theme", ""),
    ])
    #expect(view == DashboardView(themes: ["start", "well"], ratings: [.worse], sort: .rank))
    #expect(notices == [])
  }

  @Test func saysWhatItDoesNotKnow() {
    let (view, notices) = read([
      ("theme", "<b>"), ("rating", "red"), ("sort", String(repeating: "x", count: 99)), ("rating", "better"),
    ])
    #expect(view == DashboardView(ratings: [.better]))
    #expect(notices.count == 3)
    #expect(notices[0] == "There is no theme “<b>”; it was left out of the filter.")
    #expect(notices.allSatisfy { $0.count < 120 })
    let page = Fixture.page(view: view, notices: notices)
    #expect(page.contains("There is no theme “&lt;b&gt;”"))
  }

  @Test func theAddressKeepsTheFilter() {
    let view = DashboardView(themes: ["well", "start"], ratings: [.worse, .better], sort: .rank)
    #expect(view.query(sort: .name) == "?theme=start&theme=well&rating=better&rating=worse&sort=name")
    #expect(DashboardView().query(sort: .dashboard) == "?")
  }

  private func order(_ sort: DashboardView.Sort, theme: Int = 1) -> [Comparison] {
    DashboardView(sort: sort).groups(of: Fixture.dashboard.themes[theme]).flatMap(\.rows).map(\.comparison)
  }

  @Test func rowsWithoutWhatIsSortedByComeLast() {
    let ranks = order(.rank).map { $0.rank?.position }
    #expect(ranks.prefix { $0 != nil }.compactMap { $0 } == ranks.compactMap { $0 }.sorted())
    #expect(ranks.suffix(2) == [nil, nil])
    let values = order(.value).map(\.value)
    #expect(values.compactMap { $0 } == values.compactMap { $0 }.sorted(by: >))
    #expect(values.last == .some(nil))
  }

  @Test func sortsByRatingNameAndTrend() {
    #expect(order(.rating).first?.rating == .worse)
    #expect(order(.rating).last?.rating == .notCompared)
    let names = order(.name).map { $0.name.lowercased() }
    #expect(names == names.sorted())
    #expect(order(.trend, theme: 0).first?.trend.quality == .worse)
    #expect(order(.dashboard).map(\.id) == Fixture.dashboard.themes[1].comparisons.map(\.id))
  }

  @Test func filtersByRating() {
    let view = DashboardView(ratings: [.worse])
    let shown = Fixture.dashboard.themes.flatMap { view.groups(of: $0).flatMap(\.rows) }
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { $0.comparison.rating == .worse })
    let page = Markup(Fixture.page(view: view))
    let rows = page.all("th").filter { $0.attributes["scope"] == "row" && $0.ancestors.contains("tbody") }
    #expect(rows.count == shown.count)
    #expect(Fixture.page(view: view).contains("1 row of 6 shown here"))
  }

  @Test func aFilterThatNothingPassesSaysSo() {
    let view = DashboardView(themes: ["later"], ratings: [.better])
    #expect(Fixture.page(view: view).contains("No row has what you chose"))
  }
}
