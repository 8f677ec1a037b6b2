import Foundation
import IndicatorMethods

/// Times the methods on the columns that `Benchmarks/methods.py` has made, and prints one line of JSON a job.
@main
struct MethodsBench {
  static func main() async throws {
    let inputs = Inputs(folder: URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true))
    let runs = Int(CommandLine.arguments[2]) ?? 15
    try crude(inputs, runs)
    try directlyStandardised(inputs, runs)
    try lifeTables(inputs, runs)
    try await slopeIndices(inputs)
    pace(runs)
  }

  private static func crude(_ inputs: Inputs, _ runs: Int) throws {
    let (events, people) = (try inputs.column("events"), try inputs.column("people"))
    var columns = StatisticColumns(confidence: ConfidenceInterval.publishedLevels)
    try measure("proportions", runs, events.count, &columns) { columns throws(InputFaults) in
      try proportions(numerators: events, denominators: people, into: &columns)
    }
    try measure("crude rates", runs, events.count, &columns) { columns throws(InputFaults) in
      try crudeRates(numerators: events, denominators: people, into: &columns)
    }
  }

  private static func directlyStandardised(_ inputs: Inputs, _ runs: Int) throws {
    let (events, people) = (try inputs.column("band-events"), try inputs.column("band-people"))
    let standard = try inputs.column("standard")
    var columns = StatisticColumns(confidence: ConfidenceInterval.publishedLevels)
    try measure("directly standardised rates", runs, events.count, &columns) { columns throws(InputFaults) in
      try directlyStandardisedRates(
        counts: events, populations: people, standard: standard,
        groups: .bands(standard.count), into: &columns)
    }
  }

  private static func lifeTables(_ inputs: Inputs, _ runs: Int) throws {
    let (deaths, people) = (try inputs.column("deaths"), try inputs.column("age-people"))
    let startAges = [0, 1] + stride(from: 5, through: 90, by: 5)
    var columns = StatisticColumns(confidence: ConfidenceInterval.publishedLevels)
    try measure("life tables", runs, deaths.count, &columns) { columns throws(InputFaults) in
      try lifeExpectancies(
        startAges: startAges, deaths: deaths, populations: people, into: &columns)
    }
  }

  /// Rates of deciles, whose limits are simulated; 95% and 99.8% of both indices. A run takes seconds.
  private static func slopeIndices(_ inputs: Inputs) async throws {
    let (values, errors) = (try inputs.column("slope-rates"), try inputs.column("slope-errors"))
    let people = try inputs.column("slope-people")
    let figures = QuantileFigures(
      quantiles: values.indices.map { $0 % 10 + 1 }, populations: people, values: .given(values),
      precision: .standardErrors(errors))
    var options = SlopeIndexOptions(type: .rate)
    options.confidence = ConfidenceInterval.publishedLevels
    let groups = values.indices.map { $0 / 10 }
    var (times, found): ([Double], [SlopeIndex]) = ([], [])
    let begun = clock()
    for _ in 0..<3 {
      let started = ContinuousClock.now
      found = try await IndicatorMethods.slopeIndices(groups: groups, figures, options: options).map(\.index)
      times.append(started.duration(to: .now) / .milliseconds(1))
    }
    let core = Double(clock() - begun) * 1000 / Double(CLOCKS_PER_SEC) / 3
    times.sort()
    let statistics = found.flatMap { [$0.sii, $0.rii] }
    report(
      Report(
        job: "slope indices", best: times[0], median: times[1], core: core,
        // Those that the others compute as well.
        sums: statistics.prefix(20).compactMap(\.value),
        simulated: statistics.prefix(20).flatMap(\.intervals).flatMap { [$0.limits.lower, $0.limits.upper] }))
  }
}
