import IndicatorMethods
import Testing

@Suite("Small counts in tables") struct SuppressTableTests {
  let hidden = PublishedCount.suppressed(.smallNumbers)

  @Test func aLoneSmallCellTakesThreeMore() throws {
    // The cheapest rectangle is of the smallest cells, those of the last column and row.
    let result = try suppress(table: [[30, 3, 20], [40, 50, 60], [70, 35, 25]], rounding: .none)
    #expect(
      result.cells == [
        [.value(30), hidden, hidden], [.value(40), .value(50), .value(60)], [.value(70), hidden, hidden],
      ])
    #expect(result.rowTotals == [.value(53), .value(150), .value(130)])
    #expect(result.columnTotals == [.value(140), .value(88), .value(105)] && result.total == .value(333))
    #expect(result.numberSuppressed == 4)
  }

  @Test func nothingSmallNothingWithheld() throws {
    let result = try suppress(table: [[0, 8], [9, 100]], rounding: .none)
    #expect(
      result.numberSuppressed == 0 && result.cells == [[.value(0), .value(8)], [.value(9), .value(100)]])
    // Rectangles of small cells protect each other.
    #expect(try suppress(table: [[6, 4, 50], [5, 7, 60]]).numberSuppressed == 4)
  }

  @Test func totalsGoWhereNothingElseHelps() throws {
    let alone = try suppress(table: [[4]], rounding: .none)
    #expect(alone.cells == [[hidden]] && alone.total == hidden && alone.numberSuppressed == 4)
    // Of the nation, 4 in all; without its totals withheld the cell would be theirs.
    #expect(try suppress(table: [[4]], totalsAreNational: true).numberSuppressed == 4)
    let column = try suppress(table: [[4], [20]], totalsAreNational: true, rounding: .none)
    #expect(column.columnTotals == [.value(24)] && column.total == .value(24))
    #expect(column.cells == [[hidden], [hidden]] && column.rowTotals == [hidden, hidden])
    // A zero never goes: it would protect nothing.
    let zeros = try suppress(table: [[4, 0], [0, 9]], rounding: .none)
    #expect(zeros.cells == [[hidden, .value(0)], [.value(0), .value(9)]])
    #expect(zeros.rowTotals == [hidden, .value(9)] && zeros.total == hidden)
  }

  @Test func smallNationalTotalsAreShown() throws {
    let table = [[10, 3], [20, 2], [30, 1]]
    #expect(try suppress(table: table, rounding: .none).columnTotals[1] == hidden)
    let national = try suppress(table: table, totalsAreNational: true, rounding: .none)
    #expect(national.columnTotals == [.value(60), .value(6)])
  }

  @Test func zerosAreWithheldWhereTheyAreNotShown() throws {
    let result = try suppress(table: [[0, 20, 30], [40, 50, 60]], showsZero: false, rounding: .none)
    #expect(result.cells[0][0] == hidden && result.numberSuppressed == 4)
    // All columns over the nation are empty, and nothing else can hide that one of them is.
    let empty = try suppress(table: [[0], [0]], totalsAreNational: true, showsZero: false)
    #expect(empty.numberSuppressed == 6)
  }

  @Test func faultsNameTheirRows() {
    func said(_ table: [[Int?]]) -> [String] {
      faults { () throws(InputFaults) in _ = try suppress(table: table) }
    }
    #expect(said([]) == ["a table needs at least one row and one column"])
    #expect(said([[]]) == ["a table needs at least one row and one column"])
    #expect(
      said([[1, 2], [3], [nil, -1], [1, 1_000_000_000_001]]) == [
        "row 2: rows must have the same number of columns (1, the first 2)",
        "row 3: column 1 has no count: leave out its row or its column, or totals would be false",
        "row 3: column 2 must be from 0 to 1,000,000,000,000",
        "row 4: column 2 must be from 0 to 1,000,000,000,000",
      ])
  }

  @Test func rounding() throws {
    let table = [[8, 12], [13, 33]]
    let five = try suppress(table: table)
    #expect(five.cells == [[.value(10), .value(10)], [.value(15), .value(35)]])
    #expect(five.rowTotals == [.value(20), .value(45)] && five.columnTotals == [.value(20), .value(45)])
    #expect(five.total == .value(65))
    #expect(
      five.roundingNote == "Counts are rounded to the nearest 5. Because of that, the counts shown do not "
        + "add up to the total shown in 1 row and 1 column.")
    let ten = try suppress(table: table, rounding: .toTen)
    #expect(ten.cells == [[.value(10), .value(10)], [.value(10), .value(30)]])
    #expect(ten.total == .value(70))
    #expect(try suppress(table: table, rounding: .none).roundingNote == nil)
    #expect(
      try suppress(table: [[10, 20], [30, 40]]).roundingNote == "Counts are rounded to the nearest 5.")
    // What is withheld cannot be added up.
    #expect(
      try suppress(table: [[3, 12], [13, 33]]).roundingNote == "Counts are rounded to the nearest 5.")
    #expect(
      (0...16).map(CountRounding.toTen.rounded) == [0, 0, 0, 0, 0] + Array(repeating: 10, count: 10) + [20, 20])
    #expect((0...13).map(CountRounding.toFive.rounded) == (0...13).map(roundedToFive))
    #expect(CountRounding.toTen.rounded(.max / 10 * 10) == .max / 10 * 10)
  }

  /// Counts so large that all sums of prices are strained.
  @Test func largeCounts() throws {
    let most = 1_000_000_000_000
    let result = try suppress(table: [[most, 1, most], [most, most, most]], rounding: .none)
    #expect(result.numberSuppressed == 4 && result.total == .value(5 * most + 1))
  }
}
