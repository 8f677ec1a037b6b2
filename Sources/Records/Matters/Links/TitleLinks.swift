/// Whether titles say that two mentions are one matter.
struct TitleLinks {
  private let statistics: WordStatistics

  init(_ statistics: WordStatistics) { self.statistics = statistics }

  /// What two words of a name have to weigh for it to be a matter's own; see `WordStatistics.rarity`.
  private static let rare = 2.0

  func best(_ a: ReadMention, _ b: ReadMention) -> LinkMentions.Find? {
    let body = Self.words(ofBody: b)
    let finds = a.titleWords.flatMap { left in b.titleWords.compactMap { find(left, $0, body: body) } }
    return finds.max { $0.confidence.weight < $1.confidence.weight }
  }

  /// The words of its titles that are neither the body's name nor the county's.
  func telling(_ mention: ReadMention) -> Set<String> {
    Set(mention.titleWords.flatMap(\.content)).subtracting(Self.words(ofBody: mention)).subtracting(
      statistics.places)
  }

  private static func words(ofBody mention: ReadMention) -> Set<String> {
    Set(TitleWords(mention.mention.body).words.map(\.stem))
  }

  private func find(_ a: TitleWords, _ b: TitleWords, body: Set<String>) -> LinkMentions.Find? {
    // Two events of different days are two.
    if !a.days.isEmpty, !b.days.isEmpty, Set(a.days).isDisjoint(with: b.days) { return nil }
    switch (chapterNames(a), chapterNames(b)) {
    case (let left?, let right?): return chapter(left, right)
    case (nil, nil): break
    default: return nil
    }
    let telling = b.content.subtracting(body).subtracting(statistics.places)
    if a.withoutPeriods == b.withoutPeriods, !b.content.isEmpty {
      return (
        !telling.isEmpty && b.name.count > 1 ? .certain : .likely,
        .sameTitle(b.text(from: { $0 != .period && $0 != .small }))
      )
    }
    if a.name == b.name, b.name.count > 1, !telling.isEmpty {
      return (.likely, .sameName(b.text(from: { $0 == .content || $0 == .document })))
    }
    return SharedName(a, b, places: statistics.places).flatMap { begins($0, body: body) }
  }

  private func begins(_ name: SharedName, body: Set<String>) -> LinkMentions.Find? {
    // The body's own annual report has no other words than its name.
    let isAnnual = name.contentStems.contains("annual")
    let telling = Set(name.contentStems).filter { isAnnual || !body.contains($0) }
    let rarity = telling.reduce(0) { $0 + statistics.rarity($1) }
    switch telling.count {
    case 3...: return (.likely, .titlesBegin(name.text))
    case 2 where name.isWhole: return (rarity >= Self.rare ? .likely : .doubtful, .titlesBegin(name.text))
    case 1 where name.isWhole && rarity >= Self.rare: return (.doubtful, .titlesBegin(name.text))
    default: return nil
    }
  }

  private func chapter(_ a: [[String]: String], _ b: [[String]: String]) -> LinkMentions.Find? {
    let shared = b.filter { stems, _ in
      a[stems] != nil && (stems.count > 1 || stems.reduce(0) { $0 + statistics.rarity($1) } >= Self.rare)
    }
    return shared.values.max { ($0.count, $1) < ($1.count, $0) }.map { (.likely, .chapter($0)) }
  }

  /// What an action asks for, where it is a later title's whole name: "a report on …", not "that … be asked to".
  func askedFor(by action: TitleWords, _ later: [TitleWords]) -> String? {
    let asked = action.words
    for title in later {
      let name = title.afterLead([]).filter { $0.role == .content || $0.role == .document }
      guard name.count >= 2, !title.content.isSubset(of: statistics.places) else { continue }
      let wanted = asked.indices.filter { asked[$0].role == .content || asked[$0].role == .document }
      guard wanted.count >= name.count else { continue }
      for start in 0...(wanted.count - name.count)
      where zip(wanted[start...], name).allSatisfy({ asked[$0].stem == $1.stem }) {
        let before = asked[..<wanted[start]].last { $0.stem != "the" }
        if let before, Self.askingWords.contains(before.stem) { return spoken(title.text(ArraySlice(name))) }
      }
    }
    return nil
  }

  private static let askingWords: Set<String> = ["on", "of", "concern", "regard", "about", "for", "into"]
}
