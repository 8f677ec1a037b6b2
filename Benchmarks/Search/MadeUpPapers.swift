import Foundation
import TextSearch

/// Papers of made-up words that are as frequent as Zipf's law says: the word of rank r comes about as often as 1/r.
struct MadeUpPapers {
  static let papers = 500
  static let paragraphs = 200
  static let wordsOfAParagraph = 80

  /// In order of frequency; the frequent ones are short.
  let words: [String]
  private var random: Numbers

  init(words count: Int = 60_000, seed: UInt64 = 20_231_031) {
    var random = Numbers(state: seed)
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < count {
      let syllables = 1 + min(4, random.below(2 + words.count / 2_000 + 1))
      let stem = (0..<syllables).map { _ in Self.syllable(&random) }.joined()
      let word = stem + Self.endings[random.below(Self.endings.count)]
      if seen.insert(word).inserted { words.append(word) }
    }
    (self.words, self.random) = (words, random)
  }

  private static let endings = ["", "", "", "", "s", "ed", "ing", "ation", "er", "ment"]

  /// Some letters are much more frequent than others, as in English, so that many words begin alike.
  private static func syllable(_ random: inout Numbers) -> String {
    let (consonants, vowels) = (Array("tsrncldpmghfbvkw"), Array("eaiou"))
    func some(_ letters: [Character]) -> Character {
      letters[min(random.below(letters.count), random.below(letters.count))]
    }
    return String([some(consonants), some(vowels)] + (random.below(3) == 0 ? [some(consonants)] : []))
  }

  mutating func paper() -> [SearchPassage] {
    (0..<Self.paragraphs).map { _ in
      let text = (0..<Self.wordsOfAParagraph).map { _ in
        words[min(words.count - 1, Int(exp(random.unit() * log(Double(words.count)))) - 1)]
      }
      return SearchPassage(
        text: text.joined(separator: " "), heading: text.prefix(6).joined(separator: " "), kind: random.below(4)
      )
    }
  }

  /// Words of a range of ranks.
  mutating func some(_ ranks: Range<Int>, _ count: Int = 1) -> String {
    (0..<count).map { _ in words[ranks.lowerBound + random.below(ranks.count)] }.joined(separator: " ")
  }

  /// A long word with one letter changed so that it is no word.
  mutating func slip(_ ranks: Range<Int>) -> String {
    while true {
      let word = some(ranks)
      guard word.count >= 6 else { continue }
      let place = word.index(word.startIndex, offsetBy: 2 + random.below(word.count - 3))
      return word.replacingCharacters(in: place...place, with: "x")
    }
  }
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
