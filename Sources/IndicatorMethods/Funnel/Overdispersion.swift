/// How a funnel plot allows for areas that differ by more than chance.
public enum OverdispersionAdjustment: String, Codable, Hashable, Sendable, CaseIterable {
  case none
  /// Every distance from the target √φ times as far.
  case multiplicative
  /// A variance τ² between the areas added to that of chance, as NHS trusts are judged: large areas gain most.
  case additive
}

/// How much more than by chance the areas of a funnel plot differ, and whether its limits allow for it.
///
/// Each area has z = (y − target)/s with s its standard error where the target holds: √(t(1−t)/n) for a
/// proportion, √(t/n) otherwise. The tenth of the z at either end are drawn in to the 10th and 90th percentile
/// (interpolated as `percentile`), so that a few outliers do not excuse themselves; φ = Σz²/I over the I areas.
/// The between-area variance is that of DerSimonian and Laird (1986) with w = 1/s²:
/// τ² = (Iφ − (I − 1)) / (Σw − Σw²/Σw), 0 where that is negative.
///
/// Limits are widened only where Iφ lies in the upper 5% of χ² with I − 1 degrees of freedom; the z drawn in
/// make that harder to reach. The distance of a limit from the target is multiplied by √φ, or by √(1 + τ²/s²):
/// for a proportion these are the limits t ± z√φ·s and t ± z√(s² + τ²), for a Poisson count the exact limits
/// stretched. Source: Spiegelhalter 2005, "Funnel plots for comparing institutional performance" and
/// "Handling over-dispersion of performance indicators".
public struct Overdispersion: Codable, Hashable, Sendable {
  public var adjustment: OverdispersionAdjustment
  /// How many areas it was estimated from.
  public var areas: Int
  /// How many of the z were drawn in.
  public var winsorised: Int
  public var phi: Double
  /// The standard deviation between areas, in the figure's unit.
  public var tau: Double
  /// The share of χ² above Iφ.
  public var pValue: Double

  public var isSignificant: Bool { pValue < 0.05 }
  /// Whether the limits are the wider ones.
  public var isApplied: Bool { adjustment != .none && isSignificant }

  /// `areas` are figures and denominators as computed with. Nil with fewer than two areas, and where the target
  /// leaves no room for chance.
  init?(
    _ adjustment: OverdispersionAdjustment, _ areas: [(share: Double, denominator: Double)], _ funnel: Funnel
  ) {
    let variances = areas.map { funnel.variance($0.denominator) }
    guard adjustment != .none, areas.count > 1, variances.allSatisfy({ $0 > 0 }) else { return nil }
    let scores = zip(areas, variances).map { ($0.share - funnel.target) / $1.squareRoot() }
    let sorted = scores.sorted()
    guard let low = percentile(0.1, of: sorted), let high = percentile(0.9, of: sorted),
      let chance = ChiSquared(degreesOfFreedom: Double(areas.count - 1))
    else { return nil }
    let total = scores.reduce(0) { sum, z in
      let held = min(high, max(low, z))
      return sum + held * held
    }
    guard let pValue = chance.upperTail(at: total) else { return nil }
    let weights = variances.map { 1 / $0 }
    let (sum, squares) = (weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 })
    let between = max(0, total - Double(areas.count - 1)) / (sum - squares / sum)
    self.adjustment = adjustment
    self.areas = areas.count
    winsorised = scores.count { $0 < low || $0 > high }
    phi = total / Double(areas.count)
    tau = between.squareRoot() * funnel.scale.multiplier
    self.pValue = pValue
  }
}
