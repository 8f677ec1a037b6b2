import Foundation
import TextSearch

/// Times searches of made-up papers: 100,000 paragraphs of 80 words in 500 papers, their words as often as Zipf's law
/// says, and prints Markdown for Documentation/performance.md.
@main
struct SearchBench {
  static let papers = 500
  static let paragraphs = 200
  static let wordsOfAParagraph = 80

  static func main() {
    var random = Numbers(state: 20_231_031)
    let words = (0..<30_000).map { word($0, &random) }
    let clock = ContinuousClock()
    var index = SearchIndex([])
    var bytes = 0
    let made = clock.measure {
      let segments = (1...papers).map { id in
        (id: id, segment: SearchSegment((0..<paragraphs).map { _ in passage(words, &random) }))
      }
      bytes = segments.reduce(0) { $0 + $1.segment.bytes.count }
      index = SearchIndex(segments)
    }
    let kept = index
    print(
      "\(kept.passages) paragraphs in \(papers) papers, \(bytes / 1_000_000) MB; counted in \(seconds(made))\n")
    print("| query | median | 95th percentile | longest |\n|---|---|---|---|")
    for (name, queries) in queries(words, &random) {
      var times = queries.map { query in clock.measure { _ = kept.search(SearchQuery(query), limit: 50) } }
      times.sort()
      print(
        "| \(name) | \(milliseconds(times[times.count / 2])) | \(milliseconds(times[times.count * 95 / 100])) | "
          + "\(milliseconds(times[times.count - 1])) |")
    }
  }

  private static func queries(_ words: [String], _ random: inout Numbers) -> [(String, [String])] {
    func some(_ range: Range<Int>, _ count: Int) -> String {
      (0..<count).map { _ in words[range.lowerBound + random.below(range.count)] }.joined(separator: " ")
    }
    return [
      ("one common word (of the 20 most frequent)", (0..<100).map { _ in some(0..<20, 1) }),
      ("three common words", (0..<100).map { _ in some(0..<20, 3) }),
      ("three words of the 2,000 most frequent", (0..<100).map { _ in some(0..<2_000, 3) }),
      ("six words of the 2,000 most frequent", (0..<100).map { _ in some(0..<2_000, 6) }),
      ("a phrase of two frequent words", (0..<100).map { _ in "\"\(some(0..<50, 2))\"" }),
      ("a beginning of three letters", (0..<100).map { _ in "\(some(0..<2_000, 1).prefix(3))*" }),
      ("a word with a slip", (0..<100).map { _ in "q" + some(100..<5_000, 1).dropFirst() }),
    ]
  }

  /// A word of two to four syllables, never the same twice.
  private static func word(_ number: Int, _ random: inout Numbers) -> String {
    let (first, last) = ("bcdfghklmnprstvw".map(String.init), "aeiou".map(String.init))
    var rest = number
    var word = ""
    repeat {
      word += first[rest % 16] + last[rest / 16 % 5]
      rest /= 80
    } while rest > 0
    return word + first[random.below(16)] + "a"
  }

  /// The word of rank r comes about as often as 1/r.
  private static func passage(_ words: [String], _ random: inout Numbers) -> SearchPassage {
    let text = (0..<wordsOfAParagraph).map { _ in
      words[min(words.count - 1, Int(exp(random.unit() * log(Double(words.count)))) - 1)]
    }
    return SearchPassage(text: text.joined(separator: " "), heading: text.prefix(6).joined(separator: " "))
  }

  private static func seconds(_ time: Duration) -> String {
    "\((Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18).rounded()) s"
  }

  private static func milliseconds(_ time: Duration) -> String {
    let value = Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    return "\((value * 10).rounded() / 10) ms"
  }

  /// Numbers that are the same in every run. Source: Vigna's SplitMix64.
  struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
  }
}
