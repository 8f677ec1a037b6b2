import Foundation
import IndicatorMethods
import Testing
import Vocabulary

@testable import Evidence

@Suite struct DashboardDefinitionTests {
  let definition: DashboardDefinition
  let log = ReadingLog(file: "complete.yaml")

  init() throws { definition = try DashboardDefinition(yaml: CompleteDefinition.yaml, log: log) }

  @Test func everyValueArrives() throws {
    #expect(definition.id == "a-board")
    #expect(definition.board == .init(name: "A Health and Wellbeing Board", area: "E10000098"))
    #expect(definition.area == "E10000099")
    #expect(definition.benchmark == .init(area: "E12000099", name: "A region"))
    #expect(definition.neighbours.choice == .areas(["E10000001", "E10000002"]))
    #expect(definition.neighbours.source?.checked == "2024-02-29")
    let one = try #require(definition.indicator(1))
    #expect(one.shortName == "Detection")
    #expect(one.valueType == .crudeRate)
    #expect(one.multiplier == 100_000)
    #expect(one.polarity.direction == .highIsGood)
    #expect(one.decimals == 0)
    #expect(one.rationale == "Detection leads to treatment.")
    #expect(one.methodNote == "Byar's method.")
    #expect(
      one.goals.map(\.goal.kind) == [
        .range(lower: 1900, upper: 2300), .range(lower: 2400, upper: 3250), .single(limit: 3250.5),
      ])
    #expect(one.goals.map(\.goal.usesInterval) == [false, false, true])
    #expect(one.goals[0].source.licence == "OGL")
    #expect(definition.themes.map(\.kind) == [.lifeStage, .crossCutting])
    #expect(definition.themes[1].sections == [])
    let row = try #require(definition.rows.last)
    #expect(row.age == "71")
    #expect(row.label == "Coverage at 71")
    #expect(row.goals?.map(\.goal.kind) == [.percentileRange(lower: 25, upper: 75), .lastYearsEngland])
    #expect(definition.yaml == CompleteDefinition.yaml)
  }

  @Test func everyDescribedKeyIsReadAndEveryReadKeyIsDescribed() {
    let described = Set(
      DashboardKeys.dashboard.all.flatMap { object in object.keys.map { "\(object.name).\($0.key)" } })
    #expect(log.keysAsked == described)
  }

  @Test func whatIsLeftOutIsEngland() throws {
    let yaml = CompleteDefinition.yaml
      .replacing("benchmark: {area: E12000099, name: A region}\n", with: "")
      .replacing(", area: E10000098}", with: "}")
    let definition = try DashboardDefinition(yaml: yaml, file: "complete.yaml")
    #expect(definition.benchmark == .england)
    #expect(definition.board.area == "E10000099")
  }

  @Test func aRowOverridesItsIndicator() throws {
    let rows = definition.rows
    #expect(definition.method(of: rows[0]) == .goal)
    #expect(definition.polarity(of: rows[0])?.direction == .highIsGood)
    #expect(definition.method(of: rows[3]) == .goal)
    #expect(definition.polarity(of: rows[3])?.direction == Polarity.none)
    #expect(definition.goals(of: rows[0]).count == 3)
    #expect(definition.goals(of: rows[3]).count == 2)
  }

  /// The goals of chlamydia detection have this shape: one for persons, a later one for females, no other.
  @Test(arguments: [
    (0, "2012-03-31", Goal.Kind?.none), (0, "2012-04-01", .range(lower: 1900, upper: 2300)),
    (1, "2021-12-31", nil), (1, "2022-12-31", .range(lower: 2400, upper: 3250)),
    (1, "2023-01-01", .single(limit: 3250.5)), (2, "2023-01-01", nil),
  ])
  func aGoalHoldsForItsSexAndItsTime(row: Int, date: String, expected: Goal.Kind?) {
    #expect(definition.goal(for: definition.rows[row], on: date)?.goal.kind == expected)
  }

  @Test func theStoredFormKeepsEverything() throws {
    let data = try JSONEncoder().encode(definition)
    #expect(try JSONDecoder().decode(DashboardDefinition.self, from: data) == definition)
  }

  @Test func theCanonicalFormIgnoresCommentsAndLayoutOnly() throws {
    let commented = try DashboardDefinition(
      yaml: "# a comment\n" + CompleteDefinition.yaml.replacing("id: a-board\n", with: "")
        + "\nid: a-board\n",
      file: "commented.yaml")
    #expect(commented.canonicalJSON == definition.canonicalJSON)
    let changed = try DashboardDefinition(
      yaml: CompleteDefinition.yaml.replacing("limit: 3250.5", with: "limit: 3250.6"), file: "changed.yaml")
    #expect(changed.canonicalJSON != definition.canonicalJSON)
  }

  @Test func mergedKeysAreReadAndOwnKeysWin() throws {
    let yaml = CompleteDefinition.yaml.replacing(
      "- {indicator: 1, sex: Persons, age: 15-24 yrs}",
      with: "- &row {indicator: 1, sex: Persons, age: 15-24 yrs, label: Both}"
    ).replacing("- {indicator: 1, sex: Female, age: 15-24 yrs}", with: "- {<<: *row, sex: Female}")
    let rows = try DashboardDefinition(yaml: yaml, file: "merged.yaml").rows
    #expect(rows[1].sex == "Female")
    #expect(rows[1].age == "15-24 yrs")
    #expect(rows[1].label == "Both")
  }
}
