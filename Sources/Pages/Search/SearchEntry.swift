/// Something of the site that can be found by its words.
public struct SearchEntry: Hashable, Sendable {
  /// In the order in which equal finds are listed.
  public enum Kind: String, CaseIterable, Sendable {
    case dashboard, row, indicator, page, notice, area

    var words: String {
      switch self {
      case .dashboard: "Dashboard"
      case .row: "Row of a dashboard"
      case .indicator: "Indicator"
      case .page: "Page"
      case .notice: "Notice"
      case .area: "Area"
      }
    }
  }

  public var kind: Kind
  /// A short name, a number or a code, which finds it as well.
  public var id: String
  public var title: String
  public var text: String
  /// Its page; nil where it has none of its own.
  public var address: String?
  /// Where a program reads of it; nil where there is nothing.
  public var api: String?

  public init(kind: Kind, id: String, title: String, text: String, address: String?, api: String? = nil) {
    (self.kind, self.id, self.title, self.text) = (kind, id, title, text)
    (self.address, self.api) = (address, api)
  }
}

/// An entry that has every word of a query.
public struct SearchHit: Hashable, Sendable {
  public var entry: SearchEntry
  public var score: Int
  /// The part of its text that the words stand in; all of it where it is short.
  public var excerpt: String
}
