import Vocabulary

/// Some rows of a table with two columns of numbers.
struct RowChunk {
  /// As the file numbers them.
  private(set) var rows: [Int] = []
  /// The two columns; NaN where a cell is missing or at fault.
  var first: [Double] = []
  var second: [Double] = []
  /// By the row's place in the chunk.
  var faults: [Int: Issue] = [:]
  private var records = KeptRecords()

  mutating func add(_ table: InputTable, keeping format: ResultFormat) {
    rows.append(table.row)
    records.add(table, keeping: format)
    do throws(BadCell) {
      let (x, y) = (try table.number(0), try table.number(1))
      first.append(x)
      second.append(y)
    } catch {
      faults[rows.count - 1] = error.issue
      first.append(.nan)
      second.append(.nan)
    }
  }

  func writeRecord(_ index: Int, columns: Int, _ writer: ResultWriter) {
    records.write(index, columns: columns, writer)
  }

  mutating func empty() {
    rows.removeAll(keepingCapacity: true)
    first.removeAll(keepingCapacity: true)
    second.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    records.empty()
  }
}
