import Testing
import Vocabulary

@testable import Evidence

@Suite struct TableFiguresTests {
  private typealias Tables = AdoptionTables

  @Test func areasDownAndTimesAcross() {
    let read = Tables.figures(Tables.areasDown)
    #expect(read.issues.isEmpty)
    #expect(
      read.words == [
        "England 2021/22 12.3", "England 2022/23 12.9", "East Midlands Region 2021/22 11.0",
        "East Midlands Region 2022/23 missing", "Nottingham 2021/22 1204.5", "Leicestershire 2021/22 10.1",
        "Leicestershire 2022/23 10.4",
      ])
    #expect(read.observations[3].note == "Not given in the paper, which prints “<5”")
    #expect(read.leftOut == [LeftOut(place: "Row 4, column 3", reason: "It prints “n/a”.")])
    #expect(read.observations[5].cautions == ["“*” behind it is not taken."])
    #expect(read.observations.map(\.row) == [2, 2, 3, 3, 4, 5, 5])
  }

  @Test func oneIndicatorARowNeedsItsRowAreaAndTime() {
    let asked = Tables.figures(Tables.targets)
    #expect(asked.columns.map(\.role) == [.leftOut, .target, .value, .leftOut])
    #expect(asked.fields == ["area", "period"])
    let both = Tables.figures(Tables.targets) { ($0.area, $0.period) = ("Leicestershire", "Q1 2023/24") }
    #expect(both.fields == ["rows"])
    let one = Tables.figures(Tables.targets) {
      ($0.area, $0.period, $0.rows) = ("Leicestershire", "Q1 2023/24", "2")
    }
    #expect(one.issues.isEmpty && one.words == ["Leicestershire 2023/24 Q1 198.7"])
    #expect(one.leftOut.contains(LeftOut(place: "Row 3", reason: "You did not choose it.")))
    #expect(
      one.leftOut.contains(
        LeftOut(place: "Column 2, “Target”", reason: "What was aimed at is no observation.")))
  }

  @Test func limitsAndCountsStandBesideTheirValue() {
    let read = Tables.figures(Tables.timesDown) { $0.area = "E10000018" }
    #expect(read.columns.map(\.role) == [.period, .count, .value, .lower, .upper])
    #expect(
      read.words == [
        "Leicestershire 2019 - 21 9.5 (8.0 11.2) n 120", "Leicestershire 2020 - 22 9.1 (9.6 10.7)",
      ])
    #expect(read.observations[1].note?.contains("“<5”") == true)
    #expect(
      read.observations[1].cautions == [
        "Its limits do not hold the value between them: it will not be compared."
      ])
  }

  @Test func aDashboardsTableGivesItsAreaAndEngland() {
    let read = Tables.figures(Tables.dashboard) { ($0.area, $0.rows) = ("Leicestershire", "3") }
    #expect(read.columns.map(\.role) == [.leftOut, .leftOut, .period, .value, .leftOut, .value])
    #expect(read.words == ["Leicestershire 2022 38.7", "England 2022 36.2"])
  }

  @Test func severalColumnsOfFiguresAreAPersonsToChooseFrom() {
    let table = PrintedTable(
      header: ["", "Boys", "Girls"],
      rows: [["England", "60.6%", "74.2%"], ["Leicestershire", "62.7%", "76.1%"]])
    let proposal = TableProposal(table, names: Tables.names)
    #expect(proposal.columns.map(\.role) == [.area, .leftOut, .leftOut])
    #expect(proposal.columns[1].reason.contains("Choose"))
    #expect(Tables.figures(table).fields == ["column-1"])
    let both = Tables.figures(table) { ($0.roles, $0.period) = ([.area, .value, .value], "2023") }
    #expect(both.fields.contains("column-3"))
    let boys = Tables.figures(table) { ($0.roles, $0.period) = ([.area, .value, .leftOut], "2023") }
    #expect(boys.words == ["England 2023 60.6", "Leicestershire 2023 62.7"])
  }

  @Test func anAreaThatIsNotKnownIsAsked() {
    let table = PrintedTable(
      header: ["Place", "2022"], rows: [["Buckinghamshire", "1"], ["Total", "2"], ["Blaby", "3"]])
    #expect(Tables.figures(table).fields == ["area-row-2", "area-row-3"])
    let read = Tables.figures(table) { $0.areaCodes = [2: "E06000060", 3: ""] }
    #expect(read.issues.isEmpty && read.words == ["Buckinghamshire 2022 1", "Blaby 2022 3"])
    #expect(read.leftOut.map(\.place) == ["Row 3"])
    #expect(Tables.figures(table) { $0.areaCodes = [2: "nowhere", 3: ""] }.fields == ["area-row-2"])
  }

  @Test func twoYearsWithADashAreAskedOnce() {
    let table = PrintedTable(header: ["Year", "Value"], rows: [["2021-22", "1"], ["2022-23", "2"]])
    let proposal = TableProposal(table, names: Tables.names)
    #expect(proposal.needsTwoYears)
    #expect(Tables.figures(table) { $0.area = "England" }.fields == ["years"])
    let read = Tables.figures(table) { ($0.area, $0.twoYears) = ("England", .financial) }
    #expect(read.words == ["England 2021/22 1", "England 2022/23 2"])
  }

  @Test func whatIsPrintedTwiceIsTakenOnceAndDifferingFiguresNotAtAll() {
    let same = PrintedTable(header: ["Year", "Value"], rows: [["2021", "1.50"], ["2021", "1.5"]])
    let read = Tables.figures(same) { $0.area = "England" }
    #expect(read.words == ["England 2021 1.50"])
    #expect(read.leftOut == [LeftOut(place: "Row 3, column 2", reason: "Row 2, column 2 gives the same.")])
    let other = PrintedTable(header: ["Year", "Value"], rows: [["2021", "1.5"], ["2021", "1.6"]])
    #expect(Tables.figures(other) { $0.area = "England" }.fields == ["rows"])
  }

  @Test func nonsenseIsAnsweredByField() {
    for rows in ["0", "1", "9", "x", "3-2", "2-", "2--3", "2-9999999999999999999"] {
      #expect(Tables.figures(Tables.areasDown) { $0.rows = rows }.fields == ["rows"], "\(rows)")
    }
    let read = Tables.figures(Tables.dashboard) { ($0.area, $0.period, $0.rows) = ("Atlantis", "soon", "2") }
    #expect(Set(read.fields) == ["area", "period"])
    #expect(Tables.figures(Tables.areasDown) { $0.roles = [] }.fields.contains("column-1"))
    #expect(Tables.figures(PrintedTable(header: [], rows: [[]])).fields.contains("column-1"))
    let ragged = PrintedTable(header: ["Area", "2021"], rows: [["England"], ["England", "1", "2", "3"]])
    #expect(Tables.figures(ragged).words == ["England 2021 1"])
  }

  @Test func aPercentageOverAHundredIsSaid() {
    let table = PrintedTable(header: ["Area", "2021"], rows: [["England", "120%"], ["Blaby", "20%"]])
    #expect(Tables.figures(table).observations.map(\.cautions) == [["It is more than 100%."], []])
  }

  @Test func limitsInBracketsAreTakenAndSaid() {
    let table = PrintedTable(header: ["Area", "2021"], rows: [["England", "12.3 (11.1–13.5)"]])
    let read = Tables.figures(table)
    #expect(read.words == ["England 2021 12.3 (11.1 13.5)"])
    #expect(read.cautions.count == 1)
  }
}
