/// What a search found.
public struct SearchResult: Sendable {
  public struct Hit: Hashable, Sendable {
    /// The segment's number, and the passage's place in it.
    public var segment: Int
    public var passage: Int
    public var score: Double
  }

  /// The best first.
  public var hits: [Hit] = []
  /// How many there are of each kind; more than `hits` where those were cut.
  public var counts: [Int: Int] = [:]
  /// Words that stand nowhere, with the word that was looked for instead.
  public var instead: [String: String] = [:]
  /// Words that stand nowhere, nor does one like them.
  public var unknown: [String] = []
  /// Whether nothing has as many of the words as it should; the hits have half of them.
  public var lacksSome = false
  /// The stems that were looked for, for marking them.
  public var stems: Set<String> = []

  public var total: Int { counts.values.reduce(0, +) }
}

/// What a search is kept to.
public struct SearchScope: Sendable {
  /// The segments that may be seen at all; what others hold changes nothing, not even the ranking.
  public var permitted: @Sendable (Int) -> Bool
  /// Of those, the ones that are asked for.
  public var wanted: @Sendable (Int) -> Bool
  /// nil for all.
  public var kinds: Set<Int>?

  public init(
    permitted: @escaping @Sendable (Int) -> Bool = { _ in true },
    wanted: @escaping @Sendable (Int) -> Bool = { _ in true }, kinds: Set<Int>? = nil
  ) {
    (self.permitted, self.wanted, self.kinds) = (permitted, wanted, kinds)
  }
}
