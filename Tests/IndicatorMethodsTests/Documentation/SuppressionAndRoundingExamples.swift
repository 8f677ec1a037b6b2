import IndicatorMethods
import Testing

@Suite("Documentation: Suppression and rounding") struct SuppressionAndRoundingExamples {
  @Test func block1() async throws {
    try await example(1, of: "SuppressionAndRounding") { print in
      let safe = suppress(counts: [42, 3, 18, 27], total: 90)
      for count in safe.counts + [safe.total] {
        switch count {
        case .value(let number): print("\(number)")
        case .suppressed(let reason): print(reason.sentence)
        case .missing: print("no count")
        }
      }
    }
  }

  @Test func block2() async throws {
    try await example(2, of: "SuppressionAndRounding") { print in
      let safe = try suppress(table: [[31, 4, 25], [28, 19, 40], [12, 22, 16]])
      for row in safe.cells {
        let cells = row.map { cell in
          if case .value(let number) = cell { "\(number)" } else { "c" }
        }
        print(cells.joined(separator: " "))
      }
      print("\(safe.numberSuppressed) withheld")
    }
  }
}
