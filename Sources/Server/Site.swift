import Content
import Evidence
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Pages
import People
import Records
import Store

/// The site: its public pages and downloads, and the workspace behind sign-in, from one database.
public struct Site: Sendable {
  let database: any Database
  let library: DashboardLibrary
  let catalogue: Catalogue
  let searchLibrary: SearchLibrary
  let readingDesk = ReadingDesk()
  let matterLibrary: MatterLibrary
  let madeWith: String
  let settings: SiteSettings
  let people: PeopleEnvironment
  let forgery: RequestForgery
  let cookies: SiteCookies
  let budget = RequestBudget()
  let metrics: Metrics
  let cache: PageCache
  let surroundings = KeptSurroundings()
  /// How long “ready” waits for the database.
  let readinessPatience: Duration
  let programsBudget: RequestBudget
  let now: @Sendable () -> Date
  let logger = Logger(label: "salus")

  static let serverName = "Salus"

  /// The board's own name for itself where roles are kept: one database is one board's.
  public static let body = "board"

  /// The shape of everything that the site keeps.
  public static let migrations =
    EvidenceMigrations.all + AuditMigrations.all + PeopleMigrations.all + ContentMigrations.all
    + LibraryMigrations.all

  /// - Parameter madeWith: the program and its version, as downloads name it.
  public init(
    database: any Database, madeWith: String, settings: SiteSettings, hasher: PasswordHasher = PasswordHasher(),
    readinessPatience: Duration = .seconds(5), now: @escaping @Sendable () -> Date = { Date() }
  ) {
    let metrics = Metrics()
    let database = MeasuredDatabase(database: database, metrics: metrics)
    self.database = database
    self.metrics = metrics
    cache = PageCache(mostBytes: settings.pageCache)
    self.readinessPatience = readinessPatience
    self.madeWith = madeWith
    self.settings = settings
    self.now = now
    library = DashboardLibrary(database: database)
    catalogue = Catalogue(database: database)
    searchLibrary = SearchLibrary(database: database)
    matterLibrary = MatterLibrary(database: database)
    people = PeopleEnvironment(
      database: database, siteName: "Salus", key: settings.key, hasher: hasher, limits: settings.sessionLimits,
      now: now)
    programsBudget = RequestBudget(
      most: settings.programRequestsPerMinute, pace: Double(settings.programRequestsPerMinute) / 60)
    forgery = RequestForgery(key: settings.key)
    cookies = SiteCookies(isSecure: settings.usesTLS)
  }

  /// Serves until the process is told to stop; requests under way are finished.
  ///
  /// - Parameters:
  ///   - certificate: by which it serves TLS; nil for plain HTTP.
  ///   - metricsListener: where Prometheus asks; nil for nowhere.
  public func serve(
    host: String, port: Int, certificate: OwnCertificate? = nil,
    metrics metricsListener: (host: String, port: Int)? = nil, logger: Logger,
    ready: @escaping @Sendable () -> Void
  ) async throws {
    let application = Application(
      router: router(), server: server(certificate),
      configuration: .init(
        address: .hostname(host, port: port), serverName: Self.serverName,
        availableConnectionsDelegate: CountedConnections(most: Self.mostConnections, metrics: metrics)),
      services: metricsListener.map {
        [metricsServer(host: $0.host, port: $0.port, certificate: certificate, logger: logger)]
      } ?? [],
      onServerRunning: { _ in
        ready()
        ServiceManager()?.tell("READY=1")
      }, logger: logger)
    try await reloading(certificate) { try await keepingHouse { try await application.runService() } }
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
