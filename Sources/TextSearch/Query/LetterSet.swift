/// Which letters a word has, to pass by words that cannot be near another without comparing them.
struct LetterSet: Sendable {
  private let bits: UInt32

  init(_ word: some Sequence<UInt8>) { bits = word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

  /// Whether so few slips could part two words. A slip takes one letter away at most, and puts one in at most.
  func mayBeNear(_ other: LetterSet, slips: Int) -> Bool {
    Self.hasAtMost(slips, bits & ~other.bits) && Self.hasAtMost(slips, other.bits & ~bits)
  }

  private static func hasAtMost(_ count: Int, _ bits: UInt32) -> Bool {
    var rest = bits
    for _ in 0..<count { rest &= rest &- 1 }
    return rest == 0
  }
}
