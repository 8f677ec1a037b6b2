/// A count as it may be shown.
public enum PublishedCount: Codable, Hashable, Sendable {
  case value(Int)
  case suppressed(SuppressionReason)
  /// There was no count to begin with.
  case missing
}

/// Why a count is withheld. A count that is small and one that would give a small one away carry the same
/// reason on purpose: telling them apart narrows down what the small one is.
public enum SuppressionReason: String, Codable, Hashable, Sendable, CaseIterable {
  case smallNumbers = "small numbers"

  /// Plain words without a capital or full stop.
  public var sentence: String {
    switch self {
    case .smallNumbers: "withheld because it is a small number or would give one away"
    }
  }
}

/// A total and its parts as they may be shown together.
public struct SuppressedCounts: Codable, Hashable, Sendable {
  /// In the order given.
  public var counts: [PublishedCount]
  public var total: PublishedCount

  public var anythingSuppressed: Bool { (counts + [total]).contains { $0.isSuppressed } }
}

extension PublishedCount {
  public var isSuppressed: Bool { if case .suppressed = self { true } else { false } }
}
