import Charts
import Evidence
import Vocabulary

@testable import Content
@testable import Pages

/// One of every page, as text, by file name.
enum PageSamples {
  static var all: [(name: String, text: String)] {
    [
      ("dashboard.html", Fixture.page()),
      (
        "dashboard-sorted.html",
        Fixture.page(view: sorted, notices: ["There is no theme “x”; it was left out."])
      ),
      ("dashboard-standalone.html", Fixture.page(context: Fixture.standalone)),
      ("edition.html", Fixture.page(edition: edition, context: editionContext)),
      ("indicator-worse.html", indicator(FixtureRows.worse)),
      ("indicator-missing.html", indicator(FixtureRows.missing)),
      ("indicator-goal.html", indicator(FixtureRows.goal)),
      ("indicator-contradicted.html", indicator(FixtureRows.contradicted)),
      ("editions.html", editions),
      ("home.html", home),
      ("timeline.html", timeline),
      ("about-data.html", aboutData),
      ("error.html", error),
      ("published.html", published),
      ("search.html", search("injuries")),
      ("search-nothing.html", search("injuries xyzzy")),
      ("api.html", api),
    ]
  }

  static let sorted = DashboardView(themes: ["start"], ratings: [.worse, .better], sort: .rating)
  static let edition = FrozenEdition(
    name: "Edition of October 2025", date: "2025-10-31", today: Fixture.earlier)
  static var editionContext: PageContext {
    var context = Fixture.context
    context.links = .served(dashboard: "midshire", edition: "2025-10")
    return context
  }

  static func indicator(_ comparison: Comparison) -> String {
    IndicatorPage(
      dashboard: Fixture.dashboard, comparison: comparison, map: map(comparison),
      revisions: [.init(period: "2022/23", old: "2,105.0", new: "2,110.5", received: "2025-05-06")],
      context: Fixture.context
    ).html.description
  }

  /// Squares in a row.
  static func map(_ comparison: Comparison) -> [MapFigure] {
    let areas = [comparison.area] + comparison.neighbours.map(\.area)
    let values = [comparison.figure?.value] + comparison.neighbours.map { $0.figure?.value }
    return zip(areas, values).enumerated().map { index, pair in
      let (x, y) = (-2.0 + Double(index % 5) * 0.5, 52.0 + Double(index / 5) * 0.3)
      let corners = [(x, y), (x + 0.45, y), (x + 0.45, y + 0.28), (x, y + 0.28)]
      return MapFigure(
        code: pair.0.code, name: pair.0.name,
        rings: [corners.map { MapChart.Position(longitude: $0.0, latitude: $0.1) }], value: pair.1,
        absence: pair.1 == nil ? "too few cases to publish" : nil)
    }
  }

  static var editions: String {
    EditionsPage(
      dashboardTitle: Fixture.dashboard.title,
      editions: [
        .init(id: "live", name: "Today", date: "2025-05-06", kind: .live),
        .init(id: "2025-10", name: "Edition of October 2025", date: "2025-10-31", kind: .kept),
        .init(id: "2023-10", name: "Report of October 2023", date: "2023-10-31", kind: .published),
      ], context: Fixture.context
    ).html.description
  }

  static var published: String {
    PublishedEditionPage(
      edition: PublishedFixture.edition, computed: [3: FixtureRows.better.id], context: Fixture.context
    ).html.description
  }

  static var home: String {
    var context = Fixture.context
    context.links = .served(dashboard: nil)
    context.board = nil
    context.frame = SiteFrame(
      board: "Midshire Health and Wellbeing Board",
      navigation: [.init("Home", "/"), .init("How we are doing", "/dashboards/midshire")],
      footer: [.init("Privacy notice", "/about/privacy")], person: .init(name: "An <officer>", formToken: "f0"),
      current: "/")
    return HomePage(
      board: "Midshire Health and Wellbeing Board", about: "What *we* do.\n\n## Not shown here\n\nMore.",
      notices: [
        Item(
          id: 1, version: 2,
          wording: Notice {
            ["title": "Flu <jabs>", "body": "# When\n\nFrom *Monday*.", "shown_from": "2025-09-01"][$0]
          }, changedAt: "2025-09-01T10:00:00Z", changedBy: "An officer")
      ],
      dashboards: [
        .init(
          id: "midshire", title: Fixture.dashboard.title, themes: Fixture.dashboard.themes,
          area: Fixture.dashboard.area.name,
          benchmark: Fixture.dashboard.benchmark.name, ratings: Fixture.dashboard.comparisons.map(\.rating),
          summary: BoardSummary(Fixture.dashboard, since: nil),
          rows: Set(Fixture.dashboard.comparisons.map(\.id)), dataReceived: "2025-05-06T10:00:00Z")
      ], context: context
    ).html.description
  }

  static var timeline: String {
    TimelinePage(
      entries: [
        .init(
          day: "2025-10-31", title: "Edition “A <b>” of Midshire", summary: "It is kept.",
          address: "/dashboards/midshire/editions/a"),
        .init(
          day: "2025-09-01", title: "Notice: Flu jabs", summary: "From Monday.", address: "/notices#notice-1"),
        .init(day: "2025-09-01", title: "Page: Licence", summary: "Changed.", address: "/about/licence"),
      ], isCut: true, context: Fixture.context
    ).html.description
  }

  static var aboutData: String {
    AboutDataPage(
      dashboard: Fixture.dashboard,
      datasets: Fixture.dashboard.datasets.map {
        .init(file: $0.file, sha256: $0.sha256, rows: 12_345, rejected: 0, received: $0.received)
      },
      models: [
        .init(
          name: "Nearest neighbours of 2023", area: "Midshire", neighbours: Fixture.neighbours.map(\.name),
          source: nil)
      ], context: Fixture.context
    ).html.description
  }

  static func search(_ query: String) -> String {
    let corpus = SearchCorpus([
      SearchEntry(
        kind: .row, id: "1", title: "Injuries, Persons, <15 yrs", text: "Admissions caused by injuries.",
        address: "/dashboards/midshire/indicators/1", api: "/api/v1/indicators/1"),
      SearchEntry(
        kind: .area, id: "E10000099", title: "Injuriesham", text: "E10000099, Counties & UAs", address: nil,
        api: nil),
    ])
    return SearchPage(
      answer: corpus.answer(query), bodies: ["Midshire Board"], years: ["2024"], context: Fixture.context
    ).html.description
  }

  static var api: String {
    APIPage(
      resources: [
        .init(
          path: "/api/v1/things", summary: "Things", doc: "What there is.", example: "/api/v1/things",
          parameters: [.init(name: "limit", kind: "a whole number", doc: "How many.", isRequired: true)],
          columns: HistoryTable.headings)
      ], faults: [.init(id: "not-found", title: "There is nothing at this address", status: 404)],
      mostRows: 1000,
      context: Fixture.context
    ).html.description
  }

  static var error: String {
    ErrorPage(
      status: 404, whatHappened: "This page does not exist",
      whatToDo: "Check the address, or start from the list of dashboards.", context: Fixture.context
    ).html.description
  }
}
