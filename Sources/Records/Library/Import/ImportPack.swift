import Foundation
import Store
import TextSearch
import Vocabulary

/// Takes a meeting's papers in: each file becomes a paper, is known already, or stands in place of an earlier version.
public struct ImportPack: Sendable {
  public var papers: PackPapers
  /// Whether everybody may see them at once; else they are drafts.
  public var isPublished: Bool

  public init(_ papers: PackPapers, isPublished: Bool) {
    (self.papers, self.isPublished) = (papers, isPublished)
  }

  /// What became of one file.
  public struct Outcome: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case new
      /// The same bytes are a paper of this meeting already; nothing was changed.
      case known
      /// It stands in place of an earlier version.
      case newVersion
    }

    public var file: String
    public var kind: Kind
    public var paper: Int
    /// The earlier version's number.
    public var supersedes: Int?
    public var title: String
    public var state: PaperState
    public var sha256: String
    /// Things that were read from it.
    public var items: Int
    public var lines: Int
    public var notUnderstood: Int
    /// Other meetings that have the same original among their papers.
    public var alsoOf: [String]
  }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> [Outcome] {
    let meeting = try meeting(connection)
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
      return Outcome(file, .known, known.id, nil, known.state, title: known.title, alsoOf: others)
    }
    let earlier = try repository.papers(of: meeting).last {
      isSame(file, as: $0) && $0.state != .superseded
    }
    try Originals(connection).keep(file.file, sha256: file.sha256, format: file.format, at: moment)
    let id = try insert(file, meeting, supersedes: earlier?.id, connection, by: actor, at: moment)
    try keepReading(file, of: id, connection)
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
    return Outcome(
      file, earlier == nil ? .new : .newVersion, id, earlier?.id, state, title: file.title, alsoOf: others)
  }

  /// A file of the same name, or of the same title where that says more than what it holds.
  private func isSame(_ file: PackPapers.File, as paper: Paper) -> Bool {
    comparisonKey(file.file.name) == comparisonKey(paper.name)
      || comparisonKey(file.title) == comparisonKey(paper.title)
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

  private func keepReading(_ file: PackPapers.File, of paper: Int, _ connection: any Connection) throws {
    for (number, page) in PaperPage.all(file.text).enumerated() {
      try connection.run(
        """
        INSERT INTO library_page (paper, number, page, content)
        VALUES (\(paper), \(number), \(page.page.sqlValue), \(page.kept))
        """)
    }
    var items = file.items
    let passages = items.numberPassages()
    try LibraryRepository(connection).insert(items, of: paper)
    try LibraryRepository(connection).insert(file.findings, of: paper)
    try connection.run(
      "INSERT INTO library_segment (paper, content) VALUES (\(paper), \(SearchSegment(passages).bytes))")
  }
}

extension ImportPack.Outcome {
  init(
    _ file: PackPapers.File, _ kind: Kind, _ paper: Int, _ supersedes: Int?, _ state: PaperState, title: String,
    alsoOf: [String]
  ) {
    self.init(
      file: file.file.name, kind: kind, paper: paper, supersedes: supersedes, title: title, state: state,
      sha256: file.sha256, items: file.items.count, lines: file.lines, notUnderstood: file.notUnderstood,
      alsoOf: alsoOf)
  }
}
