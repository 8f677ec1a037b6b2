import Foundation
import Hummingbird
import People

/// What the site is told about itself as it starts.
public struct SiteSettings: Sendable {
  /// The site's own key; what it signs and seals is worth nothing under another.
  public var key: SiteKey
  /// Where the public reaches it, such as https://board.example.gov.uk; nil for a site on this machine alone.
  public var publicAddress: URL?
  /// Whether a reverse proxy stands before it, whose word on the reader's address is taken.
  public var isBehindProxy: Bool
  /// nil where people sign in by password only.
  public var singleSignOn: SingleSignOnSettings?
  /// Bytes of public pages that are kept while nothing changes; 0 keeps none.
  public var pageCache: Int
  /// Whoever has one of these roles and signs in by password must have a second step.
  public var secondStepFor: Set<Role>
  public var sessionLimits: SessionLimits
  /// How often one network address may ask the interface for programs: so many at once, then as many a minute.
  public var programRequestsPerMinute: Int

  public init(
    key: SiteKey, publicAddress: URL? = nil, isBehindProxy: Bool = false,
    singleSignOn: SingleSignOnSettings? = nil, secondStepFor: Set<Role> = [],
    sessionLimits: SessionLimits = SessionLimits(), programRequestsPerMinute: Int = 600,
    pageCache: Int = 32 << 20
  ) {
    self.key = key
    self.publicAddress = publicAddress
    self.isBehindProxy = isBehindProxy
    self.singleSignOn = singleSignOn
    self.secondStepFor = secondStepFor
    self.sessionLimits = sessionLimits
    self.programRequestsPerMinute = programRequestsPerMinute
    self.pageCache = pageCache
  }

  var usesTLS: Bool { publicAddress?.scheme == "https" }

  /// The host and port that requests must name; nil where any will do.
  var host: String? {
    guard let url = publicAddress, let host = url.host() else { return nil }
    return url.port.map { "\(host):\($0)" } ?? host
  }

  /// The whole address of a path of this site.
  func address(of path: String, on request: Request) -> String {
    let origin = publicAddress?.absoluteString ?? "http://\(request.head.authority ?? "localhost")"
    return (origin.hasSuffix("/") ? String(origin.dropLast()) : origin) + path
  }

  /// The reader's network address: the last one that the proxy added, or the connection's own.
  func address(of request: Request, _ context: SiteContext) -> String {
    guard isBehindProxy,
      let last = request.headers[.init("X-Forwarded-For")!]?.split(separator: ",").last
    else { return context.remoteAddress }
    return last.trimmingCharacters(in: .whitespaces)
  }
}
