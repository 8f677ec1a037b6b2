import Testing

@testable import SingleSignOn

struct GroupRolesTests {
  private let table = GroupRoles([
    .init(group: "g-officers", body: "board", role: "officer"),
    .init(group: "g-analysts", body: "board", role: "analyst"),
    .init(group: "g-officers", body: "partnership", role: "reader"),
    .init(group: "caf\u{E9}", body: "board", role: "reader"),
  ])

  @Test func givesWhatTheTableSays() {
    #expect(table.roles(for: []) == [:])
    #expect(table.roles(for: ["unknown", "G-OFFICERS", ""]) == [:])
    #expect(table.roles(for: ["g-officers"]) == ["board": ["officer"], "partnership": ["reader"]])
    #expect(
      table.roles(for: ["g-analysts", "g-officers", "g-officers"])
        == ["board": ["officer", "analyst"], "partnership": ["reader"]])
  }

  /// Two groups that only look alike are two groups.
  @Test func comparesByteByByte() {
    #expect(table.roles(for: ["caf\u{E9}"]) == ["board": ["reader"]])
    #expect(table.roles(for: ["cafe\u{301}"]) == [:])
  }

  @Test func namesEveryFaultOfTheTable() {
    #expect(table.issues(bodies: ["board", "partnership"], roles: ["officer", "analyst", "reader"]).isEmpty)
    let wrong = GroupRoles([
      .init(group: "", body: "boart", role: "king"), .init(group: "a", body: "board", role: "reader"),
      .init(group: "a", body: "board", role: "reader"),
    ])
    #expect(
      wrong.issues(bodies: ["board"], roles: ["reader"]).map(\.field) == [
        "rules[0].group", "rules[0].body", "rules[0].role", "rules[2]",
      ])
  }
}
