import Foundation
import Store
import Vocabulary

/// Puts a new reading of kept originals in the place of an earlier one. Items that are the same keep their numbers, and
/// with them links and corrections.
public struct ReadAgain: Sendable {
  private var papers: [(paper: Int, file: PackPapers.File)]

  /// Reads papers that were handed over together, by today's rules.
  ///
  /// - Parameter originals: their bytes, in the same order.
  public init(
    _ papers: [Paper], originals: [[UInt8]], limits: ReadLimits = ReadLimits()
  ) async throws {
    let files = zip(papers, originals).map { SourceFile(name: $0.name, bytes: $1) }
    let reading = try await readPapers(files, limits: limits)
    let meeting = papers.first?.meeting
    let read = try PackPapers(
      files, read: reading, body: meeting?.body, date: meeting.flatMap { CalendarDate(written: $0.date) })
    self.papers = zip(papers, read.files).map { ($0.id, $1) }
  }

  /// What the new reading of one paper came to.
  public struct Outcome: Codable, Hashable, Sendable {
    public var paper: Int
    public var title: String
    /// Whether anything was read otherwise than before; else nothing was changed.
    public var isChanged: Bool
    public var items: Int
    public var itemsBefore: Int
    public var notUnderstood: Int
    public var notUnderstoodBefore: Int
    public var findings: Int
    public var findingsBefore: Int
    /// Corrections whose items are read as before.
    public var carried: Int
    /// Corrections whose items are not: they stay as items of their own, to be looked at.
    public var stray: Int
  }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> [Outcome] {
    try papers.compactMap { try read($0.file, of: $0.paper, connection, by: actor, at: moment) }
  }

  private func read(
    _ file: PackPapers.File, of number: Int, _ connection: any Connection, by actor: Actor, at moment: Date
  ) throws -> Outcome? {
    let repository = LibraryRepository(connection)
    guard let paper = try repository.find(number) else { return nil }
    let (old, corrections) = (
      try repository.readItems(of: number).map(\.withoutPassage), try repository.corrections(of: number)
    )
    let findings = try repository.findings(of: number)
    var file = file
    file.items = try Self.numbered(file.items, old, corrections, next: repository.nextNumber(of: number))
    let numbers = Set(file.items.map(\.number))
    let inForce = corrections.filter { $0.says != nil && $0.read != nil }
    let carried = inForce.count { numbers.contains($0.item) }
    let outcome = Outcome(
      paper: number, title: file.title,
      isChanged: try old != file.items || findings != file.findings || paper.title != file.title
        || repository.text(of: number) != file.text.lines,
      items: file.items.count, itemsBefore: old.count, notUnderstood: file.notUnderstood,
      notUnderstoodBefore: paper.notUnderstood, findings: file.findings.count, findingsBefore: findings.count,
      carried: carried, stray: inForce.count - carried)
    guard outcome.isChanged else { return outcome }
    try repository.keepReading(file, of: number)
    try repository.move(corrections, to: file.items)
    try repository.rebuildSegment(of: number)
    try connection.run("UPDATE library_paper SET version = version + 1 WHERE id = \(number)")
    let differing = Set(file.items).subtracting(old).count
    try connection.audit(
      outcome.changes(of: paper, differing: differing), by: actor, at: moment)
    return outcome
  }

  private static func numbered(
    _ items: [PaperItem], _ old: [PaperItem], _ corrections: [Correction], next: Int
  ) -> [PaperItem] {
    let says = Dictionary(corrections.map { ($0.item, $0.says) }, uniquingKeysWith: { first, _ in first })
    let read = Set(old.map(\.number))
    let known =
      old.map { ItemMatching.Known($0, says: says[$0.number] ?? nil) }
      + corrections.filter { !read.contains($0.item) }.compactMap { ItemMatching.Known($0) }
    return ItemMatching(items, known: known, next: next).items
  }
}

extension ReadAgain.Outcome {
  fileprivate func changes(of paper: Paper, differing: Int) -> [AuditedChange] {
    func change(_ field: String, _ old: String, _ new: String) -> AuditedChange {
      AuditedChange(action: "paper.read-again", item: paper.item, field: field, old: old, new: new)
    }
    var changes = [
      change("items", "\(itemsBefore)", "\(items), \(differing) of them read otherwise than before")
    ]
    if notUnderstood != notUnderstoodBefore {
      changes.append(change("lines not understood", "\(notUnderstoodBefore)", "\(notUnderstood)"))
    }
    if findings != findingsBefore { changes.append(change("findings", "\(findingsBefore)", "\(findings)")) }
    if title != paper.title { changes.append(change("title", paper.title, title)) }
    if stray > 0 {
      changes.append(
        AuditedChange(
          action: "paper.read-again", item: paper.item, field: "corrections that no longer match",
          new: "\(stray)"))
    }
    return changes
  }
}

extension PaperItem {
  fileprivate var withoutPassage: PaperItem {
    var item = self
    item.passage = nil
    return item
  }
}

extension LibraryRepository {
  fileprivate func nextNumber(of paper: Int) throws -> Int {
    try connection.value("SELECT numbered FROM library_paper WHERE id = \(paper)", as: Int.self) ?? 0
  }

  /// Corrections stand where their items now do.
  fileprivate func move(_ corrections: [Correction], to items: [PaperItem]) throws {
    let items = Dictionary(items.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for correction in corrections {
      guard let item = items[correction.item] else { continue }
      let read = String(decoding: try JSONEncoder().encode(Correction.Reading(item)), as: UTF8.self)
      try connection.run(
        """
        UPDATE library_correction SET read_as = \(read), page = \(item.page.sqlValue), first_line = \(item.firstLine),
          last_line = \(item.lastLine) WHERE paper = \(correction.paper) AND item = \(correction.item)
        """)
    }
  }
}
