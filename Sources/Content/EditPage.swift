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

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> EditOutcome<
    ContentRevision
  > {
    let current = try ContentRepository(connection).current(page)
    let revision = ContentRevision(
      page: page, number: current.number + 1, title: title, body: body, madeAt: Timestamp.text(moment),
      madeBy: actor.name)
    return try connection.edit(
      current, opened: opened, to: revision.fields, issues: Issue.ofWords(title: title, body: body), by: actor,
      at: moment
    ) {
      try connection.run(
        """
        INSERT INTO content_revision (page, number, title, body, made_at, made_by, made_by_name)
        VALUES (\(page.rawValue), \(revision.number), \(title), \(body), \(Timestamp.text(moment)),
          \(actor.account.sqlValue), \(actor.name))
        """)
      return revision
    }
  }
}
