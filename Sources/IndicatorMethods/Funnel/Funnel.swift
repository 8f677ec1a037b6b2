/// The control limits of a funnel plot, as a function of the denominator.
struct Funnel {
  var scale: FunnelScale
  /// As a share of the denominator.
  var target: Double
  var tails: [Double]
  var overdispersion: Overdispersion?

  /// In the units of the chart.
  func limits(at x: Double) -> [ControlInterval] {
    let denominator = scale.denominator(x: x)
    guard denominator > 0, denominator.isFinite else { return [] }
    return tails.map {
      ControlInterval(tail: $0, limits: scale.limits(shares(of: denominator, tail: $0)))
    }
  }

  /// The variance of a share where the target holds and nothing but chance is at work.
  func variance(_ denominator: Double) -> Double {
    (scale.measure == .proportion ? target * (1 - target) : target) / denominator
  }

  /// Where an area's own interval would just leave the target out, so that a point, its word and its interval
  /// cannot disagree; `controlLimits` of a benchmark are the interval of the expected count instead.
  ///
  /// Wilson's interval of a proportion p has the target on its edge where |p − target| is z of the target's
  /// standard errors; the exact interval of a count where the count is one of `poissonControlCounts`.
  private func shares(of denominator: Double, tail: Double) -> Limits {
    var below: Double
    var above: Double
    if scale.measure == .proportion {
      below = normalUpperQuantile(tail) * variance(denominator).squareRoot()
      above = below
    } else {
      let counts = poissonControlCounts(expected: target * denominator, tail: tail)
      (below, above) = (target - counts.lower / denominator, counts.upper / denominator - target)
    }
    let wider = widening(denominator)
    (below, above) = (below * wider, above * wider)
    // No share is below nothing, and no proportion above all, whatever its unit.
    return Limits(
      lower: max(0, target - below),
      upper: scale.measure == .proportion ? min(1, target + above) : target + above)
  }

  private func widening(_ denominator: Double) -> Double {
    guard let overdispersion, overdispersion.isApplied else { return 1 }
    switch overdispersion.adjustment {
    case .none: return 1
    case .multiplicative: return overdispersion.phi.squareRoot()
    case .additive:
      let between = overdispersion.tau / scale.multiplier
      return (1 + between * between / variance(denominator)).squareRoot()
    }
  }
}
