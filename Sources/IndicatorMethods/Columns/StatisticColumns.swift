/// Figures of many rows, column by column: `values[i]`, its limits and its reason belong together. One such
/// value serves again and again: what it has allocated is kept.
public struct StatisticColumns: Sendable {
  /// Not a number where the figure is withheld, as are its limits.
  public internal(set) var values: [Double] = []
  /// One for each confidence level, in the order asked.
  public internal(set) var intervals: [LimitColumns]
  /// Nil where the figure is withheld; one byte each.
  public internal(set) var methods: [StatisticMethod?] = []
  /// Nil where the figure is given; one byte each.
  public internal(set) var reasons: [WithheldReason?] = []
  /// What each figure was computed from where rows were added up: all its events, and its people or the
  /// events expected. Not a number where one was missing. Empty for proportions and crude rates, whose own
  /// columns these are.
  public internal(set) var events: [Double] = []
  public internal(set) var denominators: [Double] = []

  var levels: [ConfidenceLevel]
  /// Limits of few events, for each level; empty until they are asked for.
  var smallCounts: [SmallCountLimits] = []

  /// The levels are checked where the figures are computed.
  public init(confidence: [Double] = [0.95]) {
    levels = confidence.map(ConfidenceLevel.init)
    intervals = confidence.map { LimitColumns(confidence: $0) }
  }

  public var count: Int { values.count }

  /// One row, as the functions for single values give it.
  public subscript(row: Int) -> Statistic {
    reasons[row].map(Statistic.withheld)
      ?? .known(
        value: values[row],
        intervals: intervals.map {
          ConfidenceInterval(
            confidence: $0.confidence, limits: Limits(lower: $0.lower[row], upper: $0.upper[row]))
        })
  }
}

/// The limits of many figures at one confidence level, in the figures' unit.
public struct LimitColumns: Sendable {
  /// As a share: 0.95, 0.998.
  public let confidence: Double
  public internal(set) var lower: [Double] = []
  public internal(set) var upper: [Double] = []
}

/// How the rows of a table belong to figures.
public enum RowGroups: Hashable, Sendable {
  /// So many rows each, one after the other: the same bands for every figure.
  case bands(Int)
  /// The rows from one place to the next, in ascending order from 0 to the number of rows: one more place than
  /// figures.
  case offsets([Int])
}
