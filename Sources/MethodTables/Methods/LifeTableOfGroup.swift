import IndicatorMethods

struct LifeTableOfGroup: GroupMethod {
  private let levels: [Double]

  init(_ options: MethodOptions) { levels = options.levels }

  var isByRow: Bool { true }
  var outputColumns: [String] { ["value"] + limitColumns(levels) + ["method", "note"] }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let ages = group.numbers[1]
    let faults = ages.indices.filter { Int(exactly: ages[$0]) == nil }
    guard faults.isEmpty else {
      throw InputFaults(faults.map { InputFault(row: $0 + 1, "start ages must be whole numbers") })
    }
    // A table need not be in the order of age.
    let order = ages.indices.sorted { ages[$0] < ages[$1] }
    func sorted<Cell>(_ column: [Cell]) -> [Cell] { order.map { column[$0] } }
    let table: [LifeExpectancy]
    do throws(InputFaults) {
      table = try lifeExpectancies(
        startAges: sorted(ages).map { Int($0) }, deaths: sorted(group.optional(2)),
        populations: sorted(group.optional(3)), confidence: levels)
    } catch {
      throw InputFaults(error.all.map { InputFault(row: $0.row.map { order[$0 - 1] + 1 }, $0.problem) })
    }
    var results: [GroupResult?] = ages.map { _ in nil }
    for (place, expectancy) in zip(order, table) {
      results[place] = GroupResult(expectancy.statistic, levels: levels, method: expectancy.method)
    }
    return results.compactMap { $0 }
  }
}
