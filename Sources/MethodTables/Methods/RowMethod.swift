import IndicatorMethods
import Vocabulary

/// A method that needs one row at a time: proportions and crude rates.
struct RowMethod {
  let levels: [Double]
  private let name: MethodName
  private let multiplier: Double

  init(_ name: MethodName, _ options: MethodOptions) {
    self.name = name
    levels = options.levels
    multiplier = options.multiplier ?? name.multiplier ?? 1
  }

  var outputColumns: [String] { ["value"] + limitColumns(levels) + ["method", "note"] }

  func compute(
    _ counts: [Double], _ denominators: [Double], into columns: inout StatisticColumns
  ) throws(InputFaults) {
    if name == .proportion {
      try proportions(
        numerators: counts, denominators: denominators, multiplier: multiplier, into: &columns)
    } else {
      try crudeRates(
        numerators: counts, denominators: denominators, multiplier: multiplier, into: &columns)
    }
  }
}

extension MethodRun {
  private static let chunk = 4096

  /// Reads, computes and writes some thousand rows at a time.
  func rows(_ method: RowMethod) throws -> MethodReport {
    let writer = try writer(table.names + method.outputColumns)
    var report = MethodReport()
    var chunk = RowChunk()
    var results = StatisticColumns(confidence: method.levels)
    reading: while true {
      switch try table.next() {
      case .end: break reading
      case .fault(let issue): report.faults.add(issue)
      case .row: chunk.add(table, keeping: format)
      }
      report.rows += 1
      if chunk.rows.count == Self.chunk {
        try write(&chunk, method, &results, writer, &report)
        progress(table.bytesRead)
      }
    }
    try write(&chunk, method, &results, writer, &report)
    try writer.finish()
    return report
  }

  private func write(
    _ chunk: inout RowChunk, _ method: RowMethod, _ results: inout StatisticColumns, _ writer: ResultWriter,
    _ report: inout MethodReport
  ) throws {
    do throws(InputFaults) {
      try method.compute(chunk.first, chunk.second, into: &results)
    } catch {
      // The rows at fault are set aside, and the others computed all the same.
      for fault in error.all {
        guard let row = fault.row else { throw Issues(Issue(fault, file: table.file, row: nil)) }
        chunk.faults[row - 1] =
          chunk.faults[row - 1] ?? Issue(fault, file: table.file, row: chunk.rows[row - 1])
        (chunk.first[row - 1], chunk.second[row - 1]) = (.nan, .nan)
      }
      try method.compute(chunk.first, chunk.second, into: &results)
    }
    for row in chunk.rows.indices {
      chunk.writeRecord(row, columns: table.names.count, writer)
      let fault = chunk.faults[row]
      if let fault { report.faults.add(fault) }
      writer.add(results, row: row)
      writer.add(ResultCell(results.methods[row]?.rawValue))
      writer.add(ResultCell(fault?.problem ?? results.reasons[row]?.sentence))
      writer.endRow()
      try writer.drain()
    }
    chunk.empty()
  }
}

extension ResultWriter {
  /// The value of one row and its limits at each level.
  fileprivate func add(_ results: StatisticColumns, row: Int) {
    let isKnown = results.reasons[row] == nil
    add(isKnown ? .number(results.values[row]) : .missing)
    for interval in results.intervals {
      add(isKnown ? .number(interval.lower[row]) : .missing)
      add(isKnown ? .number(interval.upper[row]) : .missing)
    }
  }
}
