import Evidence
import Foundation
import Records
import TestSupport
import Testing
import Vocabulary

/// Tables as real packs have them.
@Suite(.enabled(if: Shared.isPresent, Comment(rawValue: Shared.absent)))
struct RealTablesTests {
  private static let names = AreaNames([
    Area(code: "E92000001", name: "England", type: "England"),
    Area(code: "E10000018", name: "Leicestershire", type: "Counties"),
  ])

  private func tables(_ day: String) async throws -> [PrintedTable] {
    let name = "health-and-wellbeing-board-\(day).txt"
    let bytes = [UInt8](try Data(contentsOf: Shared.file("packs/\(name)")))
    return try await readPack([SourceFile(name: name, bytes: bytes)]).tables.map {
      PrintedTable(header: $0.header, rows: $0.cells)
    }
  }

  private func read(_ table: PrintedTable, _ change: (inout AdoptionAnswers) -> Void) -> TableFigures {
    var answers = AdoptionAnswers(
      indicator: 1, area: "Leicestershire", roles: TableProposal(table, names: Self.names).columns.map(\.role))
    change(&answers)
    return TableFigures(table, answers, names: Self.names)
  }

  private func words(_ figures: TableFigures) -> [String] {
    figures.observations.map { "\($0.area.name) \($0.period.label) \($0.value.text ?? "missing")" }
  }

  @Test func aDashboardsTablesGiveValueAndEnglandByRow() async throws {
    let tables = try await tables("2023-10-31").filter { $0.header.contains("Best/Lowest") }
    #expect(tables.count == 8)
    let told = tables.filter { table in
      let roles = TableProposal(table, names: Self.names).columns.map(\.role)
      return roles.count { $0 == .period } == 1 && roles.count { $0 == .value } == 2
    }
    // Every row of the eighth was read with a cell more than its heading has.
    #expect(told.count == 7)
    let first = try #require(tables.first)
    let row = read(first) { $0.rows = "2" }
    #expect(row.issues.isEmpty)
    #expect(words(row) == ["Leicestershire 2021/22 38.2", "England 2021/22 34.7"])
    #expect(read(first) { $0.rows = "" }.issues.map(\.field) == ["rows"])
  }

  @Test func measuresByYearGiveOneIndicatorARow() async throws {
    let table = try #require(
      try await tables("2023-10-31").first { table in
        table.rows.contains { $0.first == "Individuals Involved In Section 42 Safeguarding Enquiries" }
      })
    let figures = read(table) { $0.rows = "2" }
    #expect(figures.issues.isEmpty && figures.observations.map(\.period.label) == ["2021/22", "2022/23"])
  }

  @Test func targetsAndActualsOfAQuarterAskForTheirTime() async throws {
    let table = try #require(try await tables("2023-10-31").first { $0.header.contains("Actual Q1") })
    #expect(read(table) { $0.rows = "2" }.issues.map(\.field) == ["period"])
    let figures = read(table) { ($0.rows, $0.period) = ("2", "Q1 2023/24") }
    #expect(words(figures) == ["Leicestershire 2023/24 Q1 198.7"])
  }

  @Test func columnsWithoutAreaOrTimeAreLeftToAPerson() async throws {
    let table = try #require(try await tables("2019-01-24").first { $0.header.contains("WLCCG") })
    #expect(TableProposal(table, names: Self.names).columns.allSatisfy { $0.role == .leftOut })
    #expect(words(read(table) { ($0.roles[1], $0.period, $0.rows) = (.value, "2018/19", "3") }).count == 1)
  }
}
