/// Segments that are searched together, each under a number of the caller's.
///
/// Nothing in it depends on the database that the segments are kept in, so that the same passages are found in the
/// same order wherever they are. Segments are taken in and dropped without the others being read again.
public struct SearchIndex: Sendable {
  struct StemPlace: PlaceInSegment {
    var segment: UInt32
    /// Where its passages begin in the segment's postings.
    var at: UInt32
  }

  struct WordPlace: PlaceInSegment {
    var segment: UInt32
  }

  /// The segments' numbers, rising.
  private(set) var ids: [Int] = []
  /// Of all segments, one after the other; `bases` tells where each segment's begin and where the last one's end.
  private(set) var passages: [SearchSegment.Passage] = []
  private(set) var bases: [Int] = [0]
  /// In which passages stems stand, and where; `postingBases` as `bases`.
  private(set) var postings: [UInt8] = []
  private(set) var postingBases: [Int] = [0]
  /// The sum of the lengths of each segment's passages.
  private(set) var lengths: [Double] = []
  private(set) var stems = Lexicon<StemPlace>()
  /// In how many passages each stem stands.
  private(set) var totals: [Int32] = []
  private(set) var words = Lexicon<WordPlace>()
  /// Of each word its stem, and its letters.
  private(set) var stemOfWord: [Int32] = []
  private(set) var letterSets: [LetterSet] = []

  public init() {}

  /// - Parameter segments: each number once. The order of equal finds is that of the numbers.
  public init(_ segments: [(id: Int, segment: SearchSegment)]) {
    var additions = SearchAdditions()
    for (id, segment) in segments.sorted(by: { $0.id < $1.id }) { additions.add(id, segment) }
    update(dropping: [], adding: additions)
  }

  public var count: Int { passages.count }

  /// Drops segments and takes others in; one whose number is here already stands in place of the earlier.
  public mutating func update(dropping: Set<Int>, adding: SearchAdditions) {
    let gone = dropping.union(adding.segments.map(\.id))
    guard !gone.isEmpty else { return }
    let old = self
    self = SearchIndex()
    let added = Self(adding)
    let places = takeSegments(of: old, dropping: gone, added)
    let (stems, ownStems, addedStems) = old.stems.merged(
      with: added.stems, own: places.own, others: places.added)
    let (words, ownWords, addedWords) = old.words.merged(
      with: added.words, own: places.own, others: places.added)
    (self.stems, self.words) = (stems, words)
    stemOfWord = Array(repeating: 0, count: words.count)
    for (word, number) in ownWords.enumerated() where number >= 0 {
      stemOfWord[Int(number)] = ownStems[Int(old.stemOfWord[word])]
    }
    for (word, number) in addedWords.enumerated() where number >= 0 {
      stemOfWord[Int(number)] = addedStems[Int(added.stemOfWord[word])]
    }
    totals = (0..<stems.count).map { stem in
      stems.places(of: stem).reduce(0) { $0 + Int32(clamping: frequency(at: $1)) }
    }
    letterSets = (0..<words.count).map { LetterSet(words.letters(of: $0)) }
  }

  /// Segments that are in no index yet, in their own order.
  private init(_ additions: SearchAdditions) {
    (stems, words, stemOfWord) = additions.lexicons()
    for segment in additions.segments.indices {
      append(
        additions.segments[segment].id, additions.segments[segment].passages[...],
        additions.postings(of: segment))
    }
  }

  /// - Returns: where each segment went.
  private mutating func takeSegments(of old: SearchIndex, dropping gone: Set<Int>, _ added: SearchIndex) -> (
    own: [UInt32?], added: [UInt32?]
  ) {
    passages.reserveCapacity(old.passages.count + added.passages.count)
    postings.reserveCapacity(old.postings.count + added.postings.count)
    var own = [UInt32?](repeating: nil, count: old.ids.count)
    var others = [UInt32?](repeating: nil, count: added.ids.count)
    var (a, b) = (0, 0)
    while a < old.ids.count || b < added.ids.count {
      if a < old.ids.count, gone.contains(old.ids[a]) {
        a += 1
      } else if b == added.ids.count || (a < old.ids.count && old.ids[a] < added.ids[b]) {
        own[a] = UInt32(ids.count)
        append(old, a)
        a += 1
      } else {
        others[b] = UInt32(ids.count)
        append(added, b)
        b += 1
      }
    }
    return (own, others)
  }

  private mutating func append(_ other: SearchIndex, _ place: Int) {
    append(
      other.ids[place], other.passages[other.bases[place]..<other.bases[place + 1]],
      other.postings[other.postingBases[place]..<other.postingBases[place + 1]])
  }

  private mutating func append(
    _ id: Int, _ passages: ArraySlice<SearchSegment.Passage>, _ postings: ArraySlice<UInt8>
  ) {
    ids.append(id)
    self.passages += passages
    self.postings += postings
    bases.append(self.passages.count)
    postingBases.append(self.postings.count)
    lengths.append(passages.reduce(0) { $0 + $1.length })
  }

  /// In how many passages of a segment a stem stands.
  func frequency(at place: StemPlace) -> Int {
    postings.withUnsafeBufferPointer { bytes in
      var reader = ByteReader(bytes, at: postingBases[Int(place.segment)] + Int(place.at))
      return reader.number() ?? 0
    }
  }
}
