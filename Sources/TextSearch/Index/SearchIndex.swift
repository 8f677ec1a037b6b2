/// Segments that are searched together, each under a number of the caller's.
///
/// Nothing in it depends on the database that the segments are kept in, so that the same passages are found in the
/// same order wherever they are.
public struct SearchIndex: Sendable {
  struct Entry: Sendable {
    var segment: Int32
    var stem: Int32
  }

  private(set) var ids: [Int] = []
  private(set) var segments: [SearchSegment] = []
  private(set) var stemNumbers: [String: Int32] = [:]
  /// Where each stem stands: the segments that have it, in order.
  private(set) var entries: [[Entry]] = []
  /// Every word with its stem's number, in order of its bytes.
  private(set) var words: [(word: String, stem: Int32)] = []

  /// - Parameter segments: each number once. The order of equal finds is that of the numbers.
  public init(_ segments: [(id: Int, segment: SearchSegment)]) {
    var seen: [String: Int32] = [:]
    for (id, segment) in segments.sorted(by: { $0.id < $1.id }) {
      var numbers: [Int32] = []
      numbers.reserveCapacity(segment.stems.count)
      for (local, stem) in segment.stems.enumerated() {
        let number = stemNumbers[stem] ?? Int32(entries.count)
        if Int(number) == entries.count {
          stemNumbers[stem] = number
          entries.append([])
        }
        entries[Int(number)].append(Entry(segment: Int32(self.segments.count), stem: Int32(local)))
        numbers.append(number)
      }
      for (word, stem) in segment.words { seen[word] = numbers[stem] }
      ids.append(id)
      self.segments.append(segment)
    }
    words = seen.map { (word: $0.key, stem: $0.value) }
      .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
  }

  public var passages: Int { segments.reduce(0) { $0 + $1.count } }

  /// The stems of the words that begin so.
  func stems(beginning prefix: String, limit: Int) -> [Int32] {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].word.utf8.lexicographicallyPrecedes(prefix.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Int32] = []
    while low < words.count, words[low].word.utf8.starts(with: prefix.utf8), found.count < limit {
      if !found.contains(words[low].stem) { found.append(words[low].stem) }
      low += 1
    }
    return found
  }

  /// Words that differ from one by few slips, the nearest first.
  func near(_ word: String) -> [(word: String, stem: Int32)] {
    let bytes = Array(word.utf8)
    let limit = Nearness.slips(bytes.count)
    guard limit > 0 else { return [] }
    var found: [(word: String, stem: Int32, distance: Int)] = []
    for entry in words where abs(entry.word.utf8.count - bytes.count) <= limit {
      let other = Array(entry.word.utf8)
      // Few mistake the first letter; where they do, the second is right.
      guard other.first == bytes.first || other.dropFirst().first == bytes.first || other.first == bytes[1]
      else {
        continue
      }
      if let distance = Nearness.distance(bytes, other, limit: limit) {
        found.append((entry.word, entry.stem, distance))
      }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.map { ($0.word, $0.stem) }
  }
}
