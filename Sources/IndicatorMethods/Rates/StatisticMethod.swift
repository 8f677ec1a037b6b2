/// How the limits of a figure were computed.
public enum StatisticMethod: String, Codable, Hashable, Sendable, CaseIterable {
  /// Score interval of a proportion (Wilson 1927).
  case wilson = "Wilson"
  /// Limits of a Poisson count from the χ² distribution (Garwood 1936).
  case exact = "Exact"
  /// Approximation to the exact limits of a Poisson count (Breslow and Day 1987).
  case byar = "Byar"
  /// Limits of a weighted sum of Poisson counts (Dobson and others 1991).
  case dobson = "Dobson"
  /// Limits of a mean from the spread of its values (Student 1908).
  case studentT = "Student's t"
  /// Abridged life table (Chiang 1984) with the variance of Silcocks and others (2001).
  case chiangSilcocks = "Chiang, variance of Silcocks"
  /// Years of a life table weighted by prevalence (Sullivan 1971).
  case sullivan = "Sullivan"
  /// Limits of a fraction from those of the logarithm of a ratio of risks (Walter 1976).
  case logarithmOfRatio = "Logarithm of the ratio of risks"
  /// Limits of a sum from those of its parts (Zou and Donner 2008).
  case sumOfParts = "Limits of the parts"
  /// Ridit-weighted regression (Low and Low 2004), its limits those of a normal slope or of Fieller's ratio.
  case normalLine = "Weighted regression, normal limits"
  /// Ridit-weighted regression (Low and Low 2004), its limits percentiles of simulated lines.
  case simulatedLine = "Weighted regression, simulated limits"

  /// The method of `countLimits`.
  static func ofCount(_ count: Double) -> StatisticMethod { count < 10 ? .exact : .byar }
}
