import DatabaseSupport
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct AreaImportTests {
  private static func take(_ text: String, into bench: ImportBench) async throws -> GeographyReport {
    try await GeographyImport(database: bench.database).areas(bench.folder.file("areas.csv", containing: text))
  }

  private static func areas(_ bench: ImportBench) async throws -> [String] {
    try await bench.database.read { connection in
      try connection.rows("SELECT code, name, type FROM area ORDER BY code").map { row in
        let code: String = try row.get(0)
        let parents = try connection.rows(
          "SELECT parent_code FROM area_parent WHERE area_code = \(code) ORDER BY parent_code"
        ).map { try $0.get(0, as: String.self) }
        return "\(code) \(try row.get(1, as: String.self)), \(try row.get(2, as: String.self)) \(parents)"
      }
    }
  }

  private static let text = """
    area_code,area_name,area_type,parent_codes
    E06000001,Hartlepool,Counties and Unitary Authorities,E12000001;E47000006
    E12000001,"North East, England",Regions,
    """

  @Test(arguments: DatabaseKind.allCases) func areasHaveTypesAndParents(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let report = try await Self.take(Self.text, into: bench)
    #expect([report.rows, report.added, report.changed, report.unchanged] == [2, 2, 0, 0] as [Int])
    #expect(
      try await Self.areas(bench) == [
        "E06000001 Hartlepool, Counties and Unitary Authorities [\"E12000001\", \"E47000006\"]",
        "E12000001 North East, England, Regions []",
      ])
    let again = try await Self.take(Self.text, into: bench)
    #expect([again.added, again.changed, again.unchanged] == [0, 0, 2] as [Int])
    let moved = try await Self.take(Self.text.replacing("E47000006", with: "E47000009"), into: bench)
    #expect([moved.added, moved.changed, moved.unchanged] == [0, 1, 1] as [Int])
  }

  @Test(arguments: DatabaseKind.allCases) func anAreaLearnedFromFiguresTakesItsProperName(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    try await bench.take(Export.text([Export.row()]))
    let report = try await Self.take(Self.text, into: bench)
    #expect([report.added, report.changed] == [1, 1] as [Int])
    #expect(try await Self.areas(bench).first?.hasPrefix("E06000001 Hartlepool, Counties and Unitary") == true)
    #expect(try await Self.take(Self.text, into: bench).unchanged == 2)
  }

  @Test(arguments: DatabaseKind.allCases) func aLookupAddsParentsAndLeavesNamesAndTypes(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    _ = try await Self.take(Self.text, into: bench)
    let lookup = """
      LTLA23CD,LTLA23NM,LTLA23NMW,UTLA23CD,UTLA23NM,UTLA23NMW,ObjectId
      E06000001,Hartlepool UA,,E06000001,Hartlepool UA,,1
      E07000129,Blaby,,E10000018,Leicestershire,,2
      E07000130,Charnwood,,E10000018,Leicestershire,,3
      """
    let report = try await Self.take(lookup, into: bench)
    #expect([report.rows, report.added, report.changed, report.unchanged] == [3, 3, 0, 1] as [Int])
    #expect(
      try await Self.areas(bench) == [
        "E06000001 Hartlepool, Counties and Unitary Authorities [\"E12000001\", \"E47000006\"]",
        "E07000129 Blaby, Districts and Unitary Authorities [\"E10000018\"]",
        "E07000130 Charnwood, Districts and Unitary Authorities [\"E10000018\"]",
        "E10000018 Leicestershire, Counties and Unitary Authorities []",
        "E12000001 North East, England, Regions []",
      ])
  }

  @Test(arguments: DatabaseKind.allCases) func codeChangesAreKeptOnce(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let text =
      "old_code,new_code,effective_from\nE10000023,E06000065,2023-04-01\nE10000006,E06000063,2023-04-01\n"
      + "E10000006,E06000064,2023-04-01\n"
    #expect(try await Self.take(text, into: bench).added == 3)
    let again = try await Self.take(text, into: bench)
    #expect([again.added, again.unchanged] == [0, 3] as [Int])
  }

  @Test(arguments: [
    (
      "area_code,area_name,area_type,parent_codes\n,A,T,\nB,,T,",
      ["a.csv:2: an area needs", "a.csv:3: an area needs"]
    ),
    ("area_code,area_name,area_type,parent_codes\nA,A,T,\nA,B,T,", ["a.csv:3: area_code: A stands on line 2"]),
    (
      "area_code,area_name\nA,A",
      ["a.csv:1: area_type: the file lacks", "a.csv:1: parent_codes: the file lacks"]
    ),
    ("LTLA23CD,LTLA23NM,UTLA23CD\n,Blaby,E10000018", ["a.csv:2: an area needs"]),
    (
      "old_code,new_code,effective_from\nA,B,April\nA,B,2023-13-01\nA,A,2023-04-01\nA,,2023-04-01",
      [
        "a.csv:2: effective_from", "a.csv:3: effective_from", "a.csv:4: a change needs",
        "a.csv:5: a change needs",
      ]
    ),
    ("", ["a.csv: the file is empty"]),
  ])
  func saysEverythingThatIsWrongAndChangesNothing(text: String, expected: [String]) async throws {
    let bench = try await ImportBench()
    let before = try await bench.dump()
    let file = try bench.folder.file("a.csv", containing: text)
    let issues = await #expect(throws: Issues.self) {
      try await GeographyImport(database: bench.database).areas(file)
    }
    let texts = issues?.all.map(\.description) ?? []
    #expect(texts.count == expected.count, "\(texts)")
    for (text, start) in zip(texts, expected) { #expect(text.hasPrefix(start)) }
    #expect(try await bench.dump() == before)
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"), arguments: DatabaseKind.allCases)
  func theRealListsAreTakenWhole(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let importing = GeographyImport(database: bench.database)
    let areas = try await importing.areas(Shared.file("data/areas/areas.csv"))
    #expect([areas.rows, areas.added] == [2983, 2983] as [Int])
    let types = try await bench.database.read {
      try $0.rows("SELECT type, count(*) FROM area GROUP BY type ORDER BY type").map {
        "\(try $0.get(0, as: String.self)) \(try $0.get(1, as: Int.self))"
      }
    }
    #expect(types.contains("Counties and Unitary Authorities 153"))
    #expect(types.contains("Regions 9"))
    let lookup = try await importing.areas(Shared.file("data/areas/district-to-upper-tier-2023-04.csv"))
    #expect(lookup.rows == 318)
    // Unitary authorities stay upper-tier.
    let counties = try await bench.database.read {
      try $0.value("SELECT count(*) FROM area WHERE type = 'Counties and Unitary Authorities'", as: Int.self)
    }
    #expect(counties! >= 153)
    let again = try await importing.areas(Shared.file("data/areas/areas.csv"))
    #expect(again.unchanged == 2983)
  }

  @Test func aFileThatChangesSomethingLeavesATraceAndAnotherNone() async throws {
    let bench = try await ImportBench()
    func traces() async throws -> [String] {
      try await bench.database.read { try ImportedFile.newest(10, $0).map(\.kind) }
    }
    _ = try await Self.take(Self.text, into: bench)
    #expect(try await traces() == ["areas"])
    _ = try await Self.take(Self.text, into: bench)
    #expect(try await traces() == ["areas"])
    _ = try await Self.take(Self.text.replacing("Hartlepool", with: "Hartlepoole"), into: bench)
    #expect(try await traces() == ["areas", "areas"])
  }
}
