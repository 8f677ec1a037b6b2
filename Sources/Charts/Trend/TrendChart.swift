import Vocabulary

/// One area's figures over time, with England and the average of similar areas.
///
/// Every period has a point, in order and evenly spaced, whether it has a value or not: a missing value is a
/// gap in the line.
public struct TrendChart: SVGDrawing, Hashable {
  public struct Point: Sendable, Hashable, Codable {
    /// The period, as printed on the axis.
    public var label: String
    public var value: Labelled?
    /// The limits of the interval, in the value's unit.
    public var lower: Double?
    public var upper: Double?
    public var rating: Rating?
    /// Why there is no value, as a phrase: "the survey was not run".
    public var missing: String?
    /// Why figures from here on are not comparable with those before, as a phrase: "the question changed".
    public var breakBefore: String?

    public init(
      label: String, value: Labelled?, lower: Double? = nil, upper: Double? = nil, rating: Rating? = nil,
      missing: String? = nil, breakBefore: String? = nil
    ) {
      self.label = label
      self.value = value
      self.lower = lower
      self.upper = upper
      self.rating = rating
      self.missing = missing
      self.breakBefore = breakBefore
    }
  }

  /// Another area's figures for the same points.
  public struct Line: Sendable, Hashable, Codable {
    public var name: String
    /// One for each point, in the same order; those that are lacking at the end are missing.
    public var values: [Labelled?]

    public init(name: String, values: [Labelled?]) {
      self.name = name
      self.values = values
    }
  }

  /// The finding.
  public var title: String
  /// Measure, unit and period.
  public var subtitle: String
  public var area: String
  public var points: [Point]
  public var england: Line?
  public var neighbours: Line?
  public var start: AxisStart
  /// What follows the numbers of the axis: "%", or nothing.
  public var suffix: String
  /// What the band is: "95% confidence interval".
  public var interval: String
  /// What the ratings compare with.
  public var benchmark: String
  public var narrow: Bool
  /// Unique on the page; nil writes no ids.
  public var idPrefix: String?
  public var palette: Palette

  public init(
    title: String, subtitle: String, area: String, points: [Point], england: Line? = nil,
    neighbours: Line? = nil, start: AxisStart = .zeroUnlessItHidesChange, suffix: String = "",
    interval: String = "95% confidence interval", benchmark: String = "England", narrow: Bool = false,
    idPrefix: String? = nil, palette: Palette = .page
  ) {
    self.title = title
    self.subtitle = subtitle
    self.area = area
    self.points = points
    self.england = england
    self.neighbours = neighbours
    self.start = start
    self.suffix = suffix
    self.interval = interval
    self.benchmark = benchmark
    self.narrow = narrow
    self.idPrefix = idPrefix
    self.palette = palette
  }
}

extension TrendChart.Point {
  var drawable: Labelled? { value?.drawable }

  /// nil where either limit is missing or the two are the wrong way round.
  var limits: (lower: Double, upper: Double)? {
    guard let lower = lower?.drawable, let upper = upper?.drawable, lower <= upper, drawable != nil
    else { return nil }
    return (lower, upper)
  }
}

extension TrendChart.Line {
  func drawable(_ index: Int) -> Labelled? { index < values.count ? values[index]?.drawable : nil }
}
