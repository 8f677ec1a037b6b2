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

  func compute(_ counts: [Double?], _ denominators: [Double?]) throws(InputFaults) -> [CrudeStatistic] {
    name == .proportion
      ? try proportions(
        numerators: counts, denominators: denominators, multiplier: multiplier, confidence: levels)
      : try crudeRates(
        numerators: counts, denominators: denominators, multiplier: multiplier, confidence: levels)
  }
}

extension MethodRun {
  private static let chunk = 4096

  /// Reads, computes and writes some thousand rows at a time.
  func rows(_ method: RowMethod) throws -> MethodReport {
    let writer = try writer(table.names + method.outputColumns)
    var report = MethodReport()
    var chunk = RowChunk()
    reading: while true {
      switch try table.next() {
      case .end: break reading
      case .fault(let issue): report.faults.add(issue)
      case .row: chunk.add(table, keeping: format)
      }
      report.rows += 1
      if chunk.rows.count == Self.chunk {
        try write(&chunk, method, writer, &report)
        progress(table.bytesRead)
      }
    }
    try write(&chunk, method, writer, &report)
    try writer.finish()
    return report
  }

  private func write(
    _ chunk: inout RowChunk, _ method: RowMethod, _ writer: ResultWriter, _ report: inout MethodReport
  ) throws {
    let results: [CrudeStatistic]
    do throws(InputFaults) {
      results = try method.compute(chunk.first, chunk.second)
    } catch {
      // The rows at fault are set aside, and the others computed all the same.
      for fault in error.all {
        guard let row = fault.row else { throw Issues(Issue(fault, file: table.file, row: nil)) }
        chunk.faults[row - 1] =
          chunk.faults[row - 1] ?? Issue(fault, file: table.file, row: chunk.rows[row - 1])
        (chunk.first[row - 1], chunk.second[row - 1]) = (nil, nil)
      }
      results = try method.compute(chunk.first, chunk.second)
    }
    for (index, result) in results.enumerated() {
      chunk.writeRecord(index, columns: table.names.count, writer)
      let fault = chunk.faults[index]
      if let fault { report.faults.add(fault) }
      writer.add(statistic: result.statistic, levels: method.levels)
      writer.add(ResultCell(result.method?.rawValue))
      writer.add(ResultCell(fault?.problem ?? result.statistic.reason?.sentence))
      writer.endRow()
      try writer.drain()
    }
    chunk.empty()
  }
}

extension ResultWriter {
  /// The value and the limits at each level.
  func add(statistic: Statistic, levels: [Double]) {
    add(ResultCell(statistic.value))
    for level in levels {
      let limits = statistic.limits(at: level)
      add(ResultCell(limits?.lower))
      add(ResultCell(limits?.upper))
    }
  }
}
