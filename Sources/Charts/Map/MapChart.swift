import Vocabulary

/// Areas shaded by value: five classes of one hue, hatching where there is no value.
public struct MapChart: SVGDrawing, Hashable {
  /// A place on the globe, in degrees (WGS 84).
  public struct Position: Sendable, Hashable, Codable {
    public var longitude: Double
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  public struct Shape: Sendable, Hashable, Codable {
    public var code: AreaCode
    public var name: String
    /// Outlines and holes, each closed or not, in any direction.
    public var rings: [[Position]]
    public var value: Labelled?
    /// Why there is no value, as a phrase: "too few cases to publish".
    public var missing: String?

    public init(
      code: AreaCode, name: String, rings: [[Position]], value: Labelled?, missing: String? = nil
    ) {
      self.code = code
      self.name = name
      self.rings = rings
      self.value = value
      self.missing = missing
    }
  }

  /// The finding.
  public var title: String
  /// Measure, unit and period.
  public var subtitle: String
  public var shapes: [Shape]
  /// The area that the map is about.
  public var area: AreaCode?
  public var narrow: Bool
  /// Unique on the page: the hatching has an id.
  public var idPrefix: String
  public var palette: Palette

  public init(
    title: String, subtitle: String, shapes: [Shape], area: AreaCode? = nil, narrow: Bool = false,
    idPrefix: String, palette: Palette = .page
  ) {
    self.title = title
    self.subtitle = subtitle
    self.shapes = shapes
    self.area = area
    self.narrow = narrow
    self.idPrefix = idPrefix
    self.palette = palette
  }
}

extension MapChart.Shape {
  var drawable: Labelled? { value?.drawable }

  /// "Rutland: 72.1%", "Rutland: no value, too few cases to publish".
  var words: String {
    "\(name): \(drawable?.text ?? (missing.map { "no value, \($0)" } ?? "no value"))"
  }
}
