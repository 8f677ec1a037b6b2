import Foundation

/// In how many mentions each stem stands, and how alike two mentions' words are.
///
/// Weights are (1 + ln tf) · ln(N / df), likeness their cosine. Source: Salton and Buckley (1988).
struct WordStatistics: Sendable {
  private var mentions = 0
  private var frequency: [String: Int] = [:]
  /// The names of the county and the like: at least a third of all mentions have them, and always with a capital.
  private(set) var places: Set<String> = []

  init(_ read: [ReadMention]) {
    var uses: [String: WordUse] = [:]
    for mention in read where !mention.isAction {
      mentions += 1
      for (stem, use) in mention.words {
        frequency[stem, default: 0] += 1
        uses[stem] = uses[stem].map { $0 + use } ?? use
      }
    }
    // Among a few matters every word of a title in capitals would be such a name.
    guard mentions >= 8 else { return }
    places = Set(
      uses.filter { stem, use in
        (frequency[stem] ?? 0) * 3 >= mentions && (use.count - use.capitals) * 50 <= use.count
      }.keys)
  }

  /// Whether at most a quarter of the mentions have it: what more have is how papers are written.
  private func isRare(_ stem: String) -> Bool { (frequency[stem] ?? 0) * 4 <= mentions }

  /// Two papers alone tell of no word whether it is rare: they are taken for a part of this many.
  private static let leastMentions = 40

  func rarity(_ stem: String) -> Double {
    log(Double(max(mentions, Self.leastMentions)) / Double(max(1, frequency[stem] ?? 1)))
  }

  struct Vector: Sendable {
    var weights: [String: Double]
    var length: Double
  }

  func vector(_ mention: ReadMention) -> Vector {
    let weights = mention.words.reduce(into: [String: Double]()) {
      if isRare($1.key) { $0[$1.key] = (1 + log(Double($1.value.count))) * rarity($1.key) }
    }
    return Vector(weights: weights, length: weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot())
  }

  /// From 0 to 1, with the words that make it so, the weightiest first.
  func likeness(_ a: Vector, _ b: Vector) -> (value: Double, stems: [String]) {
    guard a.length > 0, b.length > 0 else { return (0, []) }
    let (few, many) = a.weights.count < b.weights.count ? (a, b) : (b, a)
    var products: [(stem: String, product: Double)] = []
    for (stem, weight) in few.weights {
      if let other = many.weights[stem] { products.append((stem, weight * other)) }
    }
    products.sort { ($1.product, $0.stem) < ($0.product, $1.stem) }
    return (products.reduce(0) { $0 + $1.product } / (a.length * b.length), products.prefix(6).map(\.stem))
  }
}
