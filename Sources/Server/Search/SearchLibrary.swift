import Pages
import Records
import Store
import TextSearch

/// Keeps what is searched while the database stays the same.
actor SearchLibrary {
  /// Everything that is searched, with the papers that it holds.
  struct Holding: Sendable {
    var corpus: SearchCorpus
    /// By number: those that stand in no newer one's shade.
    var papers: [Int: Paper]
  }

  private let database: any Database
  private var kept: (key: String, holding: Holding)?
  /// The words of each paper, by its version.
  private var segments: [Int: (version: Int, segment: SearchSegment)] = [:]

  init(database: any Database) { self.database = database }

  func holding(_ state: StoreState, entries: @Sendable () async throws -> [SearchEntry]) async throws -> Holding
  {
    let papers = try await database.read { try LibraryRepository($0).searched() }
    let key = state.digest + papers.map { " \($0.id).\($0.version)" }.joined()
    if let kept, kept.key == key { return kept.holding }
    let known = segments.mapValues(\.version)
    let missing = papers.filter { known[$0.id] != $0.version }
    let read = try await database.read { connection in
      try missing.map { ($0, try LibraryRepository(connection).segment(of: $0.id)) }
    }
    for (paper, segment) in read { segments[paper.id] = (paper.version, segment) }
    let numbers = Set(papers.map(\.id))
    segments = segments.filter { numbers.contains($0.key) }
    let made = Holding(
      corpus: SearchCorpus(
        try await entries(), papers: segments.map { (id: $0.key, segment: $0.value.segment) }),
      papers: Dictionary(uniqueKeysWithValues: papers.map { ($0.id, $0) }))
    kept = (key, made)
    return made
  }
}
