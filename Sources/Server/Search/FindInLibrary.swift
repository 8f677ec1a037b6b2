import Pages
import Records
import Store
import TextSearch
import Vocabulary

extension SearchLibrary.Holding {
  /// What a reader may see at all, and of that what a filter asks for.
  func scope(_ filter: SearchFilter, seesDrafts: Bool) -> SearchScope {
    let visible = papers.filter { seesDrafts || $0.value.state == .published }
    return SearchScope(
      permitted: { $0 == SearchCorpus.site || visible[$0] != nil },
      wanted: { number in
        guard let paper = visible[number] else { return !filter.isOfPapers }
        return (filter.body.map { $0 == paper.meeting.body } ?? true)
          && (filter.year.map { paper.meeting.date.hasPrefix($0) } ?? true)
      }, kinds: filter.kind.map(\.searchKinds))
  }

  func visible(seesDrafts: Bool) -> [Paper] {
    papers.values.filter { seesDrafts || $0.state == .published }
  }
}

extension Site {
  /// - Parameter limit: how many hits at most.
  func find(
    _ query: String, _ filter: SearchFilter, in holding: SearchLibrary.Holding, seesDrafts: Bool, limit: Int
  ) async throws -> SearchPage.Answer {
    let scope = holding.scope(filter, seesDrafts: seesDrafts)
    let result = holding.corpus.search(query, in: scope, limit: limit)
    let marking = SearchMarking(result.stems)
    let hits = try await shown(result.hits, in: holding, marking)
    return SearchPage.Answer(
      query: query, filter: filter, hits: hits, total: result.total, marking: marking, instead: result.instead,
      lacksSome: result.lacksSome,
      alone: hits.isEmpty ? holding.corpus.alone(query, in: scope) : [])
  }

  /// What published papers hold of a query, that of the papers published last first, however well it fits;
  /// of one moment, that of the higher number.
  func newest(
    _ query: String, _ filter: SearchFilter, in holding: SearchLibrary.Holding, limit: Int
  ) async throws -> [SearchHit] {
    let result = holding.corpus.search(
      query, in: holding.scope(filter, seesDrafts: false), limit: .max, strictly: true)
    let dated = result.hits.filter { $0.segment != SearchCorpus.site }.map { hit in
      (hit: hit, published: holding.papers[hit.segment]?.publishedAt ?? "")
    }
    let newest = dated.sorted {
      ($1.published, $1.hit.segment, $0.hit.passage) < ($0.published, $0.hit.segment, $1.hit.passage)
    }
    return try await shown(newest.prefix(limit).map(\.hit), in: holding, SearchMarking(result.stems))
  }

  private func shown(_ hits: [SearchResult.Hit], in holding: SearchLibrary.Holding, _ marking: SearchMarking)
    async throws -> [SearchHit]
  {
    let items = try await items(of: hits)
    return hits.compactMap { hit in
      let entry =
        holding.corpus.entry(hit)
        ?? items[hit.segment]?[hit.passage].flatMap { item in
          holding.papers[hit.segment].map { SearchEntry(item, of: $0) }
        }
      return entry.map { SearchHit($0, score: hit.score, marking: marking) }
    }
  }

  /// The items that were found, by paper and passage.
  private func items(of hits: [SearchResult.Hit]) async throws -> [Int: [Int: PaperItem]] {
    let passages = Dictionary(grouping: hits.filter { $0.segment != SearchCorpus.site }, by: \.segment)
      .mapValues { $0.map(\.passage) }
    guard !passages.isEmpty else { return [:] }
    return try await database.read { try LibraryRepository($0).items(passages: passages) }
      .mapValues { items in
        Dictionary(items.compactMap { item in item.passage.map { ($0, item) } }) { first, _ in first }
      }
  }
}

extension SearchEntry {
  /// A longer text is no name of itself.
  private static let longestName = 150

  /// Something that a paper holds.
  init(_ item: PaperItem, of paper: Paper) {
    // An agenda's items all stand under “Agenda”, which names none of them.
    let isNamed = !item.kind.isHeading && item.kind != .agendaItem && !item.heading.isEmpty
    let own = item.text.count <= Self.longestName ? item.text : paper.title
    let cells = (item.details.header ?? []) + (item.details.cells ?? []).flatMap(\.self)
    self.init(
      kind: Kind(item.kind), id: "\(paper.id)/\(item.firstLine)", title: isNamed ? item.heading : own,
      text: ([[item.label, item.text].compactMap(\.self).joined(separator: " ")] + cells).joined(
        separator: " "),
      address: PaperAddress.item(item, of: paper.id))
    if title == item.text, cells.isEmpty { text = paper.title }
    let page = item.page.map { ", page \($0)" } ?? ", line \(item.firstLine)"
    let label =
      item.kind == .paragraph
      ? item.label.map { ", paragraph \($0.trimmingSuffix(while: { $0 == "." }))" } : nil
    place = "\(paper.meeting.body), \(longDate(paper.meeting.date))\(page)\(label ?? "")"
    published = paper.publishedAt
  }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
