import Foundation
import Store
import Vocabulary

/// Says what an item of a paper is, adds one that the rules missed, or takes either back. What was read stays as it is.
public struct CorrectItem: Sendable {
  public enum Target: Hashable, Sendable {
    case item(Int)
    /// One that the rules missed, with its lines.
    case missed(ClosedRange<Int>)
  }

  public var paper: Int
  public var target: Target
  /// nil to withdraw what was said.
  public var says: ItemWording?
  public var reason: String?
  /// The version that the person had before them; 0 where nobody had said anything.
  public var opened: Int

  public init(paper: Int, _ target: Target, says: ItemWording?, reason: String?, opened: Int) {
    (self.paper, self.target, self.says, self.reason, self.opened) = (paper, target, says, reason, opened)
  }

  public enum Outcome: Hashable, Sendable {
    /// The item's number.
    case corrected(Int)
    case unchanged(Int)
    /// Somebody else said something since the form was opened.
    case conflict(Correction)
    case refused([Issue])
    case noSuchItem
  }

  private static let longestReason = 1_000

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Outcome {
    let repository = LibraryRepository(connection)
    guard try repository.find(paper) != nil else { return .noSuchItem }
    switch target {
    case .item(let number):
      let (read, old) = (
        try repository.readItem(number, of: paper), try repository.correction(of: number, of: paper)
      )
      guard let known = Place(read: read, old: old) else { return .noSuchItem }
      return try keep(number, known, read: read, old: old, repository, by: actor, at: moment)
    case .missed(let lines):
      let text = try repository.text(of: paper)
      // A line that says nothing is on the page of the last that does.
      guard lines.upperBound <= text.last?.number ?? 0,
        let line = text.last(where: { $0.number <= lines.lowerBound }) ?? text.first
      else {
        return .refused([
          Issue(
            field: "line", problem: "the paper has no line \(lines.upperBound)",
            remedy: "Write the number of the line that it begins in.")
        ])
      }
      let place = Place(page: line.page, firstLine: lines.lowerBound, lastLine: lines.upperBound)
      return try keep(nil, place, read: nil, old: nil, repository, by: actor, at: moment)
    }
  }

  private func keep(
    _ number: Int?, _ place: Place, read: PaperItem?, old: Correction?, _ repository: LibraryRepository,
    by actor: Actor, at moment: Date
  ) throws -> Outcome {
    var issues = says?.issues(read: read) ?? []
    if let reason, reason.count > Self.longestReason {
      issues.append(
        Issue(
          field: "reason", problem: "the reason has \(reason.count) characters",
          remedy: "Shorten it to \(Self.longestReason) or fewer."))
    }
    guard issues.isEmpty else { return .refused(issues) }
    let wasRead = read.map { ItemWording($0) }
    // To say what was read is to say nothing.
    let says = says == wasRead ? nil : says
    if let number, says == old?.says, says == nil || reason == old?.reason { return .unchanged(number) }
    if let old, old.version != opened { return .conflict(old) }
    let number = try number ?? repository.takeNumber(of: paper)
    try repository.keep(
      Correction(
        paper: paper, item: number, version: (old?.version ?? 0) + 1, says: says,
        read: read.map { Correction.Reading($0) } ?? old?.read, page: place.page, firstLine: place.firstLine,
        lastLine: place.lastLine, reason: reason, changedAt: Timestamp.text(moment), changedBy: actor.name),
      by: actor.account)
    try repository.rebuildSegment(of: paper)
    try repository.connection.run("UPDATE library_paper SET version = version + 1 WHERE id = \(paper)")
    let action = says == nil ? "withdrawn" : old == nil && read == nil ? "added" : "corrected"
    let before = ItemWording.fields(old?.says ?? wasRead, reason: old?.reason)
    let after = ItemWording.fields(says ?? wasRead, reason: reason)
    try repository.connection.audit(
      zip(before, after).filter { $0.value != $1.value }.map { before, after in
        AuditedChange(
          action: "paper-item.\(action)", item: PaperItem.item(number, of: paper), field: after.name,
          old: before.value, new: after.value)
      }, by: actor, at: moment)
    return .corrected(number)
  }

  private struct Place {
    var page: Int?
    var firstLine: Int
    var lastLine: Int

    init(page: Int?, firstLine: Int, lastLine: Int) {
      (self.page, self.firstLine, self.lastLine) = (page, firstLine, lastLine)
    }

    init?(read: PaperItem?, old: Correction?) {
      if let read {
        self.init(page: read.page, firstLine: read.firstLine, lastLine: read.lastLine)
      } else if let old {
        self.init(page: old.page, firstLine: old.firstLine, lastLine: old.lastLine)
      } else {
        return nil
      }
    }
  }
}
