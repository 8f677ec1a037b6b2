import DatabaseSupport
import Testing

@testable import Evidence

/// A file too large for memory is stored a part at a time; what is stored must not depend on it.
@Suite struct SpillTests {
  private struct Outcome: Equatable {
    var reports: [[Int]]
    var figures: ImportBench.Figures
    var rejects: [[String]]
  }

  /// The files one after another into one store.
  private static func outcome(
    _ texts: [String], on kind: DatabaseKind, batchSize: Int, waitingRows: Int
  ) async throws -> Outcome {
    let bench = try await ImportBench(on: kind)
    var outcome = Outcome(reports: [], figures: .init(), rejects: [])
    for (index, text) in texts.enumerated() {
      let report = try await bench.take(text, day: index + 1, batchSize: batchSize, waitingRows: waitingRows)
      #expect(report.isBalanced)
      outcome.reports.append(report.counts + [report.relabelled, report.limitsDoNotBracket, report.rows])
      let lines = try bench.rejectsText(report).split(separator: "\n").sorted().map(String.init)
      // "row 7" or "an earlier row": which of them depends on what is still in memory.
      outcome.rejects.append(lines.map { $0.replacing(/"(row \d+|an earlier row) gives/, with: "gives") })
    }
    outcome.figures = try await bench.figures()
    return outcome
  }

  @Test(arguments: DatabaseKind.allCases, 0..<6)
  func inPartsOrAtOnceIsTheSame(on kind: DatabaseKind, seed: Int) async throws {
    var random = SplitMix(UInt64(100 + seed))
    var rows: [[String]] = []
    for sex in ["Persons", "Male", "Female"] {
      for area in 1...5 {
        for period in 2015...2020 { rows.append(Export.row(area: "E0600000\(area)", period: period, sex: sex)) }
      }
    }
    var texts: [String] = []
    for _ in 0..<3 {
      var file = rows.shuffled(using: &random)
      for index in file.indices where random.chance(0.2) {
        let value = ["10", "10.0", "10.3", "", "11.5"][random.below(5)]
        file[index][Export.header.firstIndex(of: "Value")!] = value
      }
      for index in file.indices where random.chance(0.1) {
        file[index][Export.header.firstIndex(of: "Compared to England value or percentiles")!] = "Worse"
      }
      // Repeats, some of which disagree.
      for _ in 0..<40 {
        var row = file[random.below(file.count)]
        if random.chance(0.4) { row[Export.header.firstIndex(of: "Value")!] = "\(random.below(3) + 9)" }
        file.insert(row, at: random.below(file.count))
      }
      texts.append(Export.text(file))
    }
    let whole = try await Self.outcome(texts, on: .sqlite, batchSize: 8192, waitingRows: 400_000)
    for (batchSize, waitingRows) in [(7, 20), (1, 0), (50, 100)] {
      let parts = try await Self.outcome(texts, on: kind, batchSize: batchSize, waitingRows: waitingRows)
      #expect(parts.reports == whole.reports)
      #expect(parts.figures == whole.figures)
      #expect(parts.rejects == whole.rejects)
    }
    #expect(whole.reports.contains { $0[2] > 0 && $0[3] > 0 && $0[4] > 0 && $0[5] > 0 })
  }
}
