import IndicatorMethods
import Vocabulary

struct SlopeIndexOfGroup: GroupMethod {
  private var options: SlopeIndexOptions
  private var quantileCount = 0

  init(_ given: MethodOptions) throws(Issues) {
    let name = given.valueType ?? SlopeIndex.ValueType.mean.rawValue
    guard let type = SlopeIndex.ValueType(rawValue: name.lowercased()) else {
      let known = SlopeIndex.ValueType.allCases.map(\.rawValue).joined(separator: ", ")
      throw Issues(
        Issue(problem: "“\(name)” is no value type", remedy: "Write --value-type as one of: \(known)."))
    }
    options = SlopeIndexOptions(type: type)
    options.transform = given.transform
    options.multiplier = given.multiplier ?? 1
    options.confidence = given.levels
    options.repetitions = given.repetitions ?? options.repetitions
    options.seed = given.seed ?? options.seed
  }

  var outputColumns: [String] {
    ["sii"] + limitColumns(options.confidence, prefix: "sii_") + ["rii"]
      + limitColumns(options.confidence, prefix: "rii_") + ["intercept", "method", "note"]
  }

  /// A group that lacks a quantile is known by the others that have it.
  func prepared(for groups: [GroupRows]) -> SlopeIndexOfGroup {
    var prepared = self
    prepared.quantileCount = Set(groups.flatMap { $0.numbers[1] }.filter(\.isFinite)).count
    return prepared
  }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let numbers = group.numbers[1].map { Int(exactly: $0) }
    let faults = numbers.indices.filter { numbers[$0] == nil }
    guard faults.isEmpty else {
      throw InputFaults(faults.map { InputFault(row: $0 + 1, "quantiles must be whole numbers from 1 on") })
    }
    let figures = QuantileFigures(
      quantiles: numbers.compactMap { $0 }, populations: group.optional(2),
      values: .given(group.optional(3)),
      precision: .limits95(lower: group.optional(4), upper: group.optional(5)))
    let index = try slopeIndex(figures, of: quantileCount, options: options)
    let method = index.siiMethod ?? index.riiMethod
    return [
      GroupResult(
        cells: cells(index.sii) + cells(index.rii)
          + [ResultCell(index.intercept), ResultCell(method?.rawValue)],
        note: (index.sii.reason ?? index.rii.reason)?.sentence)
    ]
  }

  private func cells(_ statistic: Statistic) -> [ResultCell] {
    [ResultCell(statistic.value)]
      + options.confidence.flatMap { level in
        let limits = statistic.limits(at: level)
        return [ResultCell(limits?.lower), ResultCell(limits?.upper)]
      }
  }
}
