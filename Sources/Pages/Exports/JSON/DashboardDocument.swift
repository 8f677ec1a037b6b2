import Evidence
import Vocabulary

/// What `dashboardJSON` writes. Its keys are a promise; the types that the figures are computed with are not.
struct DashboardDocument: Encodable, Sendable {
  let format = "salus-dashboard"
  let formatVersion = 1
  let madeWith: String
  let licence = Licence()
  let dashboard: Heading
  let datasets: [Dataset]
  let summary: Summary
  let themes: [Theme]

  struct Licence: Encodable, Sendable {
    let name = OpenGovernmentLicence.name
    let url = OpenGovernmentLicence.address
    let notice = OpenGovernmentLicence.notice
  }

  struct Heading: Encodable, Sendable {
    let id, title, board: String
    let area, benchmark: AreaName
    let neighbourModel: String
    let neighbours: [AreaName]
    let asOf, dataReceived: OrNull<String>
  }

  struct AreaName: Encodable, Sendable {
    let code, name: String

    init(_ area: NamedArea) { (code, name) = (area.code.rawValue, area.name) }
  }

  struct Dataset: Encodable, Sendable {
    let id: Int
    let file, sha256, received: String
  }

  struct Theme: Encodable, Sendable {
    let id, title, kind: String
    let summary: OrNull<Counts>
    let sections: [Section]
  }

  struct Section: Encodable, Sendable {
    let title: String
    let rows: [DashboardRowDocument]
  }

  init(_ source: Dashboard, board: BoardSummary, themes summaries: [String: ThemeSummary], madeWith: String) {
    self.madeWith = madeWith
    dashboard = Heading(
      id: source.id, title: source.title, board: source.board, area: AreaName(source.area),
      benchmark: AreaName(source.benchmark), neighbourModel: source.neighbourModel,
      neighbours: source.neighbours.map(AreaName.init), asOf: OrNull(source.asOf),
      dataReceived: OrNull(source.dataReceived))
    datasets = source.datasets.map {
      Dataset(id: $0.id, file: $0.file, sha256: $0.sha256, received: $0.received)
    }
    summary = Summary(board)
    themes = source.themes.map { theme in
      Theme(
        id: theme.id, title: theme.title, kind: theme.kind.rawValue,
        summary: OrNull(summaries[theme.id].map(Counts.init)),
        sections: theme.sections.map {
          Section(title: $0.title, rows: $0.comparisons.map(DashboardRowDocument.init))
        })
    }
  }
}
