import DatabaseSupport
import Testing

@testable import Evidence

/// Exports of other years lack columns: what a file does not have, it says nothing about.
@Suite struct OlderExportTests {
  private static func without(_ columns: String...) -> [String] {
    Export.header.filter { !columns.contains($0) }
  }

  private static let full = Export.row(
    set: ["Lower CI 99.8 limit": "8.5", "Upper CI 99.8 limit": "11.5", "Compared to goal": "Worse"])

  @Test(arguments: DatabaseKind.allCases) func anOlderFileDoesNotRepeatFiguresUnderAnUnnamedLength(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text(Export.sample))
    let report = try await bench.take(
      Export.text(Export.sample, columns: Self.without("Time period range")), day: 2)
    #expect(report.counts == [0, 18, 0, 0, 0])
    #expect(report.importID == nil)
    #expect(try await bench.count("period") == 3)
  }

  @Test(arguments: DatabaseKind.allCases) func aLaterFileTellsTheLengthOfKnownPeriods(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let older = Export.text(Export.sample, columns: Self.without("Time period range"))
    try await bench.take(older)
    let report = try await bench.take(Export.text(Export.sample), day: 2)
    #expect(report.counts == [0, 18, 0, 0, 0])
    #expect(try await bench.figures().current.allSatisfy { $0.contains("0000|1y") })
    #expect(try await bench.take(older, day: 3).counts == [0, 18, 0, 0, 0])
    #expect(try await bench.take(older, day: 3).importID == nil)
    #expect(try await bench.take(Export.text(Export.sample), day: 4).importID == nil)
  }

  @Test(arguments: DatabaseKind.allCases) func periodsOfDifferentLengthsStayApart(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let rows = [Export.row(), Export.row(value: "10.2", set: ["Time period range": "3y"])]
    #expect(try await bench.take(Export.text(rows)).counts == [2, 0, 0, 0, 0])
    #expect(try await bench.take(Export.text(rows), day: 2).counts == [0, 2, 0, 0, 0])
  }

  @Test(arguments: DatabaseKind.allCases) func aFileWithoutTheWiderLimitsLeavesThemAsTheyAre(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text([Self.full]))
    let before = try await bench.figures()
    let columns = Self.without("Lower CI 99.8 limit", "Upper CI 99.8 limit", "Compared to goal")
    let same = try await bench.take(Export.text([Self.full], columns: columns), day: 2)
    #expect(same.counts == [0, 1, 0, 0, 0])
    #expect(same.importID == nil)
    #expect(try await bench.figures() == before)
    // Limits of an earlier value do not belong to a new one.
    let revised = Export.row(value: "10.4")
    #expect(try await bench.take(Export.text([revised], columns: columns), day: 3).counts == [0, 0, 1, 0, 0])
    #expect(try await bench.figures().current.first?.contains("= 10.4 [\"9\", \"11\", \"-\", \"-\"]") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aFullerFileAddsTheWiderLimits(on kind: DatabaseKind) async throws
  {
    let bench = try await ImportBench(on: kind)
    let columns = Self.without("Lower CI 99.8 limit", "Upper CI 99.8 limit", "Compared to goal")
    try await bench.take(Export.text([Self.full], columns: columns))
    #expect(try await bench.take(Export.text([Self.full]), day: 2).counts == [0, 0, 1, 0, 0])
    #expect(try await bench.figures().current.first?.contains("\"8.5\", \"11.5\"") == true)
  }
}
