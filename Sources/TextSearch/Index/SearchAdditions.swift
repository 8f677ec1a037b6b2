/// Segments that an index is to take in together.
public struct SearchAdditions: Sendable {
  struct Segment: Sendable {
    var id: Int
    var passages: [SearchSegment.Passage]
    /// Where in `postings` its own begin.
    var start: Int
  }

  private(set) var segments: [Segment] = []
  private var postings: [UInt8] = []
  private var stemNumbers: [String: Int32] = [:]
  private var stemPlaces: [(number: Int32, place: SearchIndex.StemPlace)] = []
  private var wordNumbers: [String: Int32] = [:]
  private var wordPlaces: [(number: Int32, place: SearchIndex.WordPlace)] = []
  private var stemOfWord: [Int32] = []

  public init() {}

  /// - Parameter id: each number once, and rising.
  public mutating func add(_ id: Int, _ segment: SearchSegment) {
    precondition(segments.last.map { $0.id < id } ?? true, "segments are added in order of their numbers")
    let place = UInt32(segments.count)
    let first = segment.places.first ?? 0
    var stems: [Int32] = []
    stems.reserveCapacity(segment.stems.count)
    for (local, stem) in segment.stems.enumerated() {
      let number = Self.number(of: stem, &stemNumbers)
      stems.append(number)
      let at = UInt32(segment.places[local] - first)
      stemPlaces.append((number, SearchIndex.StemPlace(segment: place, at: at)))
    }
    for (word, stem) in segment.words {
      let number = Self.number(of: word, &wordNumbers)
      if Int(number) == stemOfWord.count { stemOfWord.append(stems[stem]) }
      wordPlaces.append((number, SearchIndex.WordPlace(segment: place)))
    }
    segments.append(Segment(id: id, passages: segment.passages, start: postings.count))
    postings += segment.bytes[first...]
  }

  func postings(of segment: Int) -> ArraySlice<UInt8> {
    let end = segment + 1 < segments.count ? segments[segment + 1].start : postings.count
    return postings[segments[segment].start..<end]
  }

  private static func number(of word: String, _ numbers: inout [String: Int32]) -> Int32 {
    if let known = numbers[word] { return known }
    let next = Int32(numbers.count)
    numbers[word] = next
    return next
  }

  /// The stems and the words with their places, and of each word its stem.
  func lexicons() -> (Lexicon<SearchIndex.StemPlace>, Lexicon<SearchIndex.WordPlace>, stemOfWord: [Int32]) {
    let (stems, stemOrder) = Self.lexicon(stemNumbers, stemPlaces)
    let (words, wordOrder) = Self.lexicon(wordNumbers, wordPlaces)
    var place = [Int32](repeating: 0, count: stemOrder.count)
    for (new, old) in stemOrder.enumerated() { place[Int(old)] = Int32(new) }
    return (stems, words, wordOrder.map { place[Int(stemOfWord[Int($0)])] })
  }

  /// The words in order, with the numbers that they had.
  private static func lexicon<Place>(_ numbers: [String: Int32], _ places: [(number: Int32, place: Place)])
    -> (Lexicon<Place>, order: [Int32])
  {
    var ends = [Int](repeating: 0, count: numbers.count + 1)
    for (number, _) in places { ends[Int(number) + 1] += 1 }
    for number in ends.indices.dropFirst() { ends[number] += ends[number - 1] }
    let starts = ends
    guard let any = places.first?.place else { return (Lexicon(), []) }
    var sorted = [Place](repeating: any, count: places.count)
    for (number, place) in places {
      sorted[ends[Int(number)]] = place
      ends[Int(number)] += 1
    }
    let order = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return (
      Lexicon(order.map { (text: $0.key, places: sorted[starts[Int($0.value)]..<starts[Int($0.value) + 1]]) }),
      order.map(\.value)
    )
  }
}
