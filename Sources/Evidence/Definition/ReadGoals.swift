import IndicatorMethods
import Vocabulary

extension DashboardDefinition.DatedGoal {
  /// The goals of an indicator or a row; two may not hold for one sex on one day.
  static func all(_ reader: NodeReader) -> [Self]? {
    var read: [Self] = []
    let all = reader.objects("goals") { entry -> Self? in
      guard let goal = Self(entry) else { return nil }
      if let other = read.first(where: { $0.overlaps(goal) }) {
        entry.issue(
          nil, "another goal holds for the same sex and time, from \(other.effectiveFrom)",
          "End the earlier one with effectiveTo, or name the sexes of each.")
      }
      read.append(goal)
      return goal
    }
    return all
  }

  private func overlaps(_ other: Self) -> Bool {
    let sharesSex = sexes.isEmpty || other.sexes.isEmpty || !Set(sexes).isDisjoint(with: other.sexes)
    return sharesSex && effectiveFrom <= other.effectiveTo ?? "9999-12-31"
      && other.effectiveFrom <= effectiveTo ?? "9999-12-31"
  }

  private init?(_ reader: NodeReader) {
    let kind = reader.text("kind")
    let sexes = reader.texts("sexes") ?? []
    let limit = reader.number("limit")
    let (lower, upper) = (reader.number("lower"), reader.number("upper"))
    let usesInterval = reader.yesOrNo("usesInterval") ?? false
    let (from, to) = (reader.text("effectiveFrom"), reader.text("effectiveTo"))
    let source = reader.object("source", Citation.init)
    if let lower, let upper, lower > upper {
      reader.issue(
        "lower", "the lower end \(lower.short) is above the upper end \(upper.short)", "Swap the two.")
    }
    if let from, let to, from > to {
      reader.issue(
        "effectiveTo", "the goal ends on \(to), before it begins on \(from)", "Change one of the dates.")
    }
    if kind == "percentile range" {
      for (key, end) in [("lower", lower), ("upper", upper)] {
        guard let end, !(0...100).contains(end) else { continue }
        reader.issue(key, "\(end.short) is not a percentile", "Write a number from 0 to 100.")
      }
    }
    let level: Goal.Kind? =
      switch kind {
      case "single": limit.map { .single(limit: $0) }
      case "range": lower.flatMap { lower in upper.map { .range(lower: lower, upper: $0) } }
      case "percentile range":
        lower.flatMap { lower in upper.map { .percentileRange(lower: lower, upper: $0) } }
      case "England's last year": .lastYearsEngland
      default: nil
      }
    guard let level, let from, let source else { return nil }
    self.init(
      sexes: sexes, goal: Goal(level, usesInterval: usesInterval), effectiveFrom: from, effectiveTo: to,
      source: source)
  }
}

extension Double {
  /// Without a fraction that is not there.
  fileprivate var short: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
