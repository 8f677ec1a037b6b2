/// Collects the words of passages and writes them as the bytes of a segment.
struct SegmentWriter {
  private struct Posting {
    var passage: Int
    var inText = 0
    var inHeading = 0
    var positions: [Int] = []
  }

  private var passages: [UInt8] = []
  private var count = 0
  private var postings: [String: [Posting]] = [:]
  private var stemOfWord: [String: String] = [:]

  mutating func add(_ passage: SearchPassage) {
    let heading = textWords(passage.heading)
    let text = textWords(passage.text)
    for number in [text.count, heading.count] { passages.append(number: number) }
    for number in [passage.headingQuarters, passage.weightQuarters, passage.kind] {
      passages.append(number: Int(UInt8(clamping: number)))
    }
    for (position, word) in heading.enumerated() { add(word.folded, at: position, isHeading: true) }
    let start = heading.count + SearchSegment.gap
    for (position, word) in text.enumerated() { add(word.folded, at: start + position, isHeading: false) }
    count += 1
  }

  private mutating func add(_ word: String, at position: Int, isHeading: Bool) {
    let stem: String
    if let known = stemOfWord[word] {
      stem = known
    } else {
      stem = englishStem(word)
      stemOfWord[word] = stem
    }
    if postings[stem, default: []].last?.passage != count {
      postings[stem, default: []].append(Posting(passage: count))
    }
    let last = postings[stem, default: []].count - 1
    if isHeading {
      postings[stem]?[last].inHeading += 1
    } else {
      postings[stem]?[last].inText += 1
    }
    postings[stem]?[last].positions.append(position)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: count)
    bytes += passages
    let stems = postings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let number = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
    let words = stemOfWord.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    bytes.append(number: words.count)
    for (word, stem) in words {
      bytes.append(text: word)
      bytes.append(number: number[stem] ?? 0)
    }
    let places = stems.map { Self.encoded(postings[$0] ?? []) }
    bytes.append(number: stems.count)
    for (stem, places) in zip(stems, places) {
      bytes.append(text: stem)
      bytes.append(number: places.count)
    }
    for places in places { bytes += places }
    return bytes
  }

  private static func encoded(_ postings: [Posting]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: postings.count)
    var last = 0
    for posting in postings {
      bytes.append(number: posting.passage - last)
      bytes.append(number: posting.inText)
      bytes.append(number: posting.inHeading)
      last = posting.passage
    }
    for posting in postings {
      var last = 0
      for position in posting.positions {
        bytes.append(number: position - last)
        last = position
      }
    }
    return bytes
  }
}
