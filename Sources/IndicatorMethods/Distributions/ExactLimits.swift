/// The exact limits of a proportion, as a share (0 to 1): at the lower one as many events or more, at the
/// upper one as many or fewer have half of `1 - confidence`. Nil unless `0 <= events <= trials`,
/// `0 < trials <= 1e12` and `0 < confidence < 1`.
///
/// Source: Clopper and Pearson 1934.
public func clopperPearsonLimits(events: Int, of trials: Int, confidence: Double = 0.95) -> Limits? {
  guard let tail = tail(confidence), trials > 0, (0...trials).contains(events) else { return nil }
  let (x, n) = (Double(events), Double(trials))
  return Limits(
    events == 0 ? 0 : BetaDistribution(x, n - x + 1)?.quantile(tail),
    events == trials ? 1 : BetaDistribution(x + 1, n - x)?.upperQuantile(tail))
}

/// The exact limits of a Poisson count, in events, which need not be whole. Nil unless `0 <= count < 1e12`
/// and `0 < confidence < 1`.
///
/// Source: Garwood 1936.
public func exactPoissonLimits(_ count: Double, confidence: Double = 0.95) -> Limits? {
  guard let tail = tail(confidence), count >= 0, count < mostShape else { return nil }
  return exactPoissonLimits(count, tail: tail)
}

/// The same with the share beyond each limit; not a number where the count is out of range.
func exactPoissonLimits(_ count: Double, tail: Double) -> Limits {
  Limits(
    lower: count == 0 ? 0 : GammaDistribution(shape: count)?.quantile(tail) ?? .nan,
    // From the upper tail: 1 - tail would round a very small one away.
    upper: GammaDistribution(shape: count + 1)?.upperQuantile(tail) ?? .nan)
}

private func tail(_ confidence: Double) -> Double? {
  confidence > 0 && confidence < 1 ? (1 - confidence) / 2 : nil
}
