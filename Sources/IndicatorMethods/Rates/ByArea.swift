/// Computes a figure for each area of a table whose rows belong to areas, in the order in which the areas
/// first appear.
///
/// `areas` names the area of each row; `compute` is given the indices (from 0) of one area's rows, in the
/// order of the table. The rows of its faults are turned into rows of the table, and the faults of all areas
/// are thrown together.
public func byArea<Area: Hashable, Result>(
  _ areas: [Area], _ compute: (_ area: Area, _ rows: [Int]) throws(InputFaults) -> Result
) throws(InputFaults) -> [(area: Area, result: Result)] {
  var order: [Area] = []
  var rows: [Area: [Int]] = [:]
  for (index, area) in areas.enumerated() {
    if rows[area, default: []].isEmpty { order.append(area) }
    rows[area, default: []].append(index)
  }
  var faults: [InputFault] = []
  var results: [(area: Area, result: Result)] = []
  for area in order {
    let own = rows[area] ?? []
    do throws(InputFaults) {
      results.append((area, try compute(area, own)))
    } catch {
      faults += error.all.map { fault in
        guard let row = fault.row, own.indices.contains(row - 1) else {
          return InputFault(row: fault.row, "\(area): \(fault.problem)")
        }
        return InputFault(row: own[row - 1] + 1, fault.problem)
      }
    }
  }
  if !faults.isEmpty { throw InputFaults(faults) }
  return results
}
