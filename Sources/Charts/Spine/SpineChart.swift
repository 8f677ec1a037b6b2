import Vocabulary

/// Where an area stands among similar areas, for a table's cell: worst on the left, best on the right,
/// whatever the polarity.
///
/// All positions are on a scale from -1 (worst) to 1 (best) with the benchmark at 0; positions outside it are
/// drawn at the edge. A position that is not a number is not drawn.
public struct SpineChart: SVGDrawing, Hashable {
  /// The positions of the worst and the best of the similar areas.
  public var range: Span?
  /// The positions of the quartiles of the similar areas.
  public var middleHalf: Span?
  /// The position of England; nil draws no line.
  public var benchmark: Double?
  public var area: Double?
  public var rating: Rating
  /// The position of the average of the similar areas.
  public var neighbours: Double?
  /// What the drawing shows, as a sentence: it is the drawing's accessible name.
  public var summary: String
  /// The values at the two ends, printed below the bar.
  public var ends: Ends?

  /// Two positions, in either order.
  public struct Span: Sendable, Hashable, Codable {
    public var lower: Double
    public var upper: Double

    public init(_ lower: Double, _ upper: Double) {
      self.lower = lower
      self.upper = upper
    }

    /// Their places in the drawing, left first.
    var drawn: (left: Double, right: Double)? {
      guard let a = SpineChart.x(lower), let b = SpineChart.x(upper) else { return nil }
      return (min(a, b), max(a, b))
    }
  }

  public struct Ends: Sendable, Hashable, Codable {
    public var worst: String
    public var best: String

    public init(worst: String, best: String) {
      self.worst = worst
      self.best = best
    }
  }

  public init(
    range: Span?, middleHalf: Span? = nil, benchmark: Double? = 0,
    area: Double?, rating: Rating, neighbours: Double? = nil, summary: String, ends: Ends? = nil
  ) {
    self.range = range
    self.middleHalf = middleHalf
    self.benchmark = benchmark
    self.area = area
    self.rating = rating
    self.neighbours = neighbours
    self.summary = summary
    self.ends = ends
  }
}
