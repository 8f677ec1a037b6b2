extension LibraryRepository {
  /// - Parameter includingDrafts: for those who may see them.
  public func matters(includingDrafts: Bool) throws -> Matters {
    let papers = try searched().filter { includingDrafts || $0.state == .published }
    return Matters(
      try papers.map { PaperMentions($0, try items(of: $0.id)) }, judgements: try matterJudgements())
  }
}
