import Evidence
import Store

/// Keeps what takes a look at every figure, while the database stays the same.
actor Catalogue {
  private let database: any Database
  private var extents: (imports: Int, all: [SeriesExtent])?

  init(database: any Database) { self.database = database }

  func extents(_ state: StoreState) async throws -> [SeriesExtent] {
    if let extents, extents.imports == state.imports { return extents.all }
    let all = try await database.read { try ObservationRepository.extents($0) }
    extents = (state.imports, all)
    return all
  }
}
