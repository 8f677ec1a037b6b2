import Foundation
import IndicatorMethods
import TestSupport
import Testing

@testable import MethodTables

@Suite struct GroupMethodTests {
  @Test func directlyStandardisedRates() async throws {
    let (counts, people, standard) = ([4.0, 9, 30], [1000.0, 800, 500], [5000.0, 4000, 1000])
    var table = "group,region,age,count,population,standard_population\n"
    // The rows of two groups stand among one another.
    for index in 0..<3 {
      for group in ["Ashby", "Bram"] {
        let count = group == "Ashby" ? counts[index] : Double(index)
        table += "\(group),North,\(index),\(count),\(people[index]),\(standard[index])\n"
      }
    }
    let (text, report) = try await run(.dsr, table)
    let found = rows(text)
    #expect(found.map { $0["group"] } == ["Ashby", "Bram"])
    #expect(found.map { $0["region"] } == ["North", "North"])
    #expect(found[0]["age"] == nil)
    #expect(report.notes == ["Left out, because it differs within a group: age"])
    let expected = try directlyStandardisedRate(
      counts: counts, populations: people, standard: standard, confidence: [0.95, 0.998])
    #expect(found[0].number("total_count") == 43)
    #expect(found[0].number("value") == expected.statistic.value)
    #expect(found[0].number("lower998") == expected.statistic.limits(at: 0.998)?.lower)
    #expect(found[0]["method"] == "Dobson")
    #expect(found[1]["value"] == "")
    #expect(found[1]["note"] == "there are fewer than 10 events in all")
  }

  @Test func aFaultCostsItsGroupOnly() async throws {
    let (text, report) = try await run(
      .dsr,
      "group,count,population,standard_population\nA,20,0,1\nB,20,100,1\nC,20,,1\nD,x,100,1\n")
    #expect(report.faults.first.compactMap(\.line) == [2, 4, 5])
    let found = rows(text)
    #expect(found.map { $0["value"]?.isEmpty } == [true, false, true, true])
    #expect(found[0]["note"] == "row 2: denominators must be greater than zero")
    #expect(found[2]["note"] == "row 4: denominators must be numbers")
    #expect(found[3]["note"] == "row 5: “x” is not a number")
  }

  /// By hand: 6 expected (100·3/100 + 100·3/100), 9 observed.
  @Test func indirectlyStandardised() async throws {
    let table = """
      group,count,population,reference_count,reference_population
      A,4,100,30,1000
      A,5,100,60,2000

      """
    let ratio = rows(try await run(.isratio, table).text)[0]
    #expect(ratio.number("observed") == 9)
    #expect(ratio.number("expected") == 6)
    #expect(ratio.number("value") == 150)
    let rate = rows(try await run(.israte, table).text)[0]
    #expect(rate.number("value") == 4500)
    #expect(rate["method"] == "Exact")
  }

  @Test func lifeExpectancyKeepsTheOrderOfTheFile() async throws {
    let (ages, deaths, people) = ([0, 1, 40, 80], [5.0, 20, 300, 700], [900.0, 30_000, 20_000, 6000])
    var table = "group,start_age,deaths,population\n"
    for index in [2, 0, 3, 1] { table += "A,\(ages[index]),\(deaths[index]),\(people[index])\n" }
    let found = rows(try await run(.lifeExpectancy, table).text)
    let expected = try lifeExpectancies(startAges: ages, deaths: deaths, populations: people)
    #expect(found.map { $0["start_age"] } == ["40", "0", "80", "1"])
    for row in found {
      let index = try #require(ages.firstIndex(of: Int(row["start_age"] ?? "") ?? -1))
      #expect(row.number("value") == expected[index].statistic.value)
      #expect(row.number("upper95") == expected[index].statistic.limits()?.upper)
    }
  }

