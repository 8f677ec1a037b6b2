import Content
import Evidence
import Hummingbird
import Pages
import People
import Records
import Store

extension Site {
  /// As the board has set it; else the name in its first dashboard.
  func identity() async throws -> BoardIdentity { try await surroundings.current(database, library).identity }

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
    let now = try await surroundings.current(database, library)
    return PageContext(
      links: .served(dashboard: dashboard?.dashboard.id, edition: edition),
      stylesheet: .linked(now.stylesheet), accent: now.identity.accent,
      board: dashboard?.dashboard.board,
      pages: dashboard == nil ? [] : [.dashboard, .editions, .aboutData],
      dataReceived: dashboard?.dashboard.dataReceived,
      frame: Self.frame(now, visit, current: current))
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
    _ now: Surroundings, _ visit: Visit, current: String
  ) -> SiteFrame {
    let (identity, dashboards) = (now.identity, now.dashboards)
    var navigation: [SiteFrame.Item] = [.init("Home", "/")]
    navigation += dashboards.map {
      .init(dashboards.count == 1 ? "How we are doing" : $0.title, PathStyle.dashboard($0.id))
    }
    if now.hasPapers { navigation.append(.init("Papers", PaperAddress.list)) }
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
