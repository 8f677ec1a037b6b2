import Evidence
import Foundation

/// The dashboard as a workbook: Summary, Dashboard, History, Neighbours, About.
///
/// The same dashboard gives the same bytes. `themes` is by the id of the theme; `madeWith` names the program
/// and its version.
public func dashboardXLSX(
  _ dashboard: Dashboard, board: BoardSummary, themes: [String: ThemeSummary], madeWith: String
) throws(XLSXError) -> [UInt8] {
  try XLSXWorkbook.bytes { workbook throws(XLSXError) in
    let tables = [
      DashboardTable.table(dashboard), HistoryTable.table(dashboard), NeighbourTable.table(dashboard),
    ]
    try workbook.describe(
      title: String(dashboard.title.prefix(200)), company: String(dashboard.board.prefix(200)),
      created: created(dashboard))
    var summary = SummarySheet(try workbook.sheet("Summary"))
    try summary.write(dashboard, board: board, themes: themes)
    for table in tables { try workbook.sheet(table.name).write(table) }
    var about = AboutSheet(try workbook.sheet("About"))
    try about.write(dashboard, tables: tables, madeWith: madeWith)
  }
}

/// The same, to a file, which is replaced as a whole or not at all.
public func dashboardXLSX(
  _ dashboard: Dashboard, board: BoardSummary, themes: [String: ThemeSummary], madeWith: String, to url: URL
) throws(XLSXError) {
  let bytes = try dashboardXLSX(dashboard, board: board, themes: themes, madeWith: madeWith)
  do {
    try Data(bytes).write(to: url, options: .atomic)
  } catch {
    throw .fileCannotBeWritten(url.path, reason: error.localizedDescription)
  }
}

/// The workbook is as old as its data; nil, the present, where it has none.
private func created(_ dashboard: Dashboard) -> Int? {
  dashboard.dataReceived.flatMap { try? Date($0, strategy: .iso8601) }.map { Int($0.timeIntervalSince1970) }
}
