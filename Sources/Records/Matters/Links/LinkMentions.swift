/// Finds the mentions of different meetings of one body that are one matter.
struct LinkMentions {
  typealias Find = (confidence: Found.Confidence, evidence: MatterLink.Evidence)

  private let read: [ReadMention]
  private let titles: TitleLinks
  private let statistics: WordStatistics
  private let vectors: [WordStatistics.Vector]

  init(_ read: [ReadMention]) {
    self.read = read
    statistics = WordStatistics(read)
    titles = TitleLinks(statistics)
    vectors = read.map(statistics.vector)
  }

  func links() -> [MatterLink] {
    let bodies = Dictionary(grouping: read.indices) { comparisonKey(read[$0].mention.body) }
    return bodies.values.flatMap(links).sorted {
      ($0.later, $0.earlier) < ($1.later, $1.earlier)
    }
  }

  private func links(among members: [Int]) -> [MatterLink] {
    var byKey: [String: [Int]] = [:]
    for index in members { for key in keys(read[index]) { byKey[key, default: []].append(index) } }
    let byDay = Dictionary(grouping: members) { read[$0].mention.date }
    let byMonth = Dictionary(grouping: members) { String(read[$0].mention.date.prefix(7)) }
    let byMinute = Dictionary(grouping: members) { read[$0].minute }
    var links: [MatterLink] = []
    for later in members {
      var candidates = Set(keys(read[later]).flatMap { byKey[$0] ?? [] })
      for reference in read[later].references {
        candidates.formUnion(reference.days.flatMap { byDay[$0] ?? [] })
        candidates.formUnion(reference.months.flatMap { byMonth[$0] ?? [] })
        candidates.formUnion(reference.minutes.flatMap { byMinute[$0] ?? [] })
      }
      for earlier in candidates.sorted() where read[earlier].mention.date < read[later].mention.date {
        if let link = link(earlier, later) { links.append(link) }
      }
    }
    return links
  }

  /// Mentions without one in common are not held against one another.
  private func keys(_ mention: ReadMention) -> Set<String> {
    if mention.isAction { return Set(mention.titleWords[0].words.map(\.stem)) }
    return Set(
      mention.titleWords.flatMap { title -> [String] in
        chapterNames(title).map { $0.keys.map { "chapter " + $0.joined(separator: " ") } }
          ?? title.afterLead(statistics.places).prefix(1).map(\.stem) + title.name.prefix(1)
      })
  }

  private func link(_ earlier: Int, _ later: Int) -> MatterLink? {
    let (a, b) = (read[earlier], read[later])
    if b.isAction { return nil }
    var finds: [Find] = []
    if a.isAction {
      if let name = titles.askedFor(by: a.titleWords[0], b.titleWords) {
        finds.append((.likely, .askedFor(name)))
      }
    } else if let best = titles.best(a, b) {
      finds.append(best)
    }
    if let reference = refers(b, to: a) { finds.append(reference) }
    guard var confidence = finds.map(\.confidence).max(by: { $0.weight < $1.weight }) else { return nil }
    let likeness = statistics.likeness(vectors[earlier], vectors[later])
    var evidence = finds.map(\.evidence)
    if likeness.value >= Self.alike, likeness.stems.count >= 4 {
      evidence.append(.words(likeness.stems.map { b.words[$0]?.form ?? $0 }))
      if confidence == .doubtful { confidence = .likely }
    }
    return MatterLink(earlier: a.mention.id, later: b.mention.id, confidence: confidence, evidence: evidence)
  }

  /// Matters of one board that have nothing to do with each other reach 0.35 in the packs that this was chosen by.
  private static let alike = 0.2

  /// The sentence in which the later one speaks of the earlier one's meeting and of the same thing.
  private func refers(_ later: ReadMention, to earlier: ReadMention) -> Find? {
    guard !earlier.isAction else { return nil }
    var best: Find?
    let shared = titles.telling(later).intersection(titles.telling(earlier))
    for reference in later.references {
      let evidence = MatterLink.Evidence.reference(
        sentence: reference.sentence, paper: reference.paper, item: reference.item)
      let isOfDay = reference.days.contains(earlier.mention.date)
      if let minute = earlier.minute, reference.minutes.contains(minute) {
        if isOfDay { return (.certain, evidence) }
        if reference.days.isEmpty { best = (.likely, evidence) }
        continue
      }
      guard isOfDay || reference.months.contains(String(earlier.mention.date.prefix(7))) else { continue }
      // What is said there has to be of what both are called: a report on a whole year speaks of many matters.
      guard shared.intersection(TitleWords(reference.sentence).content).count > 1 else { continue }
      if best == nil || isOfDay { best = (isOfDay ? .likely : .doubtful, evidence) }
    }
    return best
  }
}

extension Found.Confidence {
  var weight: Int {
    switch self {
    case .certain: 2
    case .likely: 1
    case .doubtful: 0
    }
  }
}
