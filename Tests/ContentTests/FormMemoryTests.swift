import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Content

@Suite struct FormMemoryTests {
  private let folder = try! TemporaryFolder()
  private let moment = Date(timeIntervalSince1970: 1_760_000_000)
  private let page = Reference("page", "privacy")

  @Test(arguments: DatabaseKind.allCases) func aDraftIsItsPersonsOwnAndGoesWhenItIsDiscarded(
    on kind: DatabaseKind
  ) async throws {
    let database = try await DatabasePlace(kind, in: folder).open(ContentMigrations.all)
    let (moment, page) = (moment, page)
    try await database.write { connection in
      let drafts = Drafts(connection)
      let (first, second) = (["title": "A", "body": "half a sent"], ["title": "A", "body": "half a sentence"])
      #expect(try drafts.keep(first, of: page, account: 1, at: moment))
      #expect(try drafts.keep(second, of: page, account: 1, at: moment + 5))
      #expect(try drafts.find(page, account: 1)?.values == second)
      #expect(try drafts.find(page, account: 1)?.savedAt == Timestamp.text(moment + 5))
      #expect(try drafts.find(page, account: 2) == nil)
      #expect(try drafts.find(Reference("page", "about"), account: 1) == nil)
      try drafts.discard(page, account: 1)
      #expect(try drafts.find(page, account: 1) == nil)
      let half = String(repeating: "x", count: Drafts.longest / 2)
      #expect(try !drafts.keep(["title": "x", "body": half, "more": half], of: page, account: 1, at: moment))
      #expect(try drafts.find(page, account: 1) == nil)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aFormSentTwiceIsKnown(on kind: DatabaseKind) async throws {
    let database = try await DatabasePlace(kind, in: folder).open(ContentMigrations.all)
    let moment = moment
    try await database.write { connection in
      let submissions = FormSubmissions(connection)
      #expect(try submissions.location(of: "a", account: 1) == nil)
      try submissions.record("a", account: 1, location: "/privacy", at: moment)
      #expect(try submissions.location(of: "a", account: 1) == "/privacy")
      // Another person's number says nothing about this one's.
      #expect(try submissions.location(of: "a", account: 2) == nil)
      try submissions.forget(before: moment + 1)
      #expect(try submissions.location(of: "a", account: 1) == nil)
    }
  }
}
