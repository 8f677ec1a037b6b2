import Testing
import Vocabulary

@testable import Evidence

@Suite struct FingertipsHeaderTests {
  private typealias Column = FingertipsHeader.Column
  private static let titles = Column.allCases.map(\.title)

  private static func issues(_ names: [String]) -> [Vocabulary.Issue] {
    do {
      _ = try FingertipsHeader(names: names, file: "export.csv")
      return []
    } catch { return error.all }
  }

  @Test(
    arguments: [
      { $0 }, { $0.replacing(" ", with: "_") }, { $0.replacing(" ", with: "") }, { $0.uppercased() },
      { $0.lowercased().replacing(" ", with: "_") }, { " " + $0 + " " }, { $0.replacing(" ", with: "  ") },
    ] as [@Sendable (String) -> String])
  func findsColumnsHoweverTheyAreSpelled(spelling: @Sendable (String) -> String) throws {
    let header = try FingertipsHeader(names: Self.titles.map(spelling), file: "export.csv")
    for (position, column) in Column.allCases.enumerated() { #expect(header.position(column) == position) }
    #expect(header.unknown.isEmpty)
  }

  @Test func findsColumnsInAnyOrder() throws {
    var random = SplitMix(5)
    for _ in 0..<50 {
      let shuffled = Self.titles.shuffled(using: &random)
      let header = try FingertipsHeader(names: shuffled, file: "export.csv")
      for column in Column.allCases { #expect(shuffled[header.position(column)] == column.title) }
    }
  }

  @Test func readsTheOlderFormsWithFewerColumns() throws {
    let optional: [Column] = [
      .timePeriodRange, .lower998, .upper998, .comparedToGoal, .newData, .recentTrend, .parentCode, .parentName,
      .comparedToEngland, .comparedToParent,
    ]
    for column in optional {
      let header = try FingertipsHeader(names: Self.titles.filter { $0 != column.title }, file: "export.csv")
      #expect(!header.has(column))
      #expect(header.count == 26)
    }
  }

  @Test(arguments: [
    "Compared to Region value or percentiles", "Compared to Regions (statistical) value or percentiles",
    "Compared to CCGs (from Apr 2021) value or percentiles", "Compared to percentiles",
    "Compared_to_Region_value_or_percentiles", "ComparedtoRegionvalueorpercentiles",
  ])
  func theParentsComparisonIsNamedAfterTheParent(name: String) throws {
    let names = Self.titles.map { $0 == "Compared to percentiles" ? name : $0 }
    let header = try FingertipsHeader(names: names, file: "export.csv")
    #expect(header.position(.comparedToParent) == Column.comparedToParent.rawValue)
    #expect(header.position(.comparedToEngland) == Column.comparedToEngland.rawValue)
    #expect(header.position(.comparedToGoal) == Column.comparedToGoal.rawValue)
    #expect(header.parentComparison == name)
  }

  @Test func aShortNameForTheComparisonWithEnglandIsNotTheParents() throws {
    let names = Self.titles.map { $0.hasPrefix("Compared to England") ? "Compared to England value" : $0 }
    let header = try FingertipsHeader(names: names, file: "export.csv")
    #expect(header.position(.comparedToEngland) == Column.comparedToEngland.rawValue)
    #expect(header.parentComparison == "Compared to percentiles")
  }

  @Test(arguments: Column.needed) func namesAMissingColumn(column: FingertipsHeader.Column) {
    let issues = Self.issues(Self.titles.filter { $0 != column.title })
    #expect(issues.map(\.field) == [column.title])
    #expect(issues.first?.description.contains("the file lacks this column") == true)
  }

  @Test func namesEveryMissingColumnAtOnce() {
    let issues = Self.issues(Self.titles.filter { !["Sex", "Value", "Area Code"].contains($0) })
    #expect(issues.compactMap(\.field) == ["Area Code", "Sex", "Value"])
  }

  @Test func namesAColumnThatIsThereTwice() {
    let issues = Self.issues(Self.titles + ["area_code"])
    #expect(issues.map(\.field) == ["Area Code"])
    #expect(issues.first?.problem == "the file has this column twice")
  }

  @Test func listsColumnsThatNoExportHas() throws {
    let header = try FingertipsHeader(names: Self.titles + ["Polarity", ""], file: "export.csv")
    #expect(header.unknown == ["Polarity", "column 29, which has no name"])
  }

  @Test func anotherTableIsNotAFingertipsExport() {
    let issues = Self.issues(["Date", "Amount", "Payee"])
    #expect(issues.count == 1)
    #expect(issues.first?.problem == "this is not a Fingertips export: none of its columns are here")
  }

  @Test(arguments: [";", "\t"]) func saysThatColumnsAreSeparatedOtherwise(separator: String) {
    let issues = Self.issues([Self.titles.joined(separator: separator)])
    #expect(issues.count == 1)
    #expect(issues.first?.problem.contains(separator == ";" ? "semicolons" : "tabs") == true)
  }
}
