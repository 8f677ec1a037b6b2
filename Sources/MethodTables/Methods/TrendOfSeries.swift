import IndicatorMethods
import Vocabulary

struct TrendOfSeries: GroupMethod {
  private let valueType: ValueType

  init(_ options: MethodOptions) throws(Issues) {
    guard let name = options.valueType else {
      valueType = .crudeRate
      return
    }
    guard let type = ValueType(named: name) else {
      throw Issues(
        Issue(
          problem: "“\(name)” is no value type",
          remedy: "Write --value-type as one of: \(ValueType.allCases.map(\.rawValue).joined(separator: ", "))."
        ))
    }
    valueType = type
  }

  var readsText: Bool { true }
  var outputColumns: [String] { ["result", "reason", "chi_square", "slope", "note"] }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let periods = group.texts.map { Period(label: $0) }
    let unknown = periods.indices.filter { periods[$0] == nil }
    guard unknown.isEmpty else {
      throw InputFaults(
        unknown.map {
          InputFault(row: $0 + 1, "“\(group.texts[$0])” is not a period such as 2021, 2021/22 or 2019 - 21")
        })
    }
    let rows = periods.compactMap { $0 }.enumerated().sorted { $0.element < $1.element }
    let points = rows.enumerated().map { place, row in
      func cell(_ column: Int) -> Double? {
        let value = group.numbers[column][row.offset]
        return value.isNaN ? nil : value
      }
      return TrendPoint(
        year: row.element.year, label: row.element.label,
        span: Self.span(row.element, before: place > 0 ? rows[place - 1].element : nil),
        estimate: Estimate(
          value: cell(2), lower95: cell(3), upper95: cell(4), count: cell(5), denominator: cell(6)))
    }
    let trend = recentTrend(points, valueType: valueType, polarity: .none)
    return [
      GroupResult(
        cells: [
          .text(trend.words.prefix { $0 != ":" }.lowercased()), .text(trend.reason.rawValue),
          ResultCell(trend.chiSquared), ResultCell(trend.slope),
        ], note: trend.direction == .cannotBeCalculated ? trend.words : nil)
    ]
  }

  private static func span(_ period: Period, before: Period?) -> TrendSpan {
    // A year given twice is a fault of its own, and no overlap.
    if let before, before.sortable != period.sortable, before.overlaps(period) == true { return .overlapping }
    if (period.length?.months ?? 0) > 12 { return .overlapping }
    return period.isYearly == true ? .yearly : .other
  }
}

extension ValueType {
  /// By its name in full, or its short one: rate, proportion.
  init?(named name: String) {
    let words = name.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    switch words {
    case "rate": self = .crudeRate
    case "dsr": self = .directlyStandardisedRate
    default: self.init(rawValue: words)
    }
  }
}
