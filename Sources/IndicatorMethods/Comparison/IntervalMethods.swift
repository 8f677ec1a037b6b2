/// The benchmark against the value's own interval; the ends belong to it.
func ownInterval(
  _ limits: Limits?, of value: Double, level: Level, _ reference: Double, _ name: String,
  _ format: (Double) -> String
) -> Finding {
  guard let limits else { return .refused(level == .p95 ? .no95Limits : .no998Limits) }
  guard limits.contains(value) else { return .refused(.limitsDoNotBracket) }
  let side = limits.side(of: reference)
  return .found(
    side,
    rule: "The \(level.rawValue) interval, \(limits.text(format)), \(side.verb) \(name) \(format(reference))")
}

/// Two degrees of difference: outside the 95% interval, and outside the 99.8% interval.
func ownIntervals(
  _ area: Estimate, _ value: Double, _ reference: Double, _ name: String, _ format: (Double) -> String
) -> Finding {
  guard let inner = area.limits95 else { return .refused(.no95Limits) }
  guard let outer = area.limits998 else { return .refused(.no998Limits) }
  guard inner.contains(value), outer.contains(value) else { return .refused(.limitsDoNotBracket) }
  guard outer.lower <= inner.lower, inner.upper <= outer.upper else { return .refused(.limitsNotNested) }
  let far = ownInterval(outer, of: value, level: .p998, reference, name, format)
  if case .found(let side, _, let rule) = far, side != .within {
    return .found(side, extreme: true, rule: rule)
  }
  let near = ownInterval(inner, of: value, level: .p95, reference, name, format)
  guard case .found(let side, _, let rule) = near, side != .within else { return near }
  return .found(side, rule: "\(rule) but the 99.8% interval, \(outer.text(format)), includes it")
}

/// The value's interval against the benchmark's: similar where they share a point.
func overlap(
  _ area: Estimate, _ value: Double, _ benchmark: Estimate, _ reference: Double, _ name: String,
  _ format: (Double) -> String
) -> Finding {
  guard let own = area.limits95 else { return .refused(.no95Limits) }
  guard let other = benchmark.limits95 else { return .refused(.noBenchmarkLimits) }
  guard own.contains(value) else { return .refused(.limitsDoNotBracket) }
  guard other.contains(reference) else { return .refused(.benchmarkLimitsDoNotBracket) }
  let side: Side = own.upper < other.lower ? .below : own.lower > other.upper ? .above : .within
  let verb = side == .within ? "overlaps" : side.verb
  return .found(
    side, rule: "The 95% interval, \(own.text(format)), \(verb) \(name), \(other.text(format))")
}

extension Limits {
  /// Where the whole interval lies as seen from a point.
  func side(of point: Double) -> Side { upper < point ? .below : lower > point ? .above : .within }

  func text(_ format: (Double) -> String) -> String { "\(format(lower)) to \(format(upper))" }
}

extension Side {
  var verb: String {
    switch self {
    case .below: "lies below"
    case .within: "includes"
    case .above: "lies above"
    }
  }
}
