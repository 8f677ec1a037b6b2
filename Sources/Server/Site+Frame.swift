import Content
import Evidence
import Hummingbird
import Pages
import People
import Records
import Store

/// What every page says of the board.
struct BoardIdentity: Sendable, Hashable {
  var name: String
  var accent: Accent
  var logo: LogoSettings?
  /// The identity's version, for those who edit it.
  var version: Int
}

extension Site {
  /// As the board has set it; else the name in its first dashboard.
  func identity() async throws -> BoardIdentity {
    let (kept, logo) = try await database.read {
      (try SettingRepository($0).find(.identity), try LogoRepository($0).current().logo)
    }
    let settings = kept.flatMap { IdentitySettings(json: $0.value) }
    var name = settings?.name
    if name == nil, let first = try await database.read({ try DashboardRepository($0).all().first?.id }) {
      name = try? await library.load(first)?.dashboard.board
    }
    return BoardIdentity(
      name: name ?? "Health and Wellbeing Board",
      accent: settings.flatMap { Accent(hex: $0.accent) } ?? .standard, logo: logo, version: kept?.version ?? 0)
  }

  /// What surrounds a page.
  ///
  /// - Parameter dashboard: whose pages the header links to; nil on a page that belongs to none.
  func pageContext(
    _ context: SiteContext, _ dashboard: LoadedDashboard? = nil, edition: String? = nil, current: String = ""
  ) async throws -> PageContext {
    try await pageContext(for: context.visit, dashboard, edition: edition, current: current)
  }

  private func pageContext(
    for visit: Visit, _ dashboard: LoadedDashboard?, edition: String? = nil, current: String = ""
  ) async throws -> PageContext {
    let identity = try await identity()
    let (dashboards, hasPapers) = try await database.read {
      (try DashboardRepository($0).all(), try LibraryRepository($0).hasPublished)
    }
    return PageContext(
      links: .served(dashboard: dashboard?.dashboard.id, edition: edition),
      stylesheet: .linked(Stylesheet(accent: identity.accent).address), accent: identity.accent,
      board: dashboard?.dashboard.board,
      pages: dashboard == nil ? [] : [.dashboard, .editions, .aboutData],
      dataReceived: dashboard?.dashboard.dataReceived,
      frame: Self.frame(identity, dashboards, hasPapers: hasPapers, visit, current: current))
  }

  /// What surrounds an answer that is a failure, whatever failed.
  func failureContext() async -> PageContext {
    var context =
      (try? await pageContext(for: .nobody, nil))
      ?? PageContext(
        links: .served(dashboard: nil), stylesheet: .linked(Stylesheet().address))
    // Whoever is signed in stays so; the page just does not say it.
    context.frame?.footer.removeAll { $0.address == "/sign-in" }
    return context
  }

  private static func frame(
    _ identity: BoardIdentity, _ dashboards: [DashboardRepository.Entry], hasPapers: Bool, _ visit: Visit,
    current: String
  ) -> SiteFrame {
    var navigation: [SiteFrame.Item] = [.init("Home", "/")]
    navigation += dashboards.map {
      .init(dashboards.count == 1 ? "How we are doing" : $0.title, PathStyle.dashboard($0.id))
    }
    if hasPapers { navigation.append(.init("Papers", PaperAddress.list)) }
    navigation.append(.init(ContentPage.about.title, ContentPage.about.address))
    if let signedIn = visit.signedIn, signedIn.may(.seeWorkspace, in: body) {
      navigation.append(.init("Workspace", "/workspace"))
    }
    var footer = [ContentPage.accessibility, .privacy, .licence].map { SiteFrame.Item($0.title, $0.address) }
    footer.append(.init("Data for programs", Route.programs.path))
    if visit.signedIn == nil { footer.append(.init("Sign in", "/sign-in")) }
    var frame = SiteFrame(
      board: identity.name, navigation: navigation, footer: footer,
      person: visit.signedIn.map { .init(name: $0.account.name, formToken: visit.formToken) }, current: current)
    frame.logo = identity.logo.map(Self.shown)
    return frame
  }
}

extension ContentPage {
  var address: String { "/about/\(rawValue)" }
}
