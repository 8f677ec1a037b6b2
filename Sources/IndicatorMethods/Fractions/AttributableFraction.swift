#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The share of cases that there would not be without an exposure, or, where it protects, the share of those
/// there would be without it that it prevents.
public struct AttributableFraction: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable {
    case attributable
    case preventable
  }

  public var kind: Kind
  /// From 0 to 1; a lower limit below 0 says that the effect may be the other way round.
  public var statistic: Statistic
  /// Nil where the fraction is withheld.
  public var method: StatisticMethod?
  /// ln of the risk with the exposure as it is over that without it, above 0 where it harms, and its
  /// variance; nil where the fraction is withheld, the variance also where a relative risk has no limits.
  public var logarithmOfRatio: Double?
  public var varianceOfLogarithm: Double?

  static func withheld(_ reason: WithheldReason) -> AttributableFraction {
    AttributableFraction(kind: .attributable, statistic: .withheld(reason))
  }

  /// Limits: the logarithm ∓ z times its standard error, turned back into a fraction.
  init(logarithmOfRatio g: Double, variance: Double?, confidence: [Double]) {
    let sign = g < 0 ? -1.0 : 1
    func fraction(_ g: Double) -> Double { 0 - expm1(-sign * g) }
    kind = g < 0 ? .preventable : .attributable
    statistic = .known(fraction(g), variance == nil ? [] : confidence) {
      let half = sign * deviate(confidence: $0) * (variance ?? 0).squareRoot()
      return Limits(lower: fraction(g - half), upper: fraction(g + half))
    }
    (method, logarithmOfRatio, varianceOfLogarithm) = (.logarithmOfRatio, g, variance)
  }

  private init(kind: Kind, statistic: Statistic) { (self.kind, self.statistic) = (kind, statistic) }
}

/// The fraction among those exposed: attributable, (RR − 1)/RR, or where RR is below 1 preventable, 1 − RR. Limits
/// are those of the relative risk put in its place (Daly 1998, "Confidence limits made easy: interval estimation
/// using a substitution method"), after a change of level where it is another; none where it has none.
public func attributableFractionAmongExposed(
  _ risk: RelativeRisk, confidence: [Double] = [0.95]
) throws(InputFaults) -> AttributableFraction {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.require(risk, row: nil)
  try checks.finish()
  return AttributableFraction(
    logarithmOfRatio: log(risk.value), variance: risk.varianceOfLogarithm, confidence: confidence)
}

/// The fraction among all people from the shares exposed among all people (Levin 1953, "The occurrence of
/// lung cancer in man"): with θ = Σ p(RR − 1), attributable θ/(1 + θ), or where θ is below 0 preventable, −θ. It
/// is biased where the relative risk is adjusted for what goes with the exposure: then the shares among cases
/// are needed.
///
/// Limits on the scale of ln(1 + θ), as −ln(1 − fraction) (Walter 1976, "The estimation and interpretation of
/// attributable risk in health research"): variance of θ Σ p²·RR²·var(ln RR) + (Σ p(RR − 1)² − θ²)/n, over
/// (1 + θ)², the relative risks independent of each other and of the shares. n is the number of people
/// `surveyed`; nil where the shares are known without error. No limits where a relative risk has none. A share of
/// 0 gives a fraction of 0 that no survey makes uncertain.
///
/// Withheld where a share is missing. Faults: no level, a share outside 0 to 1, shares that add up to more
/// than 1, a relative risk of 0 or less or outside its limits.
public func populationAttributableFraction(
  exposedOfAll levels: [ExposureLevel], surveyed: Double? = nil, confidence: [Double] = [0.95]
) throws(InputFaults) -> AttributableFraction {
  try population(levels, surveyed, confidence, sign: 1) { p, risk in
    (excess: p * (risk - 1), square: p * (risk - 1) * (risk - 1), slope: p * risk)
  }
}

/// The fraction among all people from the shares exposed among cases (Miettinen 1974, "Proportion of disease
/// caused or prevented by a given exposure, trait or intervention"; Bruzzi and others 1985): attributable
/// Σ c(RR − 1)/RR, or where that is below 0 preventable, 1 − 1/(1 − Σ c(RR − 1)/RR). It holds where the relative
/// risk is adjusted.
///
/// Limits on the scale of −ln(1 − fraction), variance Σ c²/RR²·var(ln RR) + (Σ c((RR − 1)/RR)² −
/// (Σ c(RR − 1)/RR)²)/n, over (1 − Σ c(RR − 1)/RR)², n the number of `cases`. Otherwise as from the shares of all.
public func populationAttributableFraction(
  exposedOfCases levels: [ExposureLevel], cases: Double? = nil, confidence: [Double] = [0.95]
) throws(InputFaults) -> AttributableFraction {
  try population(levels, cases, confidence, sign: -1) { c, risk in
    let part = (risk - 1) / risk
    return (excess: c * part, square: c * part * part, slope: c / risk)
  }
}

/// `terms` of one level: its part of the sum of excesses, of the sum of their squares, and the derivative
/// of the first by ln RR. The risk of all over that of the unexposed is 1 + the excess, or, with a `sign` of -1,
/// 1 over 1 − the excess.
private func population(
  _ levels: [ExposureLevel], _ sample: Double?, _ confidence: [Double], sign: Double,
  terms: (_ share: Double, _ risk: Double) -> (excess: Double, square: Double, slope: Double)
) throws(InputFaults) -> AttributableFraction {
  var checks = InputChecks()
  checks.requireLevels(confidence)
  checks.require(levels, sample: sample)
  try checks.finish()
  var (excess, square, variance) = (0.0, 0.0, 0.0 as Double?)
  for level in levels {
    guard let share = level.share else { return .withheld(.missingPrevalence) }
    let terms = terms(share, level.relativeRisk.value)
    excess += terms.excess
    square += terms.square
    variance = variance.flatMap { sum in
      level.relativeRisk.varianceOfLogarithm.map { sum + terms.slope * terms.slope * $0 }
    }
  }
  if let sample { variance = variance.map { $0 + max(0, square - excess * excess) / sample } }
  let base = 1 + sign * excess
  return AttributableFraction(
    logarithmOfRatio: sign * log1p(sign * excess), variance: variance.map { $0 / (base * base) },
    confidence: confidence)
}
