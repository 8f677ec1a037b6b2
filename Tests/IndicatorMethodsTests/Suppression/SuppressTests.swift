import IndicatorMethods
import Testing

@Suite("Small counts") struct SuppressTests {
  let hidden = PublishedCount.suppressed(.smallNumbers)

  @Test func oneToSevenAreWithheldBelowNationalLevel() {
    let result = suppress(counts: [0, 1, 7, 8, nil, 123], total: nil, rounding: false)
    #expect(result.counts == [.value(0), hidden, hidden, .value(8), .missing, .value(123)])
    #expect(result.total == .missing && result.anythingSuppressed)
    #expect(suppress(counts: [], total: 7).total == hidden)
    #expect(suppress(counts: [], total: 7, totalIsNational: true, rounding: false).total == .value(7))
    #expect(
      suppress(counts: [0, 9], total: nil, showsZero: false, rounding: false).counts == [hidden, .value(9)])
    #expect(!suppress(counts: [0, 8, 9], total: 17).anythingSuppressed)
  }

  @Test func aLonePartTakesTheNextSmallestWithIt() {
    let result = suppress(counts: [30, 3, 20, 0], total: 53, rounding: false)
    #expect(result.counts == [.value(30), hidden, hidden, .value(0)])
    #expect(result.total == .value(53))
  }

  @Test func whereNoOtherPartIsLeftTheTotalGoes() {
    let result = suppress(counts: [0, 4, 0], total: 4, totalIsNational: true)
    #expect(result.counts == [.value(0), hidden, .value(0)])
    #expect(result.total == hidden)
    // Which of two equal parts went would say something: both go.
    #expect(suppress(counts: [8, 8, 7, 9], total: 32).counts == [hidden, hidden, hidden, .value(10)])
    // Two ones of a national two are known from their sum.
    #expect(suppress(counts: [1, 1], total: 2, totalIsNational: true).total == hidden)
  }

  @Test func whatIsShownIsRoundedToFives() {
    #expect((0...13).map(roundedToFive) == [0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15])
    let result = suppress(counts: [8, 12, 13], total: 33)
    #expect(result.counts == [.value(10), .value(10), .value(15)])
    #expect(result.total == .value(35))
  }

  /// A reader who knows these rules, and every number shown before rounding, tries all tables that would be
  /// published alike. No part withheld may have the same value in all of them.
  @Test(arguments: [
    (2, 26, false), (2, 26, true), (3, 19, false), (3, 19, true), (4, 10, false), (4, 10, true),
  ])
  func noPartWithheldCanBeRecovered(parts: Int, below limit: Int, national: Bool) {
    for showsZero in [true, false] {
      var alike: [SuppressedCounts: [Set<Int>]] = [:]
      forEachTable(parts: parts, below: limit) { table in
        let result = suppress(
          counts: table, total: table.reduce(0, +), totalIsNational: national, showsZero: showsZero,
          rounding: false)
        var seen = alike[result] ?? Array(repeating: [], count: parts)
        for index in table.indices { seen[index].insert(table[index]) }
        alike[result] = seen
      }
      for (result, seen) in alike {
        // Tables at the edge of the range tried have look-alikes beyond it.
        let edge = seen.contains { $0.contains { $0 >= limit - 8 } }
        for (count, values) in zip(result.counts, seen) where count.isSuppressed && !edge {
          #expect(values.count > 1, "\(result) gives \(values)")
        }
      }
      #expect(alike.keys.contains { $0.anythingSuppressed } && alike.keys.contains { !$0.anythingSuppressed })
    }
  }

  /// Seven ones make a total of seven: the total is small, and withheld, and must not give them away.
  @Test func manyOnes() {
    for ones in 2...12 {
      let table = Array(repeating: 1, count: ones)
      var alternative = table
      alternative[0] = 2
      for national in [true, false] {
        let (a, b) = (
          suppress(counts: table, total: ones, totalIsNational: national),
          suppress(counts: alternative, total: ones + 1, totalIsNational: national)
        )
        #expect(a == b, "\(ones) ones")
      }
    }
  }

  func forEachTable(parts: Int, below limit: Int, _ body: ([Int]) -> Void) {
    var table = Array(repeating: 0, count: parts)
    while true {
      body(table)
      guard let index = table.firstIndex(where: { $0 < limit - 1 }) else { return }
      for earlier in 0..<index { table[earlier] = 0 }
      table[index] += 1
    }
  }
}
