#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The risk of those exposed over that of those who are not.
public struct RelativeRisk: Codable, Hashable, Sendable {
  /// Above 0.
  public var value: Double
  /// Nil where they are not known; above 0 and round the value.
  public var limits: Limits?
  /// The level of the limits.
  public var confidence: Double

  public init(_ value: Double, limits: Limits? = nil, confidence: Double = 0.95) {
    (self.value, self.limits, self.confidence) = (value, limits, confidence)
  }

  /// Of ln RR, whose limits are taken to be its value ∓ z standard errors; nil without limits.
  var varianceOfLogarithm: Double? {
    limits.map {
      let error = log($0.upper / $0.lower) / (2 * deviate(confidence: confidence))
      return error * error
    }
  }
}

/// One level of exposure: how many are exposed so, and what that does to their risk.
public struct ExposureLevel: Codable, Hashable, Sendable {
  /// From 0 to 1, of all people or of the cases; nil where it is missing.
  public var share: Double?
  /// Against those who are not exposed at all.
  public var relativeRisk: RelativeRisk

  public init(share: Double?, relativeRisk: RelativeRisk) {
    (self.share, self.relativeRisk) = (share, relativeRisk)
  }
}

extension InputChecks {
  mutating func require(_ risk: RelativeRisk, row: Int?) {
    require(
      risk.value > 0 && risk.value.isFinite, row: row, "relative risks must be numbers greater than zero")
    guard let limits = risk.limits else { return }
    requireLevels([risk.confidence])
    require(
      limits.lower > 0 && limits.upper.isFinite && limits.lower <= limits.upper
        && (limits.contains(risk.value) || !(risk.value > 0)), row: row,
      "limits of a relative risk must be greater than zero and have it between them")
  }

  /// The levels of one exposure, the unexposed not among them.
  mutating func require(_ levels: [ExposureLevel], sample: Double?) {
    require(!levels.isEmpty, "at least one level of exposure is needed")
    require(levels.map(\.share), "shares exposed", "from 0 to 1 (0.25 for 25%)") { (0...1).contains($0) }
    for (index, level) in levels.enumerated() { require(level.relativeRisk, row: index + 1) }
    let sum = levels.reduce(0) { $0 + ($1.share ?? 0) }
    // A tenth ten times over is a little more than 1 in doubles.
    require(
      !(sum > 1 + 1e-9), "shares exposed must not add up to more than 1: each person has one level of exposure")
    if let sample { requirePositive(sample, "the number of people the shares are of") }
  }
}
