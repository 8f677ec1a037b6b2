import Foundation
import Vocabulary

/// One sign-in that goes on, on one browser.
public struct Session: Codable, Hashable, Sendable, Identifiable {
  public var id: Int
  public var account: Int
  /// UTC, ISO 8601, as are the other times.
  public var started: String
  /// When the person last gave a password or came through single sign-on.
  public var authenticated: String
  /// To the minute or so.
  public var seen: String
  public var address: String
  public var browser: String
  public var means: Means

  /// What the person showed to begin it.
  public enum Means: String, Codable, Hashable, Sendable {
    case password
    case passwordAndCode = "password and code"
    case passwordAndRecoveryCode = "password and recovery code"
    case singleSignOn = "single sign-on"
  }

  /// Whether the person showed lately who they are: asked for before what is hard to undo.
  public func isRecent(at moment: Date, limits: SessionLimits) -> Bool {
    authenticated > Timestamp.text(moment.addingTimeInterval(-limits.recent))
  }

  func isOver(at moment: Date, limits: SessionLimits) -> Bool {
    seen <= Timestamp.text(moment.addingTimeInterval(-limits.idle))
      || started <= Timestamp.text(moment.addingTimeInterval(-limits.absolute))
  }
}

/// How long a session lasts, in seconds.
public struct SessionLimits: Hashable, Sendable {
  /// Without a request.
  public var idle: TimeInterval
  /// In all.
  public var absolute: TimeInterval
  /// How long somebody counts as recently authenticated.
  public var recent: TimeInterval

  public init(idle: TimeInterval = 12 * 3600, absolute: TimeInterval = 7 * 86_400, recent: TimeInterval = 900) {
    self.idle = idle
    self.absolute = absolute
    self.recent = recent
  }
}

/// What a browser tells of itself with a sign-in.
public struct Visitor: Hashable, Sendable {
  /// The network address, as the server sees it.
  public var address: String
  /// The browser's name for itself, for the person to recognise in the list of their sessions.
  public var browser: String
  /// The token of a session that this browser had before: it ends.
  public var formerToken: Secret?

  public init(address: String, browser: String, formerToken: Secret? = nil) {
    self.address = address
    self.browser = browser
    self.formerToken = formerToken
  }
}
