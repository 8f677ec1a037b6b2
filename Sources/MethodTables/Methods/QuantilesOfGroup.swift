import IndicatorMethods

struct QuantilesOfGroup: GroupMethod {
  private let count: Int
  private let highestFirst: Bool

  init(_ options: MethodOptions) {
    count = options.quantiles ?? 10
    highestFirst = options.highestFirst
  }

  var isByRow: Bool { true }
  var outputColumns: [String] { ["quantile", "note"] }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    try quantiles(of: group.optional(2), groups: count, highestFirst: highestFirst).map { outcome in
      switch outcome {
      case .quantile(let number, of: _): GroupResult(cells: [.number(Double(number))], note: nil)
      case .notCompared(let reason): GroupResult(cells: [.missing], note: reason.sentence)
      default: GroupResult(cells: [.missing], note: nil)
      }
    }
  }
}
