/// The methods that work on a table of rows, by the names that a person types.
package enum MethodName: String, CaseIterable, Sendable {
  case proportion, rate, mean, dsr, isratio, israte
  case lifeExpectancy = "life-expectancy"
  case sii, quantile
  case funnelProportion = "funnel-proportion"
  case trend

  /// One line for a list.
  package var summary: String {
    switch self {
    case .proportion: "Proportions with Wilson's limits"
    case .rate: "Crude rates with exact limits below 10 events and Byar's from 10 on"
    case .mean: "Means of a group's values with Student's t limits"
    case .dsr: "Directly standardised rates with Dobson's limits; withheld below 10 events"
    case .isratio: "Indirectly standardised ratios: observed over expected events"
    case .israte: "Indirectly standardised rates: the ratio times the reference's crude rate"
    case .lifeExpectancy: "Life expectancy at each age of an abridged life table (Chiang, Silcocks)"
    case .sii: "Slope and relative index of inequality; limits exact for a normal line, else simulated"
    case .quantile: "The quantile of each area within its group, by rank"
    case .funnelProportion: "Proportions beside the control limits of all rows together"
    case .trend: "The recent trend of a series by the published rule, with its reason"
    }
  }

  /// The columns that the table must have.
  package var columns: [InputColumn] {
    switch self {
    case .proportion, .funnelProportion: [.number("count"), .number("denominator")]
    case .rate: [.number("count"), .number("denominator")]
    case .mean: [.text("group"), .number("x")]
    case .dsr:
      [.text("group"), .number("count"), .number("population"), .number("standard_population")]
    case .isratio, .israte:
      [
        .text("group"), .number("count"), .number("population"), .number("reference_count"),
        .number("reference_population"),
      ]
    case .lifeExpectancy:
      [.text("group"), .number("start_age"), .number("deaths"), .number("population")]
    case .sii:
      [
        .text("group"), .number("quantile"), .number("population"), .number("value"), .number("lower"),
        .number("upper"),
      ]
    case .quantile: [.text("group"), .text("area"), .number("value")]
    case .trend:
      [
        .text("series"), .text("period"), .number("value"), .number("lower95", isNeeded: false),
        .number("upper95", isNeeded: false), .number("count", isNeeded: false),
        .number("denominator", isNeeded: false),
      ]
    }
  }

  /// What a value of one event for each of the denominator is shown as, unless the person says otherwise; nil
  /// where the method has no multiplier.
  package var multiplier: Double? {
    switch self {
    case .proportion, .funnelProportion, .sii: 1
    case .rate, .dsr, .israte: 100_000
    case .isratio: 100
    case .mean, .lifeExpectancy, .quantile, .trend: nil
    }
  }

  /// The options that mean something to it, besides those of every method.
  package var options: Set<MethodOption> {
    switch self {
    case .proportion, .rate, .dsr, .isratio, .israte: [.confidence, .multiplier]
    case .mean, .lifeExpectancy: [.confidence]
    case .funnelProportion: [.multiplier]
    case .sii: [.confidence, .multiplier, .valueType, .transform, .repetitions, .seed]
    case .quantile: [.quantiles, .highestFirst]
    case .trend: [.valueType]
    }
  }
}

/// A column that a method reads.
package struct InputColumn: Sendable {
  package var name: String
  package var isNumber: Bool
  package var isNeeded = true

  static func number(_ name: String, isNeeded: Bool = true) -> InputColumn {
    InputColumn(name: name, isNumber: true, isNeeded: isNeeded)
  }
  static func text(_ name: String) -> InputColumn { InputColumn(name: name, isNumber: false) }
}
