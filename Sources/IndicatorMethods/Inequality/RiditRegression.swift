/// The least squares line of the values of quantiles on their place in the population, each weighted by its
/// share of the population.
///
/// A quantile's place is its ridit, the share of the population below its middle (Bross 1958, "How to use
/// ridit analysis"). The weighted mean of the ridits is ½, whatever the shares: Σ wᵢ(w₁ + … + wᵢ₋₁ + wᵢ/2) =
/// (Σ w)²/2. So the line passes through the weighted mean of the values at ½, and with dᵢ = ridit - ½ its
/// slope is Σ wᵢdᵢyᵢ / Σ wᵢdᵢ². Both are sums of the values times factors that the populations alone decide.
struct RiditRegression {
  /// The shares of the population: the factors of the line's height at ½.
  let middle: [Double]
  /// The factors of the slope.
  let slope: [Double]

  /// `reversed` swaps the ends of the line. Nil where rounding leaves the population of one quantile alone.
  init?(populations: [Double], reversed: Bool = false) {
    let total = populations.reduce(0, +)
    middle = populations.map { $0 / total }
    var (below, above) = (0.0, total)
    let offsets = populations.map { people in
      above -= people
      defer { below += people }
      return (below - max(0, above)) / total / 2
    }
    let spread = zip(middle, offsets).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    guard spread > 0, spread.isFinite else { return nil }
    slope = zip(middle, offsets).map { $0 * $1 / (reversed ? -spread : spread) }
  }

  /// The factors of the fitted value at 0, the most disadvantaged end.
  var start: [Double] { zip(middle, slope).map { $0 - $1 / 2 } }
  /// The factors of the fitted value at 1, the most advantaged end.
  var end: [Double] { zip(middle, slope).map { $0 + $1 / 2 } }
}

func sumOfProducts(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
