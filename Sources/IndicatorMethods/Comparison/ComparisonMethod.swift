/// How a value is judged against a benchmark.
///
/// Source: the comparison methods of Fingertips' metadata and the public health technical guidance.
public enum ComparisonMethod: String, CaseIterable, Codable, Hashable, Sendable {
  /// The benchmark against the value's own 95% interval.
  case interval95 = "95% interval"
  /// The benchmark against the value's own 99.8% interval.
  case interval998 = "99.8% interval"
  /// Both intervals of the value, 95% and 99.8%: two degrees of difference.
  case twoIntervals = "95% and 99.8% intervals"
  /// The value's 95% interval against the benchmark's 95% interval.
  case bothIntervals = "overlap of 95% intervals"
  /// Control limits round the benchmark at 95%, for a proportion of the area's denominator.
  case controlLimitsProportion95 = "control limits, proportion, 95%"
  case controlLimitsProportion998 = "control limits, proportion, 99.8%"
  /// Exact Poisson limits round the benchmark, for a standardised rate.
  case controlLimitsRate95 = "control limits, rate, 95%"
  case controlLimitsRate998 = "control limits, rate, 99.8%"
  /// Which fifth, or fourth, of the areas the value falls in.
  case quintiles
  case quartiles
  /// The goals of the row decide.
  case goal
  /// Shown, never judged.
  case none
}
