import Charts
import Evidence
import Hummingbird
import Pages
import Vocabulary

extension Site {
  func indicator(_ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    if let metadata = try rowMetadata(context, loaded) { return metadata }
    let (row, format) = try Self.row(context, of: loaded.dashboard)
    if let format { return try Self.download(format, row, of: loaded, madeWith: madeWith) }
    let (map, revisions) = try await database.read { connection in
      (try AreaMap(connection).areas(of: row), try RevisionHistory(connection).revisions(of: row))
    }
    return .html(
      IndicatorPage(
        dashboard: loaded.dashboard, comparison: row, map: map.map(Self.mapFigure),
        revisions: revisions.map { Self.revision($0, row.format) },
        context: try await pageContext(context, loaded)
      ).html)
  }

  /// The row that an address names, and the form of download where it ends in one.
  static func row(
    _ context: SiteContext, of dashboard: Dashboard
  ) throws -> (Comparison, PathStyle.Download?) {
    let name = try context.parameters.require("row")
    let format = PathStyle.Download.allCases.first { name.hasSuffix(".\($0.rawValue)") }
    let id = format.map { String(name.dropLast($0.rawValue.count + 1)) } ?? name
    guard let row = dashboard.comparison(id) else { throw PageFailure.noSuchPage("row of this dashboard") }
    return (row, format)
  }

  /// One row with its history and its similar areas: as CSV its history, else the same as of a whole dashboard.
  static func download(
    _ format: PathStyle.Download, _ row: Comparison, of loaded: LoadedDashboard, madeWith: String
  ) throws -> Response {
    let only = loaded.dashboard.only(row.id)
    let export: ExportFormat
    let bytes: [UInt8]
    switch format {
    case .csv: (export, bytes) = (.csv, historyCSV(only, row.id) ?? [])
    case .xlsx:
      export = .xlsx
      bytes = try dashboardXLSX(only, board: BoardSummary(only, since: nil), themes: [:], madeWith: madeWith)
    case .json:
      export = .json
      bytes = dashboardJSON(only, board: BoardSummary(only, since: nil), themes: [:], madeWith: madeWith)
    }
    let response = Response.bytes(
      bytes, type: export.contentType, fileName: "\(row.id).\(export.fileExtension)")
    return export == .csv ? response.describing(csv: "\(row.id)\(metadataEnd)") : response
  }

  private static func mapFigure(_ area: MappedArea) -> MapFigure {
    MapFigure(
      code: area.boundary.code, name: area.boundary.name,
      rings: area.boundary.rings.map { ring in
        ring.map { MapChart.Position(longitude: $0.longitude, latitude: $0.latitude) }
      },
      value: area.figure?.value, absence: area.absence)
  }

  private static func revision(_ revision: FigureRevision, _ format: NumberFormat) -> Revision {
    Revision(
      period: revision.period.displayLabel, old: format.text(revision.old.value),
      new: format.text(revision.new?.value), received: revision.newDataset?.received ?? "")
  }
}
