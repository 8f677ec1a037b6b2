import Store

extension LibraryRepository {
  /// Papers that were handed over together are read together: what one says may tell what another is.
  ///
  /// - Parameter numbers: those that are asked for; nil for all.
  public func together(_ numbers: [Int]? = nil) throws -> [[Paper]] {
    var groups: [[Paper]] = []
    for paper in try all().sorted(by: { $0.id < $1.id }) {
      let place = groups.lastIndex { group in
        group[0].meeting.id == paper.meeting.id && group[0].importedAt == paper.importedAt
          && !group.contains { $0.name == paper.name }
      }
      if let place { groups[place].append(paper) } else { groups.append([paper]) }
    }
    return groups.filter { group in numbers.map { asked in group.contains { asked.contains($0.id) } } ?? true }
  }

  /// The bytes of papers as they were handed over.
  public func originals(of papers: [Paper]) throws -> [[UInt8]] {
    try papers.map { paper in
      guard let bytes = try Originals(connection).bytes(paper.sha256) else {
        throw StoreError.damaged("the original of paper \(paper.id) is missing")
      }
      return bytes
    }
  }
}
