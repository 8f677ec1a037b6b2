extension RecentTrend {
  /// Why the trend is what it is said to be.
  public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
    case significantTrend = "significant trend"
    case noSignificantTrend = "no significant trend"
    case outlierFound = "outlier found"
    case missingValues = "missing values"
    case missingCounts = "missing counts"
    case missingConfidenceInterval = "missing confidence interval"
    case notEnoughDataPoints = "not enough data points"
    case duplicatePeriods = "duplicate periods"
    case breakInTheSeries = "break in the series"
    case overlappingPeriods = "overlapping periods"
    case notYearly = "not yearly"
    case valueTypeNotEligible = "value type not eligible"
    case zeroWidthInterval = "zero-width interval"
    case limitsDoNotBracket = "limits do not bracket value"
    case countIsZero = "count is zero"
    case countEqualsDenominator = "count equals denominator"
    case countImpossible = "count impossible"
  }
}

extension RecentTrend.Reason {
  /// Plain words without a capital or full stop.
  public var sentence: String { sentence(about: nil) }

  /// The same, naming the period that stands in the way.
  func sentence(about period: String?) -> String {
    let one = period ?? "a period"
    return switch self {
    case .significantTrend: "the five years show a significant trend and no single year makes it"
    case .noSignificantTrend: "the five years show no significant trend"
    case .outlierFound: "the direction depends on a single year"
    case .missingValues: "\(one) has no value"
    case .missingCounts: "\(one) has no count or no denominator"
    case .missingConfidenceInterval: "\(one) has no 95% limits"
    case .notEnoughDataPoints: "fewer than five points"
    case .duplicatePeriods: "\(one) appears more than once"
    case .breakInTheSeries: period.map { "there is a gap after \($0)" } ?? "there is a gap in the series"
    case .overlappingPeriods: "the periods overlap"
    case .notYearly: "the figures are not yearly"
    case .valueTypeNotEligible: "this kind of figure has no trend test"
    case .zeroWidthInterval: "the 95% interval of \(one) has no width"
    case .limitsDoNotBracket: "the value of \(one) lies outside its own limits"
    case .countIsZero: "the count of \(one) is zero"
    case .countEqualsDenominator: "the count of \(one) equals its denominator"
    case .countImpossible: "the count of \(one) does not fit its denominator"
    }
  }
}
