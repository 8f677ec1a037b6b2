import Foundation
import Store
import Vocabulary

/// Takes a meeting's papers in: each file becomes a paper, is known already, or stands in place of an earlier version.
public struct ImportPack: Sendable {
  public var papers: PackPapers
  /// Whether everybody may see them at once; else they are drafts.
  public var isPublished: Bool
  /// The number of the paper in whose place the one file stands, where its name does not tell.
  public var replaces: Int?

  public init(_ papers: PackPapers, isPublished: Bool, replaces: Int? = nil) {
    (self.papers, self.isPublished, self.replaces) = (papers, isPublished, replaces)
  }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> [Outcome] {
    let meeting = try meeting(connection)
    if let replaces,
      try LibraryRepository(connection).replaceable(in: meeting).contains(where: { $0.id == replaces }) == false
    {
      throw PackPapers.Refusal.notReplaceable(replaces)
    }
    return try papers.files.map { try keep($0, of: meeting, connection, by: actor, at: moment) }
  }

  private func meeting(_ connection: any Connection) throws -> Int {
    let key = comparisonKey(papers.body)
    let known = try connection.value(
      "SELECT id FROM library_meeting WHERE body_key = \(key) AND held_on = \(papers.date)", as: Int.self)
    if let known {
      // A paper of a meeting may say what the first did not.
      try connection.run(
        """
        UPDATE library_meeting SET began = coalesce(began, \(papers.began.sqlValue)),
          place = coalesce(place, \(papers.place.sqlValue)) WHERE id = \(known)
        """)
      return known
    }
    let made = try connection.value(
      """
      INSERT INTO library_meeting (body, body_key, held_on, began, place)
      VALUES (\(papers.body), \(key), \(papers.date), \(papers.began.sqlValue), \(papers.place.sqlValue)) RETURNING id
      """, as: Int.self)
    guard let made else { throw StoreError.unexpectedValue("a meeting without a number") }
    return made
  }

  private func keep(
    _ file: PackPapers.File, of meeting: Int, _ connection: any Connection, by actor: Actor, at moment: Date
  ) throws -> Outcome {
    let repository = LibraryRepository(connection)
    let sameBytes = try repository.papers(madeOf: file.sha256)
    let others = sameBytes.filter { $0.meeting.id != meeting }.map { "\($0.meeting.body), \($0.meeting.date)" }
    if let known = sameBytes.first(where: { $0.meeting.id == meeting }) {
      if let replaces {
        let replacing = ReplacePaper(paper: known.id, earlier: replaces, opened: known.version)
        guard case .changed = try replacing.run(connection, by: actor, at: moment) else {
          throw PackPapers.Refusal.notReplaceable(replaces)
        }
        return Outcome(file, .newVersion, known.id, replaces, known.state, title: known.title, alsoOf: others)
      }
      return Outcome(file, .known, known.id, nil, known.state, title: known.title, alsoOf: others)
    }
    let current = try repository.replaceable(in: meeting)
    let earlier =
      try current.last { $0.id == replaces } ?? repository.newest(named: file.file.name, of: meeting)
    try Originals(connection).keep(file.file, sha256: file.sha256, format: file.format, at: moment)
    let id = try insert(file, meeting, supersedes: earlier?.id, connection, by: actor, at: moment)
    try repository.keepReading(file, of: id)
    try connection.audit(
      [
        AuditedChange(
          action: "paper.imported", item: Paper.item(id), field: "original",
          new: "\(file.file.name), \(file.sha256)")
      ], by: actor, at: moment)
    var state = PaperState.draft
    if isPublished {
      _ = try PublishPaper(paper: id, opened: 1).run(connection, by: actor, at: moment)
      state = .published
    }
    // Two reports of one meeting may well have one title: a person has to say which stands in which one's place.
    let alike = current.filter { $0.id != earlier?.id && comparisonKey(file.title) == comparisonKey($0.title) }
    return Outcome(
      file, earlier == nil ? .new : .newVersion, id, earlier?.id, state, title: file.title, alsoOf: others,
      sameTitleAs: alike.map(\.id))
  }

  private func insert(
    _ file: PackPapers.File, _ meeting: Int, supersedes: Int?, _ connection: any Connection, by actor: Actor,
    at moment: Date
  ) throws -> Int {
    let id = try connection.value(
      """
      INSERT INTO library_paper (meeting, name, title, sha256, state, version, supersedes, lines, pages,
        not_understood, imported_at, imported_by_name)
      VALUES (\(meeting), \(file.file.name), \(file.title), \(file.sha256), \(PaperState.draft.rawValue), 1,
        \(supersedes.sqlValue), \(file.lines), \(file.pages.sqlValue), \(file.notUnderstood),
        \(Timestamp.text(moment)), \(actor.name)) RETURNING id
      """, as: Int.self)
    guard let id else { throw StoreError.unexpectedValue("a paper without a number") }
    return id
  }
}
