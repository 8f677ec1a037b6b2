import CSVRecords
import Vocabulary

/// What a run did.
package struct MethodReport: Sendable {
  /// Rows of the table, without its header.
  package var rows = 0
  package var faults = FaultList()
  /// What the reader of the result should know, as sentences.
  package var notes: [String] = []
}

/// Applies a method to a CSV table and writes its results, both through open files or pipes.
///
/// Every row is accounted for: one with a fault has no value and says in its note what to mend, and the report
/// lists it. `proportion` and `rate` hold a few thousand rows at a time; the others hold the numbers of all
/// rows, since a group's rows may stand anywhere.
///
/// - Throws: `Issues` where the options or the columns do not fit, before anything is written; `ReadFailure`,
///   `ResultWriter.WriteFailure`.
package func runMethod(
  _ method: MethodName, from input: Int32, named file: String, to output: Int32, format: ResultFormat = .csv,
  options: MethodOptions = MethodOptions(), progress: @escaping (_ bytesRead: Int) -> Void = { _ in }
) async throws -> MethodReport {
  let faults = options.faults(for: method)
  guard faults.isEmpty else { throw Issues(faults.map { Issue(problem: $0) }) }
  let table = try InputTable(CSVRecordReader(descriptor: input), file: file, columns: method.columns)
  let run = MethodRun(table: table, output: output, format: format, progress: progress)
  switch method {
  case .proportion, .rate: return try run.rows(RowMethod(method, options))
  case .mean: return try await run.groups(MeanOfGroup(options), of: method)
  case .dsr: return try await run.groups(DirectlyStandardisedGroup(options), of: method)
  case .isratio, .israte: return try await run.groups(IndirectlyStandardisedGroup(method, options), of: method)
  case .lifeExpectancy: return try await run.groups(LifeTableOfGroup(options), of: method)
  case .sii: return try await run.groups(SlopeIndexOfGroup(options), of: method)
  case .quantile: return try await run.groups(QuantilesOfGroup(options), of: method)
  case .funnelProportion: return try await run.groups(FunnelOfProportions(options), of: method)
  case .trend: return try await run.groups(TrendOfSeries(options), of: method)
  }
}

/// A table on its way to its results.
struct MethodRun {
  var table: InputTable
  var output: Int32
  var format: ResultFormat
  var progress: (Int) -> Void

  func writer(_ columns: [String]) throws(Issues) -> ResultWriter {
    try requireDistinct(columns)
    return ResultWriter(descriptor: output, format: format, names: columns)
  }

  /// - Throws: `Issues` where the result would have two columns of one name.
  func requireDistinct(_ columns: [String]) throws(Issues) {
    for (index, name) in columns.enumerated() where columns[..<index].contains(name) {
      throw Issues(
        Issue(
          file: table.file, line: 1, field: name, problem: "the result has a column of this name of its own",
          remedy: "Rename the file's column."))
    }
  }
}
