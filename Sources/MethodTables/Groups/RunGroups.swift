import IndicatorMethods
import Vocabulary

extension MethodRun {
  /// Reads the whole table, then computes each group.
  func groups(_ method: some GroupMethod, of name: MethodName) async throws -> MethodReport {
    if method.isByRow { try requireDistinct(table.names + method.outputColumns) }
    var report = MethodReport()
    var held = GroupTable()
    reading: while true {
      switch try table.next() {
      case .end: break reading
      case .fault(let issue): report.faults.add(issue)
      case .row: held.add(table, name.columns, method, format)
      }
      report.rows += 1
      if report.rows % 4096 == 0 { progress(table.bytesRead) }
    }
    let computed = await compute(held.groups, method.prepared(for: held.groups))
    let results = zip(held.groups, computed).map { self.results(of: $0, $1, method, held, &report) }
    if method.isByRow {
      try writeByRow(method, held, results)
    } else {
      try writeByGroup(method, name, held, results, &report)
    }
    return report
  }

  /// The results of one group; where it has a fault, its rows have none, and their notes say why.
  private func results(
    of group: GroupRows, _ computed: Result<[GroupResult], InputFaults>, _ method: some GroupMethod,
    _ held: GroupTable, _ report: inout MethodReport
  ) -> [GroupResult] {
    var faults = held.faults.isEmpty ? [:] : held.faults.filter { group.rows.contains($0.key) }
    var general: [Issue] = []
    switch computed {
    case .success(let results): if faults.isEmpty { return results }
    case .failure(let error):
      for fault in error.all {
        let row = fault.row.map { group.rows[$0 - 1] }
        var issue = Issue(fault, file: table.file, row: row.map(Int.init))
        if let row {
          faults[row] = faults[row] ?? issue
        } else {
          if method.isGrouped { issue.problem = "\(group.name): \(issue.problem)" }
          general.append(issue)
        }
      }
    }
    let ordered = faults.sorted { $0.key < $1.key }.map(\.value) + general
    for issue in ordered { report.faults.add(issue) }
    let empty = Array(repeating: ResultCell.missing, count: method.outputColumns.count - 1)
    guard method.isByRow else {
      return [GroupResult(cells: empty, note: ordered.first.map { Self.note($0) })]
    }
    let elsewhere = ordered.first.map { Self.note($0) }
    return group.rows.map { GroupResult(cells: empty, note: faults[$0]?.problem ?? elsewhere) }
  }

  private static func note(_ issue: Issue) -> String {
    issue.line.map { "row \($0): \(issue.problem)" } ?? issue.problem
  }

  private func writeByRow(_ method: some GroupMethod, _ held: GroupTable, _ results: [[GroupResult]]) throws {
    let writer = try writer(table.names + method.outputColumns)
    for (index, place) in held.places.enumerated() {
      held.records.write(index, columns: table.names.count, writer)
      try write(results[Int(place.group)][Int(place.index)], writer)
    }
    try writer.finish()
  }

  private func writeByGroup(
    _ method: some GroupMethod, _ name: MethodName, _ held: GroupTable, _ results: [[GroupResult]],
    _ report: inout MethodReport
  ) throws {
    let carried = table.carried.indices.filter { !held.varying.contains($0) }
    if !held.varying.isEmpty {
      let names = held.varying.sorted().map { table.names[table.carried[$0]] }
      report.notes.append(
        "Left out, because it differs within a \(name.columns[0].name): \(names.joined(separator: ", "))")
    }
    let writer = try writer(
      [name.columns[0].name] + carried.map { table.names[table.carried[$0]] } + method.outputColumns)
    for (group, rows) in zip(held.groups, results) {
      for result in rows {
        writer.add(.text(group.name))
        for place in carried { writer.add(group.carried[place]) }
        try write(result, writer)
      }
    }
    try writer.finish()
  }

  private func write(_ result: GroupResult, _ writer: ResultWriter) throws {
    for cell in result.cells { writer.add(cell) }
    writer.add(ResultCell(result.note))
    writer.endRow()
    try writer.drain()
  }
}
