import IndicatorMethods
import Testing

/// Random tables against a reader who tries all others.
@Suite("What tables with small counts give away") struct SuppressTablePropertyTests {
  struct Sample: Sendable {
    var table: [[Int]]
    var national: Bool
    var showsZero: Bool
  }

  private func sample(_ seed: UInt64, rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> Sample {
    var generator = SeededGenerator(seed)
    let width = Int.random(in: columns, using: &generator)
    let ceiling = [3, 9, 20, 60].randomElement(using: &generator) ?? 9
    let table = (0..<Int.random(in: rows, using: &generator)).map { _ in
      (0..<width).map { _ in
        Int.random(in: 0..<5, using: &generator) == 0 ? 0 : Int.random(in: 0...ceiling, using: &generator)
      }
    }
    return Sample(
      table: table, national: Bool.random(using: &generator), showsZero: Bool.random(using: &generator))
  }

  private func shown(_ sample: Sample, _ protection: SuppressionProtection) throws -> SuppressedTable {
    try suppress(
      table: sample.table, totalsAreNational: sample.national, showsZero: sample.showsZero,
      protection: protection, rounding: .none)
  }

  private func withTotals(_ table: [[Int]]) -> [[Int]] {
    let wide = table.map { $0 + [$0.reduce(0, +)] }
    return wide + [wide[0].indices.map { column in wide.reduce(0) { $0 + $1[column] } }]
  }

  /// Every cell that is shown is true, is not small, and no zero is withheld that may be shown.
  private func checkRules(_ sample: Sample, _ attacker: TableAttacker) {
    let lowest = sample.showsZero ? 1 : 0
    for (row, counts) in withTotals(sample.table).enumerated() {
      for (column, count) in counts.enumerated() {
        let isNational = sample.national && row == sample.table.count
        if let shown = attacker.shown[row][column] {
          #expect(shown == count && (isNational || !(lowest...7).contains(shown)))
        } else {
          #expect(count >= lowest)
        }
      }
    }
  }

  @Test(arguments: 0..<600) func noCountWithheldIsCertain(seed: UInt64) throws {
    let sample = sample(seed, rows: 1...4, columns: 1...4)
    let attacker = TableAttacker(
      try shown(sample, .exactValues), lowest: sample.showsZero ? 1 : 0)
    checkRules(sample, attacker)
    let truth = withTotals(sample.table)
    for (row, column) in attacker.withheld {
      let other = [1, -1].contains { change in
        attacker.allows(truth[row][column] + change, row: row, column: column, truth: sample.table, reach: 1)
      }
      #expect(other, "\(sample) gives row \(row) column \(column)")
    }
  }

  @Test(arguments: 0..<200) func aSmallCountMayBeAnySmallCount(seed: UInt64) throws {
    let sample = sample(seed, rows: 1...3, columns: 1...2)
    let lowest = sample.showsZero ? 1 : 0
    let attacker = TableAttacker(try shown(sample, .anythingWithinSmall), lowest: lowest)
    checkRules(sample, attacker)
    let truth = withTotals(sample.table)
    for (row, column) in attacker.withheld {
      let isTotal = row == sample.table.count || column == sample.table[0].count
      let isSmall = truth[row][column] <= 7 && !isTotal
      let values = isSmall ? Array(lowest...7) : [truth[row][column] + 1, truth[row][column] - 1]
      let possible = values.filter {
        attacker.allows($0, row: row, column: column, truth: sample.table, reach: 7)
      }
      #expect(isSmall ? possible == values : !possible.isEmpty, "\(sample): row \(row) column \(column)")
    }
  }

  /// Larger tables, against bounds that are tightened over and over.
  @Test(arguments: 0..<12) func boundsSettleNothing(seed: UInt64) throws {
    let sample = sample(seed &+ 10_000, rows: 5...30, columns: 3...12)
    for protection in SuppressionProtection.allCases {
      let attacker = TableAttacker(try shown(sample, protection), lowest: sample.showsZero ? 1 : 0)
      checkRules(sample, attacker)
      let (bounds, truth) = (attacker.bounds(), withTotals(sample.table))
      for (row, column) in attacker.withheld {
        let range = bounds[row][column]
        #expect(range.count > 1 && range.contains(truth[row][column]))
        let isTotal = row == sample.table.count || column == sample.table[0].count
        if protection == .anythingWithinSmall, truth[row][column] <= 7, !isTotal {
          #expect(range.lowerBound <= attacker.lowest && range.upperBound >= 7)
        }
      }
    }
  }

  /// The attacker must be able to find something: small cells alone, with nothing to protect them.
  @Test func theAttackerIsNotBlind() throws {
    let attacker = TableAttacker(
      shown: [[nil, 20, 23], [30, 40, 70], [33, 60, 93]], lowest: 1)
    #expect(attacker.bounds()[0][0] == 3...3)
    #expect(!attacker.allows(4, row: 0, column: 0, truth: [[3, 20], [30, 40]], reach: 9))
    #expect(attacker.allows(3, row: 0, column: 0, truth: [[3, 20], [30, 40]], reach: 9))
  }

  @Test func theSameTableGivesTheSameResult() throws {
    for seed in 0..<20 as Range<UInt64> {
      let sample = sample(seed, rows: 2...12, columns: 2...8)
      #expect(try shown(sample, .exactValues) == shown(sample, .exactValues))
    }
  }
}
