/// What surrounds a page and does not depend on its figures.
public struct PageContext: Sendable {
  public enum StyleSource: Sendable, Hashable {
    /// The address of the style sheet; see `Stylesheet.address`.
    case linked(String)
    case embedded
  }

  /// A page that the header links to, where it exists.
  public enum SitePage: String, CaseIterable, Sendable {
    case dashboard, editions, aboutData

    var title: String {
      switch self {
      case .dashboard: "Dashboard"
      case .editions: "Editions"
      case .aboutData: "About the data"
      }
    }
  }

  /// Whom a reader tells about a fault.
  public struct FaultContact: Sendable, Hashable {
    public var name: String
    /// A mailto: or https: address.
    public var address: String

    public init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  public var links: PathStyle
  public var stylesheet: StyleSource
  public var accent: Accent
  public var board: String?
  public var pages: Set<SitePage>
  /// When the newest data were received, ISO 8601.
  public var dataReceived: String?
  /// What the data are a version of, where it has a name.
  public var dataVersion: String?
  public var faultContact: FaultContact?
  /// Nil for a page that is a file of its own.
  public var frame: SiteFrame?

  public init(
    links: PathStyle, stylesheet: StyleSource, accent: Accent = .standard,
    board: String? = nil, pages: Set<SitePage> = [], dataReceived: String? = nil,
    dataVersion: String? = nil, faultContact: FaultContact? = nil, frame: SiteFrame? = nil
  ) {
    self.links = links
    self.stylesheet = stylesheet
    self.accent = accent
    self.board = board
    self.pages = pages
    self.dataReceived = dataReceived
    self.dataVersion = dataVersion
    self.faultContact = faultContact
    self.frame = frame
  }

  /// One file that needs nothing else, to be printed.
  public static func paper(board: String?, dataReceived: String?) -> PageContext {
    PageContext(links: .paper, stylesheet: .embedded, board: board, dataReceived: dataReceived)
  }

  /// One file that needs nothing else, to be read.
  public static func standalone(board: String?, dataReceived: String?) -> PageContext {
    PageContext(links: .standalone, stylesheet: .embedded, board: board, dataReceived: dataReceived)
  }

  func address(_ page: SitePage) -> String? {
    guard pages.contains(page) else { return nil }
    return switch page {
    case .dashboard: links.liveDashboard
    case .editions: links.editions
    case .aboutData: links.aboutData
    }
  }
}
