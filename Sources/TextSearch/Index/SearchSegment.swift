/// The words of some passages with where they stand, in a form that is kept and read back whole.
///
/// The bytes are: a version; the number of passages, and of each its words of text and heading, the heading's and its own weight
/// and its kind; the words in order, each with the number of its stem; the stems in order, each with the number of
/// bytes of its places; then the places. Those of a stem are the number of passages, of each its distance from the
/// last, how often the stem stands in its text and its heading, and after them where it stands in each.
public struct SearchSegment: Sendable {
  struct Passage: Sendable {
    /// Its words, those of the heading by their weight; in quarters.
    var lengthQuarters: UInt32
    var headingQuarters: UInt8
    var weightQuarters: UInt8
    var kind: UInt8

    var length: Double { Double(lengthQuarters) / 4 }

    init?(words: Int, headingWords: Int, headingQuarters: Int, weightQuarters: Int, kind: Int) {
      guard words < 1 << 24, headingWords < 1 << 20, let heading = UInt8(exactly: headingQuarters),
        let weight = UInt8(exactly: weightQuarters), let kind = UInt8(exactly: kind)
      else { return nil }
      lengthQuarters = UInt32(words * 4 + headingWords * headingQuarters)
      (self.headingQuarters, self.weightQuarters, self.kind) = (heading, weight, kind)
    }
  }

  public let bytes: [UInt8]
  let passages: [Passage]
  let words: [(word: String, stem: Int)]
  let stems: [String]
  /// Where each stem's places begin, and where the last one's end.
  let places: [Int]

  /// Between a heading and its text, so that no phrase reaches over.
  static let gap = 16
  private static let version: UInt8 = 2

  public init(_ passages: [SearchPassage]) {
    var writer = SegmentWriter()
    for passage in passages { writer.add(passage) }
    let bytes = [Self.version] + writer.bytes
    // What was just written can be read.
    self = SearchSegment(bytes: bytes) ?? .empty
  }

  public static let empty = SearchSegment(
    bytes: [version, 0, 0, 0], passages: [], words: [], stems: [], places: [4])

  /// nil where the bytes are not those of a segment, or of another version: it is then made again from its texts.
  public init?(bytes: [UInt8]) {
    guard let read = bytes.withUnsafeBufferPointer({ Self.read($0) }) else { return nil }
    self.init(bytes: bytes, passages: read.passages, words: read.words, stems: read.stems, places: read.places)
  }

  private init(
    bytes: [UInt8], passages: [Passage], words: [(word: String, stem: Int)], stems: [String], places: [Int]
  ) {
    (self.bytes, self.passages, self.words) = (bytes, passages, words)
    (self.stems, self.places) = (stems, places)
  }

  public var count: Int { passages.count }

  private struct Parts {
    var passages: [Passage] = []
    var words: [(word: String, stem: Int)] = []
    var stems: [String] = []
    var places: [Int] = []
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Parts? {
    guard bytes.first == version else { return nil }
    var reader = ByteReader(bytes, at: 1)
    var parts = Parts()
    guard let count = reader.number(), count <= bytes.count else { return nil }
    parts.passages.reserveCapacity(count)
    for _ in 0..<count {
      guard let words = reader.number(), let heading = reader.number(), let quarters = reader.number(),
        let weight = reader.number(), let kind = reader.number(),
        let passage = Passage(
          words: words, headingWords: heading, headingQuarters: quarters, weightQuarters: weight, kind: kind)
      else { return nil }
      parts.passages.append(passage)
    }
    guard let wordCount = reader.number(), wordCount <= bytes.count else { return nil }
    parts.words.reserveCapacity(wordCount)
    for _ in 0..<wordCount {
      guard let word = reader.text(), let stem = reader.number() else { return nil }
      parts.words.append((word, stem))
    }
    guard let stemCount = reader.number(), stemCount <= bytes.count else { return nil }
    var lengths: [Int] = []
    for _ in 0..<stemCount {
      guard let stem = reader.text(), let length = reader.number() else { return nil }
      parts.stems.append(stem)
      lengths.append(length)
    }
    guard parts.words.allSatisfy({ $0.stem < stemCount }) else { return nil }
    parts.places = [reader.at]
    for length in lengths {
      guard reader.skip(length) else { return nil }
      parts.places.append(reader.at)
    }
    return reader.isAtEnd ? parts : nil
  }
}
