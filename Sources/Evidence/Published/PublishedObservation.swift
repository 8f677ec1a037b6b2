import Vocabulary

/// A figure exactly as it was published, with everything that its file says of it.
public struct PublishedObservation: Hashable, Sendable {
  public var series: PublishedSeries
  public var area: Area
  public var period: Period
  public var value, lower95, upper95, lower998, upper998, count, denominator: PublishedNumber
  /// What the publisher wrote beside it: why a value is missing, or how to read it.
  public var note: String?
  /// The publisher's own labels.
  public var recentTrend, comparedToEngland: String?
  /// What is wrong with its limits, as a sentence; nil where nothing is.
  public var fault: String?
  public var dataset: ImportedDataset
  /// The file's row as a spreadsheet numbers it.
  public var row: Int
  public var position: ObservationPosition
}

/// What a series of figures is about.
public struct PublishedSeries: Hashable, Sendable {
  public var id: Int
  public var indicator: Int
  public var name: String
  public var sex: String
  public var age: String
  /// The kind of breakdown and the part of it; both empty for the whole population.
  public var categoryType: String
  public var category: String
}

/// Where an observation stands among all of its indicator: by series, area and time. Later imports add observations
/// but move none, so that reading on from a position neither repeats nor misses one that stayed.
public struct ObservationPosition: Hashable, Comparable, Sendable {
  public var series, area, sortable, period: Int

  public init(series: Int, area: Int, sortable: Int, period: Int) {
    (self.series, self.area, self.sortable, self.period) = (series, area, sortable, period)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.series, a.area, a.sortable, a.period) < (b.series, b.area, b.sortable, b.period)
  }
}

/// Which observations are asked for.
public struct ObservationQuery: Hashable, Sendable {
  public var indicator: Int
  /// All areas where empty.
  public var areas: [AreaCode] = []
  /// As published; nil: each.
  public var sex, age, categoryType: String?
  /// The years that a period may begin in; nil: any.
  public var from, to: Int?
  /// Only what was received at that moment (UTC, ISO 8601, to the second) or later.
  public var receivedSince: String?
  /// Only what stands behind this.
  public var after: ObservationPosition?
  public var limit: Int

  public init(indicator: Int, limit: Int) {
    self.indicator = indicator
    self.limit = limit
  }
}
