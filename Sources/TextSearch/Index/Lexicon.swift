/// Something in a segment of an index.
protocol PlaceInSegment: Sendable {
  /// The segment, by its place among those of the index.
  var segment: UInt32 { get set }
}

/// Words in order of their bytes, each with its places in order of their segments; all in a few runs of memory.
struct Lexicon<Place: PlaceInSegment>: Sendable {
  private var letters: [UInt8] = []
  /// Where each word begins in `letters`, and where the last one ends; `runs` the same in `all`.
  private var starts: [UInt32] = [0]
  private var runs: [UInt32] = [0]
  private var all: [Place] = []

  var count: Int { starts.count - 1 }

  func letters(of word: Int) -> ArraySlice<UInt8> { letters[Int(starts[word])..<Int(starts[word + 1])] }
  func length(of word: Int) -> Int { Int(starts[word + 1] - starts[word]) }
  func text(of word: Int) -> String { String(decoding: letters(of: word), as: UTF8.self) }
  func places(of word: Int) -> ArraySlice<Place> { all[Int(runs[word])..<Int(runs[word + 1])] }

  func number(of word: String) -> Int? {
    let bytes = Array(word.utf8)
    let place = firstNotBefore(bytes)
    return place < count && letters(of: place).elementsEqual(bytes) ? place : nil
  }

  /// The words that begin so.
  func beginning(_ prefix: String) -> Range<Int> {
    let bytes = Array(prefix.utf8)
    let first = firstNotBefore(bytes)
    var last = first
    while last < count, letters(of: last).starts(with: bytes) { last += 1 }
    return first..<last
  }

  private func firstNotBefore(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if letters(of: middle).lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Lexicon {
  /// - Parameter words: in order of their bytes.
  init(_ words: [(text: String, places: ArraySlice<Place>)]) {
    for (text, places) in words {
      letters.append(contentsOf: text.utf8)
      all.append(contentsOf: places)
      endWord()
    }
  }

  private mutating func endWord() {
    starts.append(UInt32(letters.count))
    runs.append(UInt32(all.count))
  }

  /// The words of both that have a place left, with where each lexicon's went; -1 where it has none.
  ///
  /// - Parameters:
  ///   - own: where each of this lexicon's segments goes; nil for one that is dropped. In rising order.
  ///   - others: the same of the other's segments.
  func merged(with other: Lexicon, own: [UInt32?], others: [UInt32?]) -> (
    Lexicon, own: [Int32], others: [Int32]
  ) {
    var merged = Lexicon()
    merged.letters.reserveCapacity(letters.count + other.letters.count)
    merged.all.reserveCapacity(all.count + other.all.count)
    var ownNumbers = [Int32](repeating: -1, count: count)
    var othersNumbers = [Int32](repeating: -1, count: other.count)
    var (a, b) = (0, 0)
    while a < count || b < other.count {
      let isOwn =
        a < count && (b == other.count || !other.letters(of: b).lexicographicallyPrecedes(letters(of: a)))
      let isOther =
        b < other.count && (!isOwn || letters(of: a).elementsEqual(other.letters(of: b)))
      let before = merged.all.count
      if isOwn { merged.take(places(of: a), own) }
      let between = merged.all.count
      if isOther { merged.take(other.places(of: b), others) }
      if between > before, merged.all.count > between { merged.all[before...].sort { $0.segment < $1.segment } }
      if merged.all.count > before {
        merged.letters.append(contentsOf: isOwn ? letters(of: a) : other.letters(of: b))
        merged.endWord()
        if isOwn { ownNumbers[a] = Int32(merged.count - 1) }
        if isOther { othersNumbers[b] = Int32(merged.count - 1) }
      }
      if isOwn { a += 1 }
      if isOther { b += 1 }
    }
    return (merged, ownNumbers, othersNumbers)
  }

  private mutating func take(_ places: ArraySlice<Place>, _ numbers: [UInt32?]) {
    for place in places {
      guard let segment = numbers[Int(place.segment)] else { continue }
      var place = place
      place.segment = segment
      all.append(place)
    }
  }
}
