import ArgumentParser
import Foundation
import MethodTables
import Vocabulary

struct Methods: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Apply a public-health method to a table of your own.",
    discussion: """
      Reads CSV and writes CSV or JSON: the table's keys, then the value, its limits at each level, the method \
      and a note that says why there is no value. Other columns are carried through. No database is needed.

      Examples:
        salus methods --list
        salus methods proportion --input smokers.csv --multiplier 100
        salus methods dsr --input deaths.csv --confidence 0.95 --output rates.csv
        salus methods sii --input deciles.csv --value-type rate --seed 1
        cat points.csv | salus methods trend --input - --value-type proportion --format json
      """)

  @Argument(help: "The method; --list tells them with their columns.")
  var name: String?

  @Flag(help: "List the methods, the columns each reads and its options.")
  var list = false

  @Option(name: .shortAndLong, help: ArgumentHelp("A CSV file, or - for standard input.", valueName: "file"))
  var input: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file, or - for standard output.", valueName: "file"))
  var output = "-"

  @Option(
    help: ArgumentHelp("Levels of the limits, separated by commas (default: 0.95,0.998).", valueName: "levels"))
  var confidence: String?

  @Option(help: ArgumentHelp("What a value is multiplied by, such as 100 or 100000.", valueName: "number"))
  var multiplier: Double?

  @Option(help: "csv or json.")
  var format: ResultFormat = .csv

  @Option(
    name: .customLong("value-type"),
    help: ArgumentHelp("sii: mean, rate or proportion. trend: proportion, rate, mean …", valueName: "type"))
  var valueType: String?

  @Flag(help: "sii: regress on the logarithm of rates, the log odds of proportions.")
  var transform = false

  @Option(help: ArgumentHelp("sii: how many samples the limits are taken from.", valueName: "n"))
  var repetitions: Int?

  @Option(help: ArgumentHelp("sii: the same seed gives the same limits.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("quantile: into how many groups.", valueName: "n"))
  var quantiles: Int?

  @Flag(name: .customLong("highest-first"), help: "quantile: quantile 1 has the highest values.")
  var highestFirst = false

  func validate() throws {
    guard !list else { return }
    guard let name else { throw ValidationError("Name a method, or ask for --list.") }
    guard MethodName(rawValue: name) != nil else {
      throw ValidationError(
        "There is no method “\(name)”. There is: \(MethodName.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    guard input != nil else {
      throw ValidationError("Name the table with --input FILE, or --input - for standard input.")
    }
    _ = try options()
  }

  func run() async throws {
    try await reporting(.text) {
      guard !list, let method = name.flatMap(MethodName.init(rawValue:)), let input else {
        return try tellMethods()
      }
      let source = try InputFile(input)
      defer { source.close() }
      let line = ProgressLine()
      let options = try options()
      let report = try await OutputFile(output).stream { descriptor in
        try await runMethod(
          method, from: source.descriptor, named: source.name, to: descriptor, format: format,
          options: options
        ) { line.show(source.fraction($0), "of \(source.name) read") }
      }
      line.finish()
      for note in report.notes { Console.note("\(note).") }
      try tell(report.faults)
    }
  }

  private func options() throws -> MethodOptions {
    var options = MethodOptions()
    options.confidence = try confidence.map { text in
      try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        guard let level = Double(part.trimmingCharacters(in: .whitespaces)), level.isFinite else {
          throw ValidationError("“\(part)” is no confidence level. Write --confidence as 0.95 or 0.95,0.998.")
        }
        return level
      }
    }
    options.multiplier = multiplier
    options.valueType = valueType
    options.transform = transform
    options.repetitions = repetitions
    options.seed = seed
    options.quantiles = quantiles
    options.highestFirst = highestFirst
    return options
  }

  /// The rows to mend; with any, the status is 1 although the other rows have their results.
  private func tell(_ faults: FaultList) throws {
    guard faults.count > 0 else { return }
    for fault in faults.first { Console.error("\(fault)") }
    let more = faults.count - faults.first.count
    if more > 0 { Console.error("and \(NumberFormat.withCommas(more)) more") }
    Console.error(
      faults.count == 1
        ? "1 row has no result until it is mended"
        : "\(NumberFormat.withCommas(faults.count)) faults to mend; their rows have no result"
    )
    throw ExitCode.failure
  }

  private func tellMethods() throws {
    if format == .json { return try Console.printJSON(MethodName.allCases.map(\.description)) }
    for method in MethodName.allCases { print(method.description.text) }
  }
}

extension ResultFormat: ExpressibleByArgument {}
