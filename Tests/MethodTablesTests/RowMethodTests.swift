import IndicatorMethods
import TestSupport
import Testing
import Vocabulary

@testable import MethodTables

@Suite struct RowMethodTests {
  @Test func everyColumnIsCarriedThroughAndTheFigureIsTheLibrarys() async throws {
    let (text, report) = try await run(
      .proportion, "area,Count,denominator,note to self\r\nA,5,10,\"x, \"\"y\"\"\"\r\nB,0,7,z\r\n"
    ) { $0.multiplier = 100 }
    #expect(report.rows == 2)
    #expect(report.faults.count == 0)
    let expected = try proportion(
      numerator: 5, denominator: 10, multiplier: 100, confidence: [0.95, 0.998])
    let (inner, outer) = (
      try #require(expected.statistic.limits(at: 0.95)), try #require(expected.statistic.limits(at: 0.998))
    )
    let lines = text.split(separator: "\n")
    #expect(
      lines[0]
        == "area,Count,denominator,note to self,value,lower95,upper95,lower998,upper998,method,note")
    #expect(
      lines[1]
        == "A,5,10,\"x, \"\"y\"\"\",50,\(inner.lower),\(inner.upper),\(outer.lower),\(outer.upper),Wilson,")
    #expect(lines[2].hasPrefix("B,0,7,z,0,0,"))
  }

  /// 9 events are below 10, 10 are not.
  @Test func theMethodIsToldRowByRow() async throws {
    let found = rows(try await run(.rate, "count,denominator\n9,1000\n10,1000\n9.5,1000\n").text)
    #expect(found.map { $0["method"] } == ["Exact", "Byar", "Exact"])
    #expect(found.map { $0["value"] } == ["900", "1000", "950"])
  }

  @Test func aMissingCellHasAReasonAndIsNoFault() async throws {
    let (text, report) = try await run(.rate, "count,denominator\n,1000\n5,NA\n5, \n")
    #expect(report.faults.count == 0)
    let found = rows(text)
    #expect(found.map { $0["value"] } == ["", "", ""])
    #expect(
      found.map { $0["note"] } == [
        "a number of events is missing", "a population or denominator is missing",
        "a population or denominator is missing",
      ])
  }

  @Test func rowsAtFaultAreNamedAndTheOthersComputed() async throws {
    let (text, report) = try await run(
      .proportion, "count,denominator\n11,10\n5,10\nfive,10\n-1,10\n1,0\n2,nan\n3,1e400\n4,8\n")
    #expect(report.rows == 8)
    #expect(report.faults.count == 6)
    #expect(report.faults.first.compactMap(\.line).sorted() == [2, 4, 5, 6, 7, 8])
    let found = rows(text)
    #expect(found.map { $0["value"] } == ["", "0.5", "", "", "", "", "", "0.5"])
    #expect(found[0]["note"] == "numerators must be less than or equal to denominators")
    #expect(found[2]["note"] == "“five” is not a number")
    #expect(
      report.faults.first.contains { $0.description.contains("table.csv:4: count: “five” is not a number") })
  }

  @Test func aRowOfTheWrongLengthIsToldAndLeftOut() async throws {
    let (text, report) = try await run(.rate, "count,denominator\n5,1000\n5\n6,1000,7\n8,1000\n")
    #expect(rows(text).map { $0["count"] } == ["5", "8"])
    #expect(report.rows == 4)
    #expect(report.faults.first.map(\.line) == [3, 4])
    #expect(report.faults.first[0].problem == "the row has 1 field; the header has 2")
  }

  /// More rows than are held at a time, with a fault beyond the first of them.
  @Test func rowsBeyondOneChunkKeepTheirNumbers() async throws {
    var table = "id,count,denominator\n"
    for row in 0..<10_000 { table += "r\(row),\(row == 9_000 ? "x" : "\(row % 50)"),\(100 + row)\n" }
    let (text, report) = try await run(.proportion, table)
    let found = rows(text)
    #expect(found.count == 10_000)
    #expect(found.enumerated().allSatisfy { $0.element["id"] == "r\($0.offset)" })
    #expect(report.faults.first.map(\.line) == [9_002])
    let one = try proportion(numerator: 17, denominator: Double(100 + 4567), confidence: [0.95])
    #expect(4567 % 50 == 17)
    #expect(found[4567].number("value") == one.statistic.value)
    #expect(found[4567].number("upper95") == one.statistic.limits(at: 0.95)?.upper)
  }

  @Test func levelsNameTheirColumns() async throws {
    let (text, _) = try await run(.rate, "count,denominator\n5,10\n") {
      $0.confidence = [0.9, 0.975, 0.99, 0.999]
    }
    #expect(
      text.hasPrefix(
        "count,denominator,value,lower90,upper90,lower975,upper975,lower99,upper99,lower999,upper999,method"))
  }

  @Test func jsonHasNumbersTextsAndNulls() async throws {
    let (text, _) = try await run(.rate, "area,count,denominator\n\"A\"\"\\\n\",5,\n", format: .json) {
      $0.confidence = [0.95]
    }
    #expect(
      text == """
        [
        {"area": "A\\"\\\\\\n", "count": 5, "denominator": null, "value": null, "lower95": null, \
        "upper95": null, "method": null, "note": "a population or denominator is missing"}
        ]

        """)
    #expect(try await run(.rate, "count,denominator\n", format: .json).text == "[]\n")
  }

  @Test(arguments: [
    ("", "the file is empty"), ("area,count\nA,5\n", "the file lacks this column"),
    ("count,denominator,Count \n1,2,3\n", "the file has this column twice"),
    ("count,denominator,value\n1,2,3\n", "the result has a column of this name of its own"),
  ])
  func aTableThatDoesNotFitIsRefusedBeforeAnythingIsWritten(table: String, problem: String) async throws {
    await #expect {
      try await run(.rate, table)
    } throws: { error in
      (error as? Issues)?.all.contains { $0.problem == problem } == true
    }
  }

  @Test func optionsThatMeanNothingAreRefused() {
    #expect(MethodOptions().faults(for: .rate).isEmpty)
    var options = MethodOptions()
    options.seed = 1
    options.confidence = [95, 0.5]
    options.multiplier = -1
    #expect(
      options.faults(for: .rate) == [
        "“rate” has no --seed. Leave it out.",
        "--confidence 95 is not at least 0.9 and less than 1. Write it as 0.95.",
        "--confidence 0.5 is not at least 0.9 and less than 1. Write it as 0.95.",
        "--multiplier -1 is not above zero.",
      ])
  }
}
