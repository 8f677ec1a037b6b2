@testable import TextSearch

/// Searching as it is defined, passage by passage and word by word, to hold the index against.
struct PlainSearch {
  struct Segment {
    var id: Int
    var passages: [SearchPassage]
  }

  private struct Passage {
    var segment: Int
    var number: Int
    var passage: SearchPassage
    var heading: [String]
    var text: [String]
    var words: Set<String>

    init(_ segment: Int, _ number: Int, _ passage: SearchPassage) {
      (self.segment, self.number, self.passage) = (segment, number, passage)
      let (heading, text) = (textWords(passage.heading).map(\.folded), textWords(passage.text).map(\.folded))
      words = Set(heading + text)
      (self.heading, self.text) = (heading.map(englishStem), text.map(englishStem))
    }

    var length: Double { Double(text.count) + Double(heading.count * passage.headingQuarters) / 4 }

    func times(_ stem: String) -> Double {
      let inHeading = heading.count { $0 == stem }
      return Double(text.count { $0 == stem }) + Double(inHeading * passage.headingQuarters) / 4
    }

    func times(_ phrase: [String]) -> Double {
      Double(
        [heading, text].map { words in words.indices.count { words[$0...].starts(with: phrase) } }.reduce(0, +))
    }
  }

  private let visible: [Passage]
  private let words: Set<String>
  private let mean: Double

  init(_ segments: [Segment], permitted: (Int) -> Bool) {
    visible = segments.filter { permitted($0.id) }.sorted { $0.id < $1.id }.flatMap { segment in
      segment.passages.enumerated().map { Passage(segment.id, $0.offset, $0.element) }
    }
    words = visible.reduce(into: []) { $0.formUnion($1.words) }
    let length = visible.reduce(0) { $0 + $1.length }
    mean = length > 0 ? length / Double(visible.count) : 1
  }

  private func frequency(_ stem: String) -> Int {
    visible.count { $0.text.contains(stem) || $0.heading.contains(stem) }
  }

  private func weight(_ stem: String) -> Double {
    let frequency = frequency(stem)
    return Statistics.weight(passages: visible.count, frequency: frequency)
  }

  func search(_ query: SearchQuery, wanted: (Int) -> Bool, kinds: Set<Int>?) -> SearchResult {
    var result = SearchResult()
    guard !query.isEmpty, !visible.isEmpty else { return result }
    let clauses = query.clauses.map { values($0, &result) }
    let half = clauses.count < 3 ? nil : max(2, (clauses.count + 1) / 2)
    for needed in [clauses.count <= 3 ? clauses.count : (clauses.count * 3 + 3) / 4, half].compactMap(\.self)
    where result.hits.isEmpty {
      for (place, passage) in visible.enumerated() where wanted(passage.segment) {
        let values = clauses.compactMap { $0.map { $0[place] } }.filter { $0 > 0 }
        guard values.count >= needed, kinds?.contains(passage.passage.kind) ?? true else { continue }
        let share = Double(values.count) / Double(clauses.count)
        let score = values.reduce(0, +) * share * share * (Double(passage.passage.weightQuarters) / 4)
        result.counts[passage.passage.kind, default: 0] += 1
        result.hits.append(.init(segment: passage.segment, passage: passage.number, score: score))
        result.lacksSome = needed == half && half != clauses.count && needed < (clauses.count * 3 + 3) / 4
      }
    }
    result.hits.sort { ($1.score, $0.segment, $0.passage) < ($0.score, $1.segment, $1.passage) }
    return result
  }

  /// What each passage has of a clause; nil where nobody has it.
  private func values(_ clause: SearchQuery.Clause, _ result: inout SearchResult) -> [Double]? {
    var stems: [String: Double] = [:]
    switch clause {
    case .phrase(let words):
      let phrase = words.map(englishStem)
      if let unknown = words.first(where: { frequency(englishStem($0)) == 0 }) {
        result.stems.formUnion(words.prefix { $0 != unknown }.map(englishStem))
        result.unknown.append(unknown)
        return nil
      }
      result.stems.formUnion(phrase)
      let weight = phrase.reduce(0) { $0 + self.weight($1) }
      return visible.map { saturated($0.times(phrase), $0.length, weight) }
    case .beginning(let prefix):
      stems = endings(prefix, 1)
      if stems.isEmpty { result.unknown.append(prefix + "*") }
    case .word(let word):
      if word.utf8.count >= 3 { stems = endings(word, 0.5) }
      if frequency(englishStem(word)) > 0 { stems[englishStem(word)] = 1 }
      if stems.isEmpty {
        guard let other = nearest(word) else {
          result.unknown.append(word)
          return nil
        }
        result.instead[word] = other
        stems[englishStem(other)] = 1
      }
    }
    guard !stems.isEmpty else { return nil }
    result.stems.formUnion(stems.keys)
    let weights = stems.map { (stem: $0.key, weight: $0.value * weight($0.key)) }
    return visible.map { passage in
      weights.map { saturated(passage.times($0.stem), passage.length, $0.weight) }.max() ?? 0
    }
  }

  private func endings(_ prefix: String, _ value: Double) -> [String: Double] {
    let stems = Set(words.filter { $0.utf8.starts(with: prefix.utf8) }.map(englishStem))
    let most = stems.sorted { (-frequency($0), $0) < (-frequency($1), $1) }.prefix(SearchIndex.mostEndings)
    return Dictionary(uniqueKeysWithValues: most.map { ($0, value) })
  }

  private func nearest(_ word: String) -> String? {
    let bytes = Array(word.utf8)
    let near = words.compactMap { other -> (slips: Int, frequency: Int, word: String)? in
      let letters = Array(other.utf8)
      guard bytes.count >= 4,
        letters.first == bytes[0] || letters.first == bytes[1] || letters.dropFirst().first == bytes[0],
        let slips = Nearness.distance(bytes, letters, limit: Nearness.slips(bytes.count))
      else { return nil }
      return (slips, -frequency(englishStem(other)), other)
    }
    return near.min { $0 < $1 }?.word
  }

  private func saturated(_ times: Double, _ length: Double, _ weight: Double) -> Double {
    weight * (times * 2.2 / (times + 1.2 * (1 - 0.75 + 0.75 * length / mean)))
  }
}
