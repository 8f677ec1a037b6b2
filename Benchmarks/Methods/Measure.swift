import Foundation
import IndicatorMethods

/// Columns as `Benchmarks/methods.py` writes them: doubles of the machine, one after the other.
struct Inputs {
  var folder: URL

  func column(_ name: String) throws -> [Double] {
    try Data(contentsOf: folder.appending(component: "\(name).f64")).withUnsafeBytes {
      Array($0.bindMemory(to: Double.self))
    }
  }
}

/// Times of one kind of run, in milliseconds.
struct Times: Encodable {
  var best: Double
  var median: Double
  /// Of all cores together, on average: what other work on the machine changes least.
  var core: Double

  init(runs: Int, _ work: () throws -> Void) rethrows {
    try work()
    var times: [Double] = []
    let begun = clock()
    for _ in 0..<runs {
      let started = ContinuousClock.now
      try work()
      times.append(started.duration(to: .now) / .milliseconds(1))
    }
    core = Double(clock() - begun) * 1000 / Double(CLOCKS_PER_SEC) / Double(runs)
    times.sort()
    (best, median) = (times[0], times[runs / 2])
  }
}

struct Report: Encodable {
  var job: String
  var best: Double
  var median: Double
  var core: Double
  /// With columns of its own for every run.
  var fresh: Double?
  /// Bytes read and written once, and how long a plain copy of as many takes.
  var bytes: Int?
  var copy: Double?
  var sums: [Double] = []
  /// What depends on random numbers.
  var simulated: [Double]?
}

/// Two columns of so many rows are read.
func measure(
  _ job: String, _ runs: Int, _ rows: Int, _ columns: inout StatisticColumns,
  _ work: (inout StatisticColumns) throws -> Void
) throws {
  let times = try Times(runs: runs) { try work(&columns) }
  let confidence = columns.intervals.map(\.confidence)
  let fresh = try Times(runs: runs) {
    var own = StatisticColumns(confidence: confidence)
    try work(&own)
  }
  let doubles = 1 + 2 * confidence.count + (columns.events.isEmpty ? 0 : 2)
  let bytes = 16 * rows + columns.count * (8 * doubles + 2)
  report(
    Report(
      job: job, best: times.best, median: times.median, core: times.core, fresh: fresh.best, bytes: bytes,
      copy: copyTime(bytes, runs), sums: sums(columns)))
}

func report(_ report: Report) {
  guard let line = try? JSONEncoder().encode(report) else { return }
  print(String(decoding: line, as: UTF8.self))
}

/// A copy reads half of the bytes and writes the other half.
private func copyTime(_ bytes: Int, _ runs: Int) -> Double {
  let from = [UInt8](repeating: 1, count: bytes / 2)
  var to = [UInt8](repeating: 2, count: bytes / 2)
  return Times(runs: runs) {
    to.withUnsafeMutableBytes { to in from.withUnsafeBytes { to.copyMemory(from: $0) } }
  }.best
}

/// For each column the sum, and the sum with weights by row, of what is known; at last how much that is.
private func sums(_ columns: StatisticColumns) -> [Double] {
  func sums(_ column: [Double]) -> [Double] {
    var (plain, weighted) = (0.0, 0.0)
    for (row, value) in column.enumerated() where !value.isNaN {
      plain += value
      weighted += value * Double(row % 1000 + 1)
    }
    return [plain, weighted]
  }
  return ([columns.values] + columns.intervals.flatMap { [$0.lower, $0.upper] }).flatMap(sums)
    + [Double(columns.reasons.count { $0 == nil })]
}

/// How long divisions and roots take one core at least: a million of each on numbers in the nearest cache.
func pace(_ runs: Int) {
  var numbers = (0..<1000).map { 1 + Double($0) }
  let divisions = Times(runs: runs) {
    for _ in 0..<1000 { for i in numbers.indices { numbers[i] = 3 / numbers[i] } }
  }
  let roots = Times(runs: runs) {
    for _ in 0..<1000 { for i in numbers.indices { numbers[i] = numbers[i].magnitude.squareRoot() } }
  }
  report(
    Report(
      job: "a million divisions", best: divisions.best, median: divisions.median, core: divisions.core,
      sums: [numbers[1]]))
  report(Report(job: "a million roots", best: roots.best, median: roots.median, core: roots.core))
}
