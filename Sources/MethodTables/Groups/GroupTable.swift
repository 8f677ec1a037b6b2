import Vocabulary

/// All rows of a table, by group, in the order in which the groups first appear.
struct GroupTable {
  private(set) var groups: [GroupRows] = []
  /// For each row that was read: its group and its place in it. Empty unless results are by row.
  private(set) var places: [(group: Int32, index: Int32)] = []
  private(set) var records = KeptRecords()
  /// Columns carried through whose cells differ within a group, by their place among those carried.
  private(set) var varying: Set<Int> = []
  /// Rows with a cell that is not a number, by the row.
  private(set) var faults: [Int32: Issue] = [:]
  private var indices: [String: Int] = [:]

  mutating func add(
    _ table: InputTable, _ columns: [InputColumn], _ method: some GroupMethod, _ format: ResultFormat
  ) {
    let name = method.isGrouped ? table.positions[0].map { table.text(at: $0) } ?? "" : ""
    let index = indices[name] ?? groups.count
    let row = Int32(clamping: table.row)
    if index == groups.count {
      indices[name] = index
      let carried = method.isByRow ? [] : table.carried.map { table.cell(at: $0) }
      groups.append(GroupRows(name: name, numbers: columns.map { _ in [] }, carried: carried))
    } else if !method.isByRow, varying.count < table.carried.count {
      for (place, position) in table.carried.enumerated() where !varying.contains(place) {
        guard case .text(let first) = groups[index].carried[place], first == table.text(at: position) else {
          varying.insert(place)
          continue
        }
      }
    }
    for (column, description) in columns.enumerated() where description.isNumber {
      do throws(BadCell) {
        groups[index].numbers[column].append(try table.number(column))
      } catch {
        faults[row] = faults[row] ?? error.issue
        groups[index].numbers[column].append(.nan)
      }
    }
    if method.readsText, let position = table.positions[1] {
      groups[index].texts.append(table.text(at: position))
    }
    groups[index].rows.append(row)
    if method.isByRow {
      places.append((Int32(index), Int32(groups[index].rows.count - 1)))
      records.add(table, keeping: format)
    }
  }
}
