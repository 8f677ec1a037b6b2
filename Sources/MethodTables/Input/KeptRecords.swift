/// Rows of a file as they stood in it, to be written again beside their results.
struct KeptRecords {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// For JSON, where each cell needs its own name.
  private var cells: [[ResultCell]] = []

  mutating func add(_ table: InputTable, keeping format: ResultFormat) {
    switch format {
    case .csv:
      bytes.append(contentsOf: table.recordBytes)
      ends.append(bytes.count)
    case .json: cells.append(table.names.indices.map { table.cell(at: $0) })
    }
  }

  /// Writes one row's cells, one for each column of the table.
  func write(_ index: Int, columns: Int, _ writer: ResultWriter) {
    if cells.isEmpty {
      let start = index == 0 ? 0 : ends[index - 1]
      bytes.withUnsafeBufferPointer {
        writer.add(csv: UnsafeBufferPointer(rebasing: $0[start..<ends[index]]), cells: columns)
      }
    } else {
      for cell in cells[index] { writer.add(cell) }
    }
  }

  mutating func empty() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }
}
