extension Route {
  /// Whether what it answers to somebody without a cookie depends on nothing but the database, the day and the request:
  /// then it may be kept and given to others. Whole downloads are not: they are large, and rarely asked for twice.
  var isKept: Bool {
    switch self {
    case .home, .style, .dashboard, .aboutData, .indicator, .editions, .edition, .editionIndicator,
      .contentPage, .search, .timeline, .changes, .programs:
      true
    case .api, .apiDescription, .apiBodies, .apiIndicators, .apiIndicator, .apiObservations, .apiComparisons,
      .apiDashboards, .apiDashboard, .apiSearch:
      true
    case .notices, .apiNotices, .papers, .paper, .searchFeed, .matters, .matter: true
    default: false
    }
  }
}
