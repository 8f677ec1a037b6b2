/// Degrees to the drawing's units: equirectangular, with longitudes shortened by the cosine of the middle
/// latitude, so that a country the size of England keeps its shape.
struct MapProjection {
  let size: (width: Double, height: Double)
  private let west: Double
  private let north: Double
  private let scaleX: Double
  private let scaleY: Double

  /// nil where no position is on the globe. The drawing fits into `width` by `height`.
  init?(_ rings: some Sequence<[MapChart.Position]>, width: Double, height: Double) {
    var (west, east, south, north) = (180.0, -180.0, 90.0, -90.0)
    for ring in rings {
      for position in ring where position.isOnGlobe {
        west = min(west, position.longitude)
        east = max(east, position.longitude)
        south = min(south, position.latitude)
        north = max(north, position.latitude)
      }
    }
    guard east >= west else { return nil }
    let shortened = Self.cosine(degrees: (south + north) / 2)
    let across = max((east - west) * shortened, 1e-6)
    let down = max(north - south, 1e-6)
    let scale = min(width / across, height / down)
    (self.west, self.north) = (west, north)
    (scaleX, scaleY) = (scale * shortened, scale)
    size = (across * scale, down * scale)
  }

  func place(_ position: MapChart.Position) -> (x: Double, y: Double)? {
    guard position.isOnGlobe else { return nil }
    return ((position.longitude - west) * scaleX, (north - position.latitude) * scaleY)
  }

  /// Taylor's series to the 14th power: within 1e-9 up to 90 degrees. One cosine is no reason for Foundation.
  static func cosine(degrees: Double) -> Double {
    let square = degrees * .pi / 180 * (degrees * .pi / 180)
    var (sum, term) = (1.0, 1.0)
    for n in 1...7 {
      term *= -square / Double((2 * n - 1) * 2 * n)
      sum += term
    }
    return sum
  }
}

extension MapChart.Position {
  var isOnGlobe: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}
