import Vocabulary

/// How long and how much of the provider the site puts up with.
public struct ProviderLimits: Hashable, Sendable {
  /// For one answer, from the first attempt to connect to its last byte.
  public var timeout: Duration
  /// Bytes of one answer.
  public var answerSize: Int
  /// How long what the provider published about itself, and its keys, count as current.
  public var cacheLifetime: Duration
  /// The least time between two readings of its keys for want of one.
  public var keyInterval: Duration
  /// How far its clock may be off.
  public var leeway: Duration

  public init(
    timeout: Duration = .seconds(10), answerSize: Int = 1 << 18, cacheLifetime: Duration = .seconds(3600),
    keyInterval: Duration = .seconds(60), leeway: Duration = .seconds(60)
  ) {
    self.timeout = timeout
    self.answerSize = answerSize
    self.cacheLifetime = cacheLifetime
    self.keyInterval = keyInterval
    self.leeway = leeway
  }

  var issues: [Issue] {
    var issues: [Issue] = []
    if timeout <= .zero {
      issues.append(Issue(field: "limits.timeout", problem: "leaves no time for an answer"))
    }
    if answerSize <= 0 {
      issues.append(Issue(field: "limits.answerSize", problem: "leaves no room for an answer"))
    }
    for (field, duration) in [
      ("cacheLifetime", cacheLifetime), ("keyInterval", keyInterval), ("leeway", leeway),
    ] where duration < .zero {
      issues.append(Issue(field: "limits.\(field)", problem: "is negative"))
    }
    return issues
  }
}