  @Test func aLifeTableWithAFaultSaysWhere() async throws {
    let (text, report) = try await run(
      .lifeExpectancy, "group,start_age,deaths,population\nA,0,1,9000\nA,x,1,9000\nB,1,1,9000\nB,5,9,900\n")
    #expect(report.faults.first.map(\.line) == [3, 4])
    #expect(
      rows(text).map { $0["note"] } == [
        "row 3: “x” is not a number", "“x” is not a number", "the first age band must start at 0",
        "row 4: the first age band must start at 0",
      ])
  }

  @Test func means() async throws {
    let found = rows(try await run(.mean, "group,x\nA,1\nA,2\nB,5\nA,3\n") { $0.confidence = [0.95] }.text)
    #expect(found[0].number("value") == 2)
    #expect(found[0].number("sum") == 6)
    // With two degrees of freedom t = c√(2/(1 − c²)) for a level c; s = 1.
    let half = 0.95 * (2 / (1 - 0.95 * 0.95)).squareRoot() / 3.0.squareRoot()
    #expect(abs(try #require(found[0].number("upper95")) - (2 + half)) < 1e-13)
    #expect(found[1]["value"] == "" && found[1]["note"]?.isEmpty == false)
  }

  @Test func trends() async throws {
    var table = "series,period,value,lower95,upper95,count,denominator,area\n"
    for (index, year) in (2016...2020).enumerated() {
      let count = 100 + 40 * index
      table += "up,\(year)/\(year - 1999),\(count),\(count - 5),\(count + 5),\(count),1000,X\n"
      table += "gap,\(index < 4 ? year : 2022),\(count),\(count - 5),\(count + 5),\(count),1000,X\n"
    }
    let found = rows(try await run(.trend, table) { $0.valueType = "proportion" }.text)
    #expect(found.map { $0["series"] } == ["up", "gap"])
    #expect(found[0]["result"] == "increasing")
    #expect(found[0]["reason"] == "significant trend")
    #expect(try #require(found[0].number("chi_square")) > 9.5495)
    #expect(try #require(found[0].number("slope")) > 0)
    #expect(found[1]["result"] == "cannot be calculated")
    #expect(found[1]["reason"] == "break in the series")
    #expect(found[0]["area"] == "X")
    // By the limits instead: the slope is 40 a year.
    let byLimits = rows(try await run(.trend, table) { $0.valueType = "rate" }.text)
    #expect(abs(try #require(byLimits[0].number("slope")) - 40) < 1e-12)
  }

  @Test func aPeriodThatIsNoneIsAFault() async throws {
    let (text, report) = try await run(.trend, "series,period,value\nA,last year,5\n")
    #expect(report.faults.first.map(\.line) == [2])
    #expect(rows(text)[0]["result"] == "")
    await #expect(throws: (any Error).self) {
      try await run(.trend, "series,period,value\n") { $0.valueType = "colour" }
    }
  }

  @Test func slopeIndices() async throws {
    var table = "group,quantile,population,value,lower,upper\n"
    for quantile in 1...5 {
      let value = 10 + Double(quantile)
      table += "A,\(quantile),\(900 + quantile * 10),\(value),\(value - 1),\(value + 1.5)\n"
      if quantile < 5 { table += "B,\(quantile),500,\(value),\(value - 1),\(value + 1)\n" }
    }
    let found = rows(try await run(.sii, table) { $0.multiplier = 100 }.text)
    var options = SlopeIndexOptions(type: .mean)
    options.multiplier = 100
    options.confidence = [0.95, 0.998]
    let values = (1...5).map { 10 + Double($0) }
    let expected = try slopeIndex(
      QuantileFigures(
        quantiles: Array(1...5), populations: (1...5).map { Double(900 + $0 * 10) }, values: .given(values),
        precision: .limits95(lower: values.map { $0 - 1 }, upper: values.map { $0 + 1.5 })), of: 5,
      options: options)
    #expect(found[0].number("sii") == expected.sii.value)
    #expect(found[0].number("sii_lower998") == expected.sii.limits(at: 0.998)?.lower)
    #expect(found[0].number("rii") == expected.rii.value)
    #expect(found[0].number("rii_upper95") == expected.rii.limits(at: 0.95)?.upper)
    #expect(found[0].number("intercept") == expected.intercept)
    // The fifth quantile is known from the other group.
    #expect(found[1]["sii"] == "")
    #expect(found[1]["note"]?.isEmpty == false)
  }

  @Test func theSameSeedGivesTheSameLimits() async throws {
    var table = "group,quantile,population,value,lower,upper\n"
    for quantile in 1...5 { table += "A,\(quantile),900,\(0.1 * Double(quantile)),0.05,0.6\n" }
    func limits(_ seed: UInt64) async throws -> String {
      try await run(.sii, table) {
        $0.valueType = "proportion"
        $0.repetitions = 1000
        $0.seed = seed
      }.text
    }
    let first = try await limits(1)
    #expect(try await limits(1) == first)
    #expect(try await limits(2) != first)
  }

  @Test func quantilesKeepTheOrderOfTheFile() async throws {
    let table = "group,area,value\nN,a,5\nS,x,9\nN,b,1\nN,c,3\nN,d,\nN,e,2\nN,f,4\n"
    let found = rows(try await run(.quantile, table) { $0.quantiles = 5 }.text)
    #expect(found.map { $0["area"] } == ["a", "x", "b", "c", "d", "e", "f"])
    #expect(found.map { $0["quantile"] } == ["5", "", "1", "3", "", "2", "4"])
    #expect(found[1]["note"] == "too few areas have a value")
    let reversed = rows(
      try await run(.quantile, table) {
        $0.quantiles = 5
        $0.highestFirst = true
      }.text)
    #expect(reversed.map { $0["quantile"] } == ["1", "", "5", "3", "", "4", "2"])
  }

  @Test func funnels() async throws {
    var table = "area,count,denominator\n"
    for index in 0..<20 { table += "a\(index),\(index == 0 ? 90 : index == 1 ? 20 : 50),100\n" }
    table += "none,,100\n"
    let found = rows(try await run(.funnelProportion, table).text)
    #expect(found[0]["significance"] == "High (0.001)")
    #expect(found[1]["significance"] == "Low (0.001)")
    #expect(found[2]["significance"] == "Not significant")
    #expect(found[2].number("value") == 0.5)
    #expect(try #require(found[2].number("upper95")) > 0.5)
    #expect(found[20]["significance"] == "" && found[20]["note"] == "a number of events is missing")
  }
}
