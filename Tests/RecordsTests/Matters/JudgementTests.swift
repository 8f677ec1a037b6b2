import DatabaseSupport
import Store
import TestSupport
import Testing

@testable import Records

@Suite struct JudgementTests {
  private let folder = try! TemporaryFolder()

  private static let papers = MadeUpMeetings.reports([
    ("2023-01-10", "Kite Safety Strategy"), ("2023-03-10", "Kite Safety Strategy Update"),
    ("2023-06-10", "Kite Safety Strategy: Progress"), ("2023-09-10", "Ropes in Winter"),
  ])

  private static func judged(_ first: Int, _ second: Int, _ isOne: Bool) -> MatterJudgement {
    let mentions = Matters(papers).mentions
    return MatterJudgement(mention: mentions[first].id, other: mentions[second].id, isOne: isOne)
  }

  private static func days(_ judgements: MatterJudgement...) -> [[String]] {
    Matters(papers, judgements: judgements).all.map { $0.mentions.map { String($0.date.prefix(7)) } }
  }

  @Test func whatIsTakenOutStaysOut() {
    #expect(Self.days() == [["2023-01", "2023-03", "2023-06"]])
    #expect(Self.days(Self.judged(2, 0, false), Self.judged(2, 1, false)) == [["2023-01", "2023-03"]])
    // It was taken from all that was there, so that no third one leads back to it.
    #expect(
      Self.days(Self.judged(0, 1, false)).allSatisfy { !($0.contains("2023-01") && $0.contains("2023-03")) })
  }

  @Test func whatIsAddedIsCertainAndTheLastWordHolds() throws {
    let added = [0, 1, 2].map { Self.judged(3, $0, true) }
    let matter = try #require(Matters(Self.papers, judgements: added).all.first)
    #expect(matter.mentions.count == 4 && matter.title == "Kite Safety Strategy")
    let links = matter.links(to: matter.mentions[3])
    #expect(links.allSatisfy { $0.confidence == .certain && $0.evidence == [.officer] } && links.count == 3)
    #expect(
      Self.days(Self.judged(3, 0, true), Self.judged(0, 3, false)) == [["2023-01", "2023-03", "2023-06"]])
    #expect(Self.days(Self.judged(3, 0, false), Self.judged(0, 3, true))[0].count == 4)
  }

  @Test func whatIsSaidOfNothingDoesNothing() {
    let nothing = MatterJudgement(mention: "nonsense", other: "0123456789ab", isOne: true)
    #expect(Self.days(nothing, Self.judged(1, 1, false), Self.judged(1, 1, true)) == Self.days())
  }

  @Test(arguments: DatabaseKind.allCases) func itIsKeptAndAuditedOnce(on kind: DatabaseKind) async throws {
    let database = try await MadeUpPack.database(kind, folder)
    let mentions = Matters(Self.papers).mentions
    func say(_ isOne: Bool) async throws -> Bool {
      try await database.write {
        try JudgeMatter(mentions[2], with: Array(mentions[...2]), isOne: isOne)
          .run($0, by: MadeUpPack.actor, at: MadeUpPack.moment)
      }
    }
    #expect(try await database.read { try LibraryRepository($0).lastMatterJudgement() } == 0)
    #expect(try await say(false))
    #expect(try await !say(false))
    let held = try await database.read { try LibraryRepository($0).matterJudgements() }
    #expect(held == [Self.judged(2, 0, false), Self.judged(2, 1, false)])
    #expect(try await say(true))
    let (last, entries) = try await database.read { connection in
      (
        try LibraryRepository(connection).lastMatterJudgement(),
        try AuditLog(connection).entries(matching: AuditFilter(action: "matter."), before: nil, limit: 10)
      )
    }
    #expect(last == 4 && entries.map(\.action) == ["matter.joined", "matter.cut"])
    let all = try await database.read { try LibraryRepository($0).matterJudgements() }
    #expect(Matters(Self.papers, judgements: all).all.first?.mentions.count == 3)
  }
}
