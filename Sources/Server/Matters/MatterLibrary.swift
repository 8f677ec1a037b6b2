import Records
import Store

/// Keeps what is followed across meetings while the papers stay the same.
actor MatterLibrary {
  private struct Kept {
    var key: String
    var everybody: Matters
    var officers: Matters
  }

  private let database: any Database
  private var kept: Kept?
  /// What each paper says of matters, by its version.
  private var read: [Int: (version: Int, mentions: PaperMentions)] = [:]

  init(database: any Database) { self.database = database }

  /// - Parameter seesDrafts: what is linked through drafts is told only to who may see them.
  func matters(seesDrafts: Bool) async throws -> Matters {
    let (papers, last) = try await database.read { connection in
      let library = LibraryRepository(connection)
      return (try library.searched(), try library.lastMatterJudgement())
    }
    let key = "\(last): " + papers.map { "\($0.id).\($0.version)" }.joined(separator: " ")
    if let kept, kept.key == key { return seesDrafts ? kept.officers : kept.everybody }
    let known = read.mapValues(\.version)
    for paper in papers where known[paper.id] != paper.version {
      let items = try await database.read { try LibraryRepository($0).items(of: paper.id) }
      read[paper.id] = (paper.version, PaperMentions(paper, items))
    }
    let numbers = Set(papers.map(\.id))
    read = read.filter { numbers.contains($0.key) }
    let judgements = try await database.read { try LibraryRepository($0).matterJudgements() }
    func made(_ papers: [Paper]) -> Matters {
      Matters(papers.compactMap { read[$0.id]?.mentions }, judgements: judgements)
    }
    let everybody = made(papers.filter { $0.state == .published })
    let hasDrafts = papers.contains { $0.state != .published }
    let made = Kept(key: key, everybody: everybody, officers: hasDrafts ? made(papers) : everybody)
    kept = made
    return seesDrafts ? made.officers : made.everybody
  }
}
