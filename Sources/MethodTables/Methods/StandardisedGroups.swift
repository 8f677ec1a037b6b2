import IndicatorMethods

struct DirectlyStandardisedGroup: GroupMethod {
  private let levels: [Double]
  private let multiplier: Double

  init(_ options: MethodOptions) {
    levels = options.levels
    multiplier = options.multiplier ?? 100_000
  }

  var outputColumns: [String] { ["total_count", "value"] + limitColumns(levels) + ["method", "note"] }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let rate = try directlyStandardisedRate(
      counts: group.optional(1), populations: group.numbers[2], standard: group.numbers[3],
      multiplier: multiplier, confidence: levels)
    return [
      GroupResult(
        first: [ResultCell(rate.totalCount)], rate.statistic, levels: levels, method: rate.method)
    ]
  }
}

struct IndirectlyStandardisedGroup: GroupMethod {
  private let isRatio: Bool
  private let levels: [Double]
  private let multiplier: Double

  init(_ method: MethodName, _ options: MethodOptions) {
    isRatio = method == .isratio
    levels = options.levels
    multiplier = options.multiplier ?? method.multiplier ?? 1
  }

  var outputColumns: [String] {
    ["observed", "expected", "value"] + limitColumns(levels) + ["method", "note"]
  }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let observed = ObservedEvents.byStratum(group.optional(1))
    let reference = ReferenceRates(counts: group.numbers[3], populations: group.numbers[4])
    let figure =
      isRatio
      ? try indirectlyStandardisedRatio(
        observed: observed, populations: group.numbers[2], reference: reference, referenceValue: multiplier,
        confidence: levels)
      : try indirectlyStandardisedRate(
        observed: observed, populations: group.numbers[2], reference: reference, multiplier: multiplier,
        confidence: levels)
    return [
      GroupResult(
        first: [ResultCell(figure.observed), .number(figure.expected)], figure.statistic, levels: levels,
        method: figure.method)
    ]
  }
}
