/// Judges an area's figure against a goal. Every kind of goal needs a good direction.
///
/// `lastYearsEngland` is England's value of the year before; `upperTierValues` are those of the upper-tier
/// areas, of which a goal by percentile needs at least four.
public func compare(
  _ area: Estimate, withGoal goal: Goal, polarity: Polarity, lastYearsEngland: Double?,
  upperTierValues: [Double], format: (Double) -> String
) -> Judgement {
  goalFinding(area, goal, polarity, lastYearsEngland, upperTierValues, format)
    .judged(by: .goal, polarity: polarity)
}

private func goalFinding(
  _ area: Estimate, _ goal: Goal, _ polarity: Polarity, _ lastYear: Double?, _ values: [Double],
  _ format: (Double) -> String
) -> Finding {
  guard let value = area.known else { return .refused(.missingValue) }
  guard polarity != .none else { return .refused(.noPolarityForGoal) }
  guard (try? validate(goal)) != nil else { return .refused(.goalNotValid) }
  switch goal.kind {
  case .single(let limit) where goal.usesInterval:
    return singleByInterval(area, value, limit, format)
  case .single(let limit):
    return single(value, limit, "the goal of \(format(limit))", polarity, format)
  case .range(let lower, let upper):
    return range(value, Limits(lower: lower, upper: upper), "", format)
  case .percentileRange(let lower, let upper):
    let sorted = values.filter(\.isFinite).sorted()
    guard sorted.count >= 4, let low = percentile(lower / 100, of: sorted),
      let high = percentile(upper / 100, of: sorted)
    else { return .refused(.tooFewAreas) }
    let source = " (percentiles \(plain(lower)) and \(plain(upper)) of \(sorted.count) upper-tier areas)"
    return range(value, Limits(lower: low, upper: high), source, format)
  case .lastYearsEngland:
    guard let lastYear, lastYear.isFinite else { return .refused(.missingLastYearsEngland) }
    return single(value, lastYear, "England's \(format(lastYear)) of the year before", polarity, format)
  }
}

/// The limit itself is on the good side.
private func single(
  _ value: Double, _ limit: Double, _ name: String, _ polarity: Polarity, _ format: (Double) -> String
) -> Finding {
  let lowIsGood = polarity == .lowIsGood
  let side: Side = (lowIsGood ? value <= limit : value < limit) ? .below : .above
  let goodSide: Side = lowIsGood ? .below : .above
  let word = side == .below ? "below" : "above"
  return .found(
    side, rule: "The value, \(format(value)), is \(side == goodSide ? "at or " : "")\(word) \(name)")
}

/// An interval that touches the limit from above counts as beyond it; one that touches it from below does
/// not.
private func singleByInterval(
  _ area: Estimate, _ value: Double, _ limit: Double, _ format: (Double) -> String
) -> Finding {
  guard let limits = area.limits95 else { return .refused(.no95Limits) }
  guard limits.contains(value) else { return .refused(.limitsDoNotBracket) }
  let side: Side = limits.lower >= limit ? .above : limits.upper < limit ? .below : .within
  let verb =
    switch side {
    case .above: "lies at or above"
    case .below: "lies below"
    case .within: "includes"
    }
  return .found(side, rule: "The 95% interval, \(limits.text(format)), \(verb) the goal of \(format(limit))")
}

/// The lower limit belongs to the middle, the upper one to the side above it.
private func range(
  _ value: Double, _ limits: Limits, _ source: String, _ format: (Double) -> String
) -> Finding {
  let start = "The value, \(format(value)), is"
  if value < limits.lower {
    return .found(.below, rule: "\(start) below the goal's lower limit of \(format(limits.lower))\(source)")
  }
  if value >= limits.upper {
    return .found(
      .above, rule: "\(start) at or above the goal's upper limit of \(format(limits.upper))\(source)")
  }
  let (low, high) = (format(limits.lower), format(limits.upper))
  return .found(.within, rule: "\(start) at least \(low) and below \(high), the middle of the goal\(source)")
}

/// A percentile's number as people write it: 5, not 5.0.
private func plain(_ percentile: Double) -> String {
  percentile == percentile.rounded() ? "\(Int(percentile))" : "\(percentile)"
}
