import Evidence
import Pages
import Store

/// Keeps what takes a look at every figure or every name, while the database stays the same.
actor Catalogue {
  private let database: any Database
  private var extents: (imports: Int, all: [SeriesExtent])?
  private var index: (digest: String, index: SearchIndex)?

  init(database: any Database) { self.database = database }

  func extents(_ state: StoreState) async throws -> [SeriesExtent] {
    if let extents, extents.imports == state.imports { return extents.all }
    let all = try await database.read { try ObservationRepository.extents($0) }
    extents = (state.imports, all)
    return all
  }

  func index(_ state: StoreState, entries: () async throws -> [SearchEntry]) async throws -> SearchIndex {
    if let index, index.digest == state.digest { return index.index }
    let made = SearchIndex(try await entries())
    index = (state.digest, made)
    return made
  }
}
