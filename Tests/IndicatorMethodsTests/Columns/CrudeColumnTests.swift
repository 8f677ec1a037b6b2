import IndicatorMethods
import Testing

@Suite("Proportions and crude rates of whole columns") struct CrudeColumnTests {
  let both = ConfidenceInterval.publishedLevels

  private func cells(_ count: Int, seed: UInt64) -> (events: [Double?], people: [Double?]) {
    var random = SeededGenerator(seed)
    let people = (0..<count).map { _ in Double(Int.random(in: 1...40_000, using: &random)) }
    let events = people.map { random.count(upTo: $0) }
    return (events, people.map { Int.random(in: 0..<30, using: &random) == 0 ? nil : $0 })
  }

  /// Above 16,384 rows several threads share the work.
  @Test(arguments: [0, 1, 2, 3, 511, 512, 513, 40_001]) func everyRowIsItsSingleForm(count: Int) throws {
    let (events, people) = cells(count, seed: 7)
    var columns = StatisticColumns(confidence: both + [0.9])
    try proportions(
      numerators: column(events), denominators: column(people), multiplier: 100, into: &columns)
    #expect(columns.count == count && columns.events.isEmpty && columns.denominators.isEmpty)
    let shares = try proportions(
      numerators: events, denominators: people, multiplier: 100, confidence: both + [0.9])
    for (row, one) in shares.enumerated() { expectSame(columns, row, one.statistic, one.method) }
    try crudeRates(numerators: column(events), denominators: column(people), into: &columns)
    let rates = try crudeRates(numerators: events, denominators: people, confidence: both + [0.9])
    #expect(columns.count == count)
    for (row, one) in rates.enumerated() { expectSame(columns, row, one.statistic, one.method) }
  }

  /// The arrays that hold a million rows hold a thousand as well.
  @Test func roomIsUsedAgain() throws {
    var columns = StatisticColumns(confidence: both)
    func place() -> [UnsafeRawPointer?] {
      [columns.values, columns.intervals[1].upper].map { $0.withUnsafeBytes(\.baseAddress) }
    }
    let (events, people) = cells(5000, seed: 3)
    try crudeRates(numerators: column(events), denominators: column(people), into: &columns)
    let before = place()
    try crudeRates(
      numerators: column(Array(events[..<100])), denominators: column(Array(people[..<100])),
      into: &columns)
    #expect(columns.count == 100 && place() == before)
    try crudeRates(numerators: column(events), denominators: column(people), into: &columns)
    #expect(columns.count == 5000)
  }

  @Test func faultsNameTheirRowsAndLeaveNothing() throws {
    var columns = StatisticColumns(confidence: [0.95])
    try crudeRates(numerators: [1], denominators: [2], into: &columns)
    let bad = faults { () throws(InputFaults) in
      let (events, people) = ([1, -1, .nan, 5, .infinity], [0, 10, -3, .infinity, 2.0])
      try crudeRates(numerators: events, denominators: people, into: &columns)
    }
    #expect(
      bad == [
        "row 2: numerators must be greater than or equal to zero", "row 5: numerators must be numbers",
        "row 1: denominators must be greater than zero", "row 3: denominators must be greater than zero",
        "row 4: denominators must be numbers",
      ])
    #expect(columns.count == 0 && columns.methods.isEmpty && columns.intervals[0].lower.isEmpty)
    let more = faults { () throws(InputFaults) in
      let (events, people) = ([3.0, 2], [2.0, 2])
      try proportions(numerators: events, denominators: people, into: &columns)
    }
    #expect(more == ["row 1: numerators must be less than or equal to denominators"])
    let lengths = faults { () throws(InputFaults) in
      let (events, people) = ([3.0, 2], [2.0])
      try proportions(numerators: events, denominators: people, multiplier: 0, into: &columns)
    }
    #expect(
      lengths == [
        "multiplier must be greater than zero",
        "columns must have the same number of rows (numerators 2, denominators 1)",
      ])
  }

  @Test func levelsRefused() {
    let said = faults { () throws(InputFaults) in
      var columns = StatisticColumns(confidence: [0.95, 0.5])
      let none: [Double] = []
      try proportions(numerators: none, denominators: none, into: &columns)
    }
    #expect(said == ["confidence level must be at least 0.9 and less than 1 (0.95 for 95%; 0.5 was given)"])
  }

  @Test func limitsBracketTheValueAndWidenWithTheLevel() throws {
    let levels = [0.9, 0.95, 0.99, 0.998, 0.9999]
    var columns = StatisticColumns(confidence: levels)
    var random = SeededGenerator(11)
    let people = (0..<3000).map { _ in Double(Int.random(in: 1...100_000, using: &random)) }
    let events = people.map { random.count(upTo: $0, missing: false) ?? 0 }
    func check(_ most: Double) {
      for row in people.indices {
        let (lower, upper) = (columns.intervals.map { $0.lower[row] }, columns.intervals.map { $0.upper[row] })
        #expect(lower[0] <= columns.values[row] && columns.values[row] <= upper[0])
        #expect(lower == lower.sorted(by: >) && upper == upper.sorted())
        #expect((lower.last ?? -1) >= 0 && (upper.last ?? .infinity) <= most)
      }
    }
    try proportions(numerators: events, denominators: people, into: &columns)
    check(1)
    try crudeRates(numerators: events, denominators: people, into: &columns)
    check(.infinity)
  }
}
