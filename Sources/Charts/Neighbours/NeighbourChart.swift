import Vocabulary

/// An area among its similar areas: one bar each, in the order given.
public struct NeighbourChart: SVGDrawing, Hashable {
  public struct Row: Sendable, Hashable, Codable {
    public var name: String
    public var value: Labelled?
    /// The limits of the interval, in the value's unit.
    public var lower: Double?
    public var upper: Double?
    /// Whether this is the area that the chart is about.
    public var isArea: Bool
    /// Why there is no value, as a phrase: "too few cases to publish".
    public var missing: String?

    public init(
      name: String, value: Labelled?, lower: Double? = nil, upper: Double? = nil, isArea: Bool = false,
      missing: String? = nil
    ) {
      self.name = name
      self.value = value
      self.lower = lower
      self.upper = upper
      self.isArea = isArea
      self.missing = missing
    }
  }

  /// The finding.
  public var title: String
  /// Measure, unit and period.
  public var subtitle: String
  /// Best first, as the caller's rule sorts them; the chart keeps the order.
  public var rows: [Row]
  public var england: Labelled?
  /// The name of the line: "England".
  public var benchmark: String
  /// What the whiskers are: "95% confidence interval".
  public var interval: String
  public var narrow: Bool
  /// Unique on the page; nil writes no ids.
  public var idPrefix: String?
  public var palette: Palette

  public init(
    title: String, subtitle: String, rows: [Row], england: Labelled? = nil, benchmark: String = "England",
    interval: String = "95% confidence interval", narrow: Bool = false, idPrefix: String? = nil,
    palette: Palette = .page
  ) {
    self.title = title
    self.subtitle = subtitle
    self.rows = rows
    self.england = england
    self.benchmark = benchmark
    self.interval = interval
    self.narrow = narrow
    self.idPrefix = idPrefix
    self.palette = palette
  }
}

extension NeighbourChart.Row {
  var drawable: Labelled? { value?.drawable }

  var limits: (lower: Double, upper: Double)? {
    guard let lower = lower?.drawable, let upper = upper?.drawable, lower <= upper, drawable != nil
    else { return nil }
    return (lower, upper)
  }

  /// What stands where the bar would be.
  var reason: String { missing ?? "no value" }
}

extension NeighbourChart {
  /// What the chart shows, from the same values.
  var sentence: String {
    let known = rows.filter { $0.drawable != nil }
    var sentences: [String] = []
    func stated(_ row: Row) -> String { "\(row.name) \(row.value?.text ?? "")" }
    if let first = known.first, let last = known.last {
      sentences.append(
        known.count == 1 ? "\(stated(first))." : "First \(stated(first)), last \(stated(last)).")
      if let place = known.firstIndex(where: \.isArea) {
        sentences.append("\(stated(known[place])), number \(place + 1) of \(known.count) in this order.")
      }
    } else {
      sentences.append("There are no values to show.")
    }
    if let england = england?.drawable { sentences.append("\(benchmark) \(england.text).") }
    for row in rows where row.drawable == nil { sentences.append("\(row.name): \(row.reason).") }
    return sentences.joined(separator: " ")
  }
}
