import DatabaseSupport
import Foundation
import Store
import TestSupport

@testable import Records

/// A pack that nobody held a meeting on.
enum MadeUpPack {
  static let text = """
    Meeting: Made-up Health Board
    Date/Time: Tuesday, 31 October 2023 at 2.00 pm
    Location: The Long Room, Town Hall

    AGENDA

    Item                                          Report by
    1.  Minutes of the meeting held on 25 May 2023
    2.  Kite Festival Strategy.                   Director of Kites

    MADE-UP HEALTH BOARD: 31 OCTOBER 2023

    REPORT OF THE DIRECTOR OF KITES

    KITE FESTIVAL STRATEGY

    Purpose of the Report

    1.  The purpose of this report is to tell the Board about the festival of kites.

    Recommendations

    2.  The Board is asked to approve the strategy for flying kites.

    Background

    3.  Kites have been flown in the county for many years, in wind and in rain.
    """

  static let actor = Actor(account: 7, name: "An officer", authority: "officer of made-up")
  static let moment = Date(timeIntervalSince1970: 1_760_000_000)

  static func database(_ kind: DatabaseKind, _ folder: TemporaryFolder) async throws -> any Database {
    try await DatabasePlace(kind, in: folder).open(AuditMigrations.all + LibraryMigrations.all)
  }

  static func papers(
    _ files: [(name: String, text: String)] = [("pack.txt", text)], body: String? = nil,
    date: CalendarDate? = nil
  ) async throws -> PackPapers {
    let sources = files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
    return try PackPapers(sources, read: try await readPapers(sources), body: body, date: date)
  }

  static func keep(
    _ papers: PackPapers, in database: any Database, publish: Bool = false
  ) async throws -> [ImportPack.Outcome] {
    try await database.write {
      try ImportPack(papers, isPublished: publish).run($0, by: actor, at: moment)
    }
  }
}
