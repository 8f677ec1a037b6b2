import Hummingbird

extension Site {
  public func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(FailurePages(context: pageContext(nil)))
    for route in Route.allCases {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
    return router
  }

  func answer(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    switch route {
    case .home: try await home()
    case .style: Self.style()
    case .favicon: Response(status: .noContent)
    case .health: Self.health()
    case .dashboard: try await dashboard(request, context)
    case .dashboardFigures: try await dashboardFigures(context)
    case .aboutData: try await aboutData(context)
    case .indicator: try await indicator(context)
    case .editions: try await editions(context)
    case .edition: try await edition(request, context)
    case .editionFigures: try await editionFigures(context)
    case .editionIndicator: try await editionIndicator(context)
    }
  }
}
