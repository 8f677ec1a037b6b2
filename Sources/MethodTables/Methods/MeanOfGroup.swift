import IndicatorMethods

struct MeanOfGroup: GroupMethod {
  private let levels: [Double]

  init(_ options: MethodOptions) { levels = options.levels }

  var outputColumns: [String] {
    ["values", "sum", "standard_deviation", "value"] + limitColumns(levels) + ["method", "note"]
  }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let found = try mean(of: group.optional(1), confidence: levels)
    return [
      GroupResult(
        first: [
          .number(Double(found.count)), ResultCell(found.sum), ResultCell(found.standardDeviation),
        ], found.statistic, levels: levels, method: found.method)
    ]
  }
}
