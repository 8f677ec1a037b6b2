import IndicatorMethods
import Vocabulary

extension Comparison {
  /// Where the value lies beside the goal that decided: "below the goal of 90%".
  var besideGoal: String {
    guard let goal = goal?.goal, let value = figure?.value else {
      return judgement.outcome.words("the goal")
    }
    switch goal.kind {
    case .single(let limit) where goal.usesInterval:
      guard judgement.outcome != .similar else {
        return "not clearly above or below the goal of \(goalText(limit))"
      }
      return "clearly \(isAboveGoal ? "above" : "below") the goal of \(goalText(limit))"
    case .single(let limit):
      if value == limit { return "at the goal of \(goalText(limit))" }
      let looksEqual = format.text(value) == format.text(limit)
      return "\(looksEqual ? "just " : "")\(value > limit ? "above" : "below") the goal of \(goalText(limit))"
    case .range(let lower, let upper):
      if value < lower { return "below the goal's lower limit of \(goalText(lower))" }
      if value >= upper { return "at or above the goal's upper limit of \(goalText(upper))" }
      return "between the goal's limits of \(goalText(lower)) and \(goalText(upper))"
    case .percentileRange(let lower, let upper):
      let areas = "of upper-tier areas"
      guard judgement.outcome != .similar else {
        return
          "between the goal's limits, percentiles \(Self.shortest(lower)) and "
          + "\(Self.shortest(upper)) \(areas)"
      }
      return isAboveGoal
        ? "at or above the goal's upper limit, percentile \(Self.shortest(upper)) \(areas)"
        : "below the goal's lower limit, percentile \(Self.shortest(lower)) \(areas)"
    case .lastYearsEngland:
      // On the good side the limit itself is included, as the rule has it.
      let side = isAboveGoal ? "above" : "below"
      return "\(judgement.outcome == .better ? "at or " : "")\(side) England's value of the year before"
    }
  }

  private var isAboveGoal: Bool {
    (judgement.outcome == .better) == (polarity.direction == .highIsGood)
  }

  private func goalText(_ limit: Double) -> String {
    Self.shortest(limit) + (indicator.unit == "%" ? "%" : "")
  }

  /// All digits that somebody set, and no others: 90, 95.5. The values' places could round a goal away.
  private static func shortest(_ number: Double) -> String {
    let digits = number.magnitude.description
    let places = digits.hasSuffix(".0") ? 0 : digits.split(separator: ".").last?.count ?? 0
    return NumberFormat(places: digits.contains("e") ? 6 : places).text(number)
  }
}
