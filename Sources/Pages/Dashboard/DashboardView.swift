import Evidence
import Vocabulary

/// Which rows of a dashboard are shown, in which order: what a reader chose in the address.
public struct DashboardView: Sendable, Hashable {
  public enum Sort: String, CaseIterable, Sendable {
    /// As the dashboard's definition has them.
    case dashboard
    case rank, value, rating, name, trend

    /// As a choice in a list.
    var words: String {
      switch self {
      case .dashboard: "In the dashboard’s order"
      case .rank: "Rank, best first"
      case .value: "Value, highest first"
      case .rating: "Rating, worse first"
      case .name: "Name, A to Z"
      case .trend: "Trend, getting worse first"
      }
    }
  }

  /// Ids of themes; empty shows all.
  public var themes: Set<String>
  /// Empty shows all.
  public var ratings: Set<Rating>
  public var sort: Sort

  public init(themes: Set<String> = [], ratings: Set<Rating> = [], sort: Sort = .dashboard) {
    self.themes = themes
    self.ratings = ratings
    self.sort = sort
  }

  public var isFiltered: Bool { !themes.isEmpty || !ratings.isEmpty }

  /// - Parameter query: the decoded names and values of the address; a name may appear more than once.
  /// - Returns: the view, and a sentence for each value that means nothing and was left out.
  public static func reading(
    _ query: [(name: String, value: String)], dashboard: Dashboard
  ) -> (view: DashboardView, notices: [String]) {
    var view = DashboardView()
    var notices: [String] = []
    for (name, value) in query where !value.isEmpty {
      switch name {
      case "theme":
        if dashboard.themes.contains(where: { $0.id == value }) {
          view.themes.insert(value)
        } else {
          notices.append("There is no theme “\(value.shown)”; it was left out of the filter.")
        }
      case "rating":
        if let rating = Rating(rawValue: value) {
          view.ratings.insert(rating)
        } else {
          notices.append("There is no rating “\(value.shown)”; it was left out of the filter.")
        }
      case "sort":
        if let sort = Sort(rawValue: value) {
          view.sort = sort
        } else {
          notices.append("Rows cannot be sorted by “\(value.shown)”; they are in the dashboard’s order.")
        }
      default: break
      }
    }
    return (view, notices)
  }

  /// The query that asks for the same rows in another order: "?rating=worse&sort=rank"; "?" for all.
  func query(sort: Sort) -> String {
    var parts = themes.sorted().map { "theme=\(PathStyle.percentEncoded($0))" }
    parts += Rating.allCases.filter(ratings.contains).map { "rating=\($0.rawValue)" }
    if sort != .dashboard { parts.append("sort=\(sort.rawValue)") }
    return "?" + parts.joined(separator: "&")
  }
}

extension String {
  /// As a notice repeats what somebody wrote in an address.
  fileprivate var shown: String { count > 40 ? prefix(40) + "…" : self }
}
