/// An indirectly standardised ratio or rate of one area: its events against those expected if each stratum
/// had the reference's rate.
public struct IndirectlyStandardised: Codable, Hashable, Sendable {
  /// Nil where a count was missing.
  public var observed: Double?
  public var expected: Double
  /// What a ratio of 1 is shown as: the reference's crude rate with its multiplier for a rate, 1 or 100 for a
  /// ratio.
  public var referenceValue: Double
  public var statistic: Statistic
  /// Nil where the figure is withheld.
  public var method: StatisticMethod?
}

/// The events of an area that is standardised indirectly.
public enum ObservedEvents: Codable, Hashable, Sendable {
  /// One count for each stratum.
  case byStratum([Double?])
  /// Their sum, where the counts by stratum are not known.
  case total(Double?)
}

/// The events and people of the reference, stratum by stratum, in the order of the area's strata. Areas that
/// have the same strata share one; an area may as well have its own.
public struct ReferenceRates: Codable, Hashable, Sendable {
  /// 0 or more.
  public var counts: [Double]
  /// Above 0, in person-years.
  public var populations: [Double]

  public init(counts: [Double], populations: [Double]) {
    self.counts = counts
    self.populations = populations
  }
}
