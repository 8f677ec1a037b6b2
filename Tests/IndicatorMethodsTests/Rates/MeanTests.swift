import IndicatorMethods
import Testing

@Suite("Means") struct MeanTests {
  /// To 1e-9, of the spread for the limits: those of values near 1e9 agree in their first nine digits anyway.
  @Test func asInR() throws {
    let names = MeanValues.all.flatMap { one in one.values.map { _ in one.name } }
    let found = try means(
      of: MeanValues.all.flatMap(\.values), by: names, confidence: [0.9, 0.95, 0.998])
    #expect(found.map(\.group) == MeanValues.all.map(\.name))
    for ((_, mean), known) in zip(found, MeanValues.all) {
      #expect(mean.count == known.values.count && mean.missing == 0 && mean.method == .studentT)
      #expect(isClose(mean.sum, known.sum, 1e-15) && isClose(mean.statistic.value, known.mean, 1e-15))
      #expect(isClose(mean.standardDeviation, known.deviation, 1e-9))
      for (end, limit) in zip(ends(mean.statistic), known.limits) {
        let slack = 1e-9 * abs(limit - known.mean) + 4e-16 * abs(known.mean)
        #expect(abs(end - limit) <= slack, "\(known.name)")
      }
    }
  }

  /// Without its row and its name: one group alone.
  @Test func oneGroup() throws {
    for known in MeanValues.all {
      let one = try mean(of: known.values, confidence: [0.95])
      #expect(one == (try means(of: known.values, by: known.values.map { _ in 0 }))[0].mean)
    }
  }

  @Test func missingIsNotZero() throws {
    let withheld = try mean(of: [1, nil, 3])
    #expect(withheld.statistic == .withheld(.missingValue) && withheld.method == nil)
    #expect(withheld.count == 2 && withheld.missing == 1 && withheld.sum == 4)
    let leftOut = try mean(of: [1, nil, 3, nil], leavingOutMissing: true)
    #expect(leftOut.statistic == (try mean(of: [1, 3])).statistic && leftOut.missing == 2)
  }

  @Test func fewerThanTwoValues() throws {
    let one = try mean(of: [7])
    #expect(one.statistic == .withheld(.fewerThanTwoValues) && one.method == nil)
    #expect(one.count == 1 && one.sum == 7 && one.standardDeviation == nil)
    for none in [try mean(of: []), try mean(of: [nil, nil], leavingOutMissing: true)] {
      #expect(none.statistic == .withheld(.fewerThanTwoValues))
      #expect(none.count == 0 && none.sum == nil && none.standardDeviation == nil)
    }
    #expect(try means(of: [], by: [Int]()).isEmpty)
  }

  @Test func faultsNameTheirRows() {
    let said = faults { () throws(InputFaults) in
      _ = try means(of: [1, .nan, 2, .infinity, -1.1e140], by: ["A", "B", "A", "A", "B"], confidence: [95])
    }
    #expect(
      said.dropFirst() == [
        "row 2: values must be numbers from -1e140 to 1e140",
        "row 4: values must be numbers from -1e140 to 1e140",
        "row 5: values must be numbers from -1e140 to 1e140",
      ])
    #expect(said.first?.hasPrefix("confidence level must be at least 0.9") == true)
    #expect(
      faults { () throws(InputFaults) in _ = try means(of: [1], by: ["A", "B"]) }
        == ["columns must have the same number of rows (values 1, groups 2)"])
    #expect(
      faults { () throws(InputFaults) in _ = try mean(of: [], confidence: [1]) }.count == 1)
  }
}

@Suite("Values gathered one at a time") struct ValueSummaryTests {
  /// Oracle: shifting values leaves their deviation alone. The differences are exact in binary.
  @Test(arguments: [0, 1e9, -1e9, 1e12]) func manyLargeValuesKeepTheirDigits(shift: Double) throws {
    var generator = SeededGenerator(7)
    var (near, far) = (ValueSummary(), ValueSummary())
    for _ in 0..<100_000 {
      let value = Double(Int.random(in: 0..<1000, using: &generator)) / 1024
      try near.add(value)
      try far.add(shift + value)
    }
    let deviation = try #require(near.standardDeviation)
    #expect(isClose(far.standardDeviation, deviation, 1e-15))
    #expect(far.sum == shift * 100_000 + near.sum)
  }

  /// Oracle: by hand. n values alternately k and k + 1 have Σ(x − x̄)² = n/4.
  @Test func aFirstValueFarFromTheRest() throws {
    var summary = ValueSummary()
    for index in 0..<1000 { try summary.add(1e15 + Double(index % 2)) }
    #expect(isClose(summary.standardDeviation, (250.0 / 999).squareRoot(), 1e-15))
    #expect(summary.mean == 1e15 + 0.5)
    try summary.add(0)
    // Σd² becomes 250 + 1000/1001·(1e15 + 0.5)².
    #expect(isClose(summary.standardDeviation, (1e15 + 0.5) / 1001.0.squareRoot(), 1e-15))
  }

  @Test(arguments: 0..<20) func mergedPartsAreTheWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    var (whole, merged, part) = (ValueSummary(), ValueSummary(), ValueSummary())
    for _ in 0..<Int.random(in: 2..<200, using: &generator) {
      let value =
        Int.random(in: 0..<5, using: &generator) == 0
        ? nil : 1e8 + Double.random(in: -1...1, using: &generator)
      try whole.add(value)
      try part.add(value)
      if Int.random(in: 0..<9, using: &generator) == 0 {
        merged.merge(part)
        part = ValueSummary()
      }
    }
    merged.merge(part)
    #expect(merged.count == whole.count && merged.missing == whole.missing)
    #expect(isClose(merged.sum, whole.sum, 1e-15))
    #expect(isClose(merged.standardDeviation, whole.standardDeviation ?? .nan, 1e-14))
  }

  @Test func mergingNothing() throws {
    var summary = ValueSummary()
    summary.merge(ValueSummary())
    #expect(summary.count == 0 && summary.mean == nil)
    try summary.add(3)
    try summary.add(5)
    var other = ValueSummary()
    other.merge(summary)
    other.merge(ValueSummary())
    #expect(try other.mean().statistic == (try summary.mean()).statistic && other.mean == 4)
  }

  @Test func theWholeRange() throws {
    var summary = ValueSummary()
    try summary.add(1e140)
    try summary.add(-1e140)
    #expect(isClose(summary.standardDeviation, 2.0.squareRoot() * 1e140, 1e-15))
    #expect(throws: InputFaults.self) { try summary.add(.nan) }
    #expect(summary.count == 2)
  }
}
