/// What a search of papers is kept to.
public struct SearchFilter: Hashable, Sendable {
  public var body: String?
  /// "2023"
  public var year: String?
  public var kind: SearchEntry.Kind?

  public init(body: String? = nil, year: String? = nil, kind: SearchEntry.Kind? = nil) {
    (self.body, self.year, self.kind) = (body, year, kind)
  }

  /// Only what is in papers has a body and a year.
  public var isOfPapers: Bool { body != nil || year != nil }

  /// The address of this search, under a path.
  public func address(_ path: String, _ query: String) -> String {
    let parts = [("q", query), ("body", body), ("year", year), ("kind", kind?.rawValue)]
    return path + "?"
      + parts.compactMap { name, value in value.map { "\(name)=\(PathStyle.percentEncoded($0))" } }
      .joined(separator: "&")
  }
}
