/// Whether the latest figure differs from the one before: only where their 95% intervals share no point.
public func changeFromPrevious(_ recent: Estimate, _ previous: Estimate) -> RecentTrend.Direction {
  guard let now = recent.known, let then = previous.known, let new = recent.limits95,
    let old = previous.limits95,
    new.contains(now), old.contains(then)
  else { return .cannotBeCalculated }
  if new.lower > old.upper { return .increasing }
  if new.upper < old.lower { return .decreasing }
  return .noSignificantChange
}
