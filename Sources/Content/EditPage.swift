import Foundation
import Store
import Vocabulary

/// Puts a new wording of a page in force.
public struct EditPage: Sendable {
  public var page: ContentPage
  public var title: String
  /// Markdown.
  public var body: String
  /// The wording that the person had before them.
  public var opened: Int

  public init(page: ContentPage, title: String, body: String, opened: Int) {
    self.page = page
    self.title = title
    self.body = body
    self.opened = opened
  }

  public static let longestTitle = 120
  public static let longestBody = 100_000

  public enum Outcome: Sendable {
    case edited(ContentRevision)
    /// Nothing differs from the wording in force.
    case unchanged(ContentRevision)
    /// Somebody else put another wording in force meanwhile; nothing was changed.
    case conflict(ContentRevision)
    case refused([Issue])
  }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Outcome {
    let issues = Self.issues(title: title, body: body)
    guard issues.isEmpty else { return .refused(issues) }
    let current = try ContentRepository(connection).current(page)
    if current.title == title, current.body == body { return .unchanged(current) }
    guard current.number == opened else { return .conflict(current) }
    let revision = ContentRevision(
      page: page, number: current.number + 1, title: title, body: body, madeAt: Timestamp.text(moment),
      madeBy: actor.name)
    try connection.run(
      """
      INSERT INTO content_revision (page, number, title, body, made_at, made_by, made_by_name)
      VALUES (\(page.rawValue), \(revision.number), \(title), \(body), \(Timestamp.text(moment)),
        \(actor.account.sqlValue), \(actor.name))
      """)
    var changes: [AuditedChange] = []
    if title != current.title {
      changes.append(
        AuditedChange(
          action: "page.edited", item: page.item, field: "title", old: current.title, new: title))
    }
    if body != current.body {
      changes.append(
        AuditedChange(action: "page.edited", item: page.item, field: "body", old: current.body, new: body))
    }
    try connection.audit(changes, by: actor, at: moment)
    return .edited(revision)
  }

  private static func issues(title: String, body: String) -> [Issue] {
    var issues: [Issue] = []
    if title.isEmpty { issues.append(Issue(field: "title", problem: "enter a title")) }
    if title.count > longestTitle {
      issues.append(
        Issue(
          field: "title", problem: "the title has \(title.count) characters",
          remedy: "Shorten it to \(longestTitle) or fewer."))
    }
    if body.isEmpty { issues.append(Issue(field: "body", problem: "enter the page’s text")) }
    if body.utf8.count > longestBody {
      issues.append(
        Issue(
          field: "body", problem: "the text has \(body.utf8.count) bytes",
          remedy: "Shorten it to \(longestBody) or fewer."))
    }
    return issues
  }
}
