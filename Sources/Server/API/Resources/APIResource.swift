import Pages

/// One resource of the interface for programs: what it takes, what it gives and how it is made.
///
/// Requests, answers, CSV and its metadata, the OpenAPI description and the page for people all come from this value.
struct APIResource: Sendable {
  enum Shape: Sendable {
    /// The interface's own addresses and description, which are not data.
    case entry, description
    case list([ExportHeading])
    /// One item with a list that belongs to it, under this name; as CSV the list.
    case item([ExportHeading], list: String, [ExportHeading])
  }

  var route: Route
  /// What one of its items is called in the description: "Observation".
  var item: String
  /// A few words; then what it is good for, in sentences.
  var summary: String
  var doc: String
  var parameters: [APIParameter] = []
  var shape: Shape

  static let all: [APIResource] = [
    entry, description, bodies, indicators, indicator, observations, comparisons, dashboards, dashboard,
    notices,
    search,
  ]

  /// nil for an address that is not of the interface.
  static func of(_ route: Route) -> APIResource? { byRoute[route] }
  private static let byRoute = Dictionary(uniqueKeysWithValues: all.map { ($0.route, $0) })

  /// "observations": of an address its last fixed part.
  var name: String {
    route.path.split(separator: "/").last { !$0.hasPrefix("{") }.map(String.init) ?? ""
  }

  var forms: [APIForm] { isData ? [.json, .csv] : [.json] }

  /// The columns of its CSV.
  var headings: [ExportHeading] {
    switch shape {
    case .entry, .description: []
    case .list(let headings), .item(_, _, let headings): headings
    }
  }

  var isData: Bool {
    switch shape {
    case .entry, .description: false
    case .list, .item: true
    }
  }

  /// The addresses of the same that end in a form. An item's are those of its own address, whose last part is a
  /// parameter.
  static func otherPaths(of route: Route) -> [String] {
    guard let resource = of(route), case .list = resource.shape else { return [] }
    return APIForm.allCases.map { "\(route.path).\($0.rawValue)" }
  }

  /// Whether it answers at this path.
  func answers(_ path: String) -> Bool {
    if APIResource.otherPaths(of: route).contains(path) { return true }
    let pattern = route.path.split(separator: "/")
    let parts = path.split(separator: "/")
    return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
  }
}

extension APIParameter {
  static let mostRows = 1000

  static let format = APIParameter(
    name: "format", kind: .word(["json", "csv"]),
    doc: "The form of the answer. The end of the address (.json, .csv) or the header Accept tell it as well.")

  static let modifiedSince = APIParameter(
    name: "modified_since", kind: .moment, doc: "Only what changed or was received then or later.",
    example: "2023-10-31")

  /// How every list is read page by page.
  static func paging(standard: Int = mostRows) -> [APIParameter] {
    [
      APIParameter(
        name: "limit", kind: .wholeNumber(1...mostRows), doc: "How many items an answer holds at most.",
        example: "100", standard: "\(standard)"),
      APIParameter(
        name: "cursor", kind: .cursor,
        doc: "Where the answer before ended: do not make one up, follow the link “next”."),
    ]
  }
}

extension APIResource {
  static let entry = APIResource(
    route: .api, item: "Entry", summary: "Where to begin", doc: "The addresses of everything else.",
    shape: .entry)

  static let description = APIResource(
    route: .apiDescription, item: "Description", summary: "This interface, described",
    doc: "The OpenAPI 3.1 description of the interface.", shape: .description)
}
