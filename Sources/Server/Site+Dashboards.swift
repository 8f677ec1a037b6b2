import Evidence
import Hummingbird
import Logging
import Pages
import Vocabulary

extension Site {
  func dashboard(_ request: Request, _ context: SiteContext) async throws -> Response {
    let loaded = try await load(context)
    let (view, notices) = DashboardView.reading(Self.query(request), dashboard: loaded.dashboard)
    return .html(
      DashboardPage(
        dashboard: loaded.dashboard, summary: loaded.summary, themeSummaries: loaded.themes, view: view,
        notices: notices, context: try await pageContext(context, loaded)
      ).html)
  }

  func dashboardFigures(_ context: SiteContext) async throws -> Response {
    try await figures(context, of: try await load(context))
  }

  /// The whole of a dashboard in the form that an address names, or what describes its CSV.
  func figures(_ context: SiteContext, of loaded: LoadedDashboard) async throws -> Response {
    if context.parameters.get("format") == APIForm.csvMetadata.rawValue { return figuresMetadata(loaded) }
    let format = try Self.exportFormat(context)
    let response = try await download(format, of: loaded, logger: context.logger)
    return format == .csv ? response.describing(csv: "figures\(Self.metadataEnd)") : response
  }

  static func exportFormat(_ context: SiteContext) throws -> ExportFormat {
    let name = try context.parameters.require("format")
    guard let format = ExportFormat.allCases.first(where: { $0.fileExtension == name }) else {
      throw PageFailure.noSuchPage("form of download")
    }
    return format
  }

  /// The whole of a dashboard in one file.
  func download(_ format: ExportFormat, of loaded: LoadedDashboard, logger: Logger) async throws -> Response {
    let (dashboard, summary, themes) = (loaded.dashboard, loaded.summary, loaded.themes)
    let bytes: [UInt8]
    switch format {
    case .html:
      bytes =
        Self.page(loaded, .standalone(board: dashboard.board, dataReceived: dashboard.dataReceived)).bytes
    case .pdf: bytes = try await pdf(loaded, logger)
    case .csv: bytes = dashboardCSV(dashboard)
    case .xlsx: bytes = try dashboardXLSX(dashboard, board: summary, themes: themes, madeWith: madeWith)
    case .json: bytes = dashboardJSON(dashboard, board: summary, themes: themes, madeWith: madeWith)
    }
    return .bytes(bytes, type: format.contentType, fileName: format.fileName(dashboard))
  }

  private static func page(_ loaded: LoadedDashboard, _ context: PageContext) -> HTML {
    DashboardPage(
      dashboard: loaded.dashboard, summary: loaded.summary, themeSummaries: loaded.themes, context: context
    ).html
  }

  private func pdf(_ loaded: LoadedDashboard, _ logger: Logger) async throws -> [UInt8] {
    let page = Self.page(
      loaded, .paper(board: loaded.dashboard.board, dataReceived: loaded.dashboard.dataReceived))
    do {
      return try await printPDF(html: String(decoding: page.bytes, as: UTF8.self))
    } catch {
      logger.error("no PDF: \(error)")
      throw PageFailure(
        status: .serviceUnavailable, whatHappened: "The PDF cannot be made now",
        whatToDo: "Print the dashboard’s page from your browser instead.")
    }
  }
}
