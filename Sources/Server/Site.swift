import Evidence
import Foundation
import Hummingbird
import Logging
import Pages
import Store

/// The public site: pages and downloads from one database.
public struct Site: Sendable {
  let database: any Database
  let library: DashboardLibrary
  let madeWith: String

  /// - Parameter madeWith: the program and its version, as downloads name it.
  public init(database: any Database, madeWith: String) {
    self.database = database
    self.madeWith = madeWith
    library = DashboardLibrary(database: database)
  }

  /// Serves until the process is told to stop; requests under way are finished.
  public func serve(host: String, port: Int, logger: Logger, ready: @escaping @Sendable () -> Void) async throws
  {
    let application = Application(
      router: router(),
      configuration: .init(address: .hostname(host, port: port), serverName: "Salus"),
      onServerRunning: { _ in ready() }, logger: logger)
    try await application.runService()
  }

  // MARK: What pages share

  static let stylesheet = Stylesheet()

  /// - Parameter dashboard: whose pages the header links to; nil on a page that belongs to none.
  func pageContext(_ dashboard: LoadedDashboard?, edition: String? = nil) -> PageContext {
    PageContext(
      links: .served(dashboard: dashboard?.dashboard.id, edition: edition),
      stylesheet: .linked(Self.stylesheet.address),
      board: dashboard?.dashboard.board, pages: dashboard == nil ? [] : [.dashboard, .editions, .aboutData],
      dataReceived: dashboard?.dashboard.dataReceived)
  }

  /// The dashboard that an address names.
  func load(_ context: SiteContext) async throws -> LoadedDashboard {
    let id = try context.parameters.require("dashboard")
    guard let loaded = try await library.load(id) else { throw PageFailure.noSuchPage("dashboard") }
    return loaded
  }

  static func query(_ request: Request) -> [(name: String, value: String)] {
    request.uri.queryParameters.map { (String($0.key), String($0.value)) }
  }
}
