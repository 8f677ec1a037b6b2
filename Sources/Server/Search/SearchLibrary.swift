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
  private var kept: (state: String, holding: Holding)?
  /// What is being made; the next waits for it, so that no change is taken on twice.
  private var making: Task<Holding, any Error>?

  init(database: any Database) { self.database = database }

  func holding(_ state: StoreState, entries: @escaping @Sendable () async throws -> [SearchEntry]) async throws
    -> Holding
  {
    if let kept, kept.state == state.digest { return kept.holding }
    let before = making
    let task = Task {
      _ = await before?.result
      return try await made(state.digest, entries)
    }
    making = task
    return try await task.value
  }

  /// What was kept, with what changed since: only papers that are new or changed are read.
  private func made(_ state: String, _ entries: @Sendable () async throws -> [SearchEntry]) async throws
    -> Holding
  {
    if let kept, kept.state == state { return kept.holding }
    let earlier = kept?.holding ?? Holding(corpus: SearchCorpus(), papers: [:])
    let own = try await entries()
    let made = try await database.read { connection in
      let repository = LibraryRepository(connection)
      let papers = try repository.searched()
      var additions = SearchAdditions()
      for paper in papers where earlier.papers[paper.id]?.version != paper.version {
        additions.add(paper.id, try repository.segment(of: paper.id))
      }
      var corpus = earlier.corpus
      corpus.update(own, dropping: Set(earlier.papers.keys).subtracting(papers.map(\.id)), adding: additions)
      return Holding(corpus: corpus, papers: Dictionary(uniqueKeysWithValues: papers.map { ($0.id, $0) }))
    }
    kept = (state, made)
    return made
  }
}
