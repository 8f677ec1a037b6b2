import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Charts

@Suite struct MapChartTests {
  @Test(arguments: [false, true]) func looksAsKept(narrow: Bool) throws {
    let svg = Examples.map(narrow: narrow).svg()
    expectSnapshot(svg, named: "map-\(narrow ? "narrow" : "wide").svg")
    try expectSound(svg)
  }

  @Test func namesEveryArea() throws {
    let titles = try Markup(Examples.map().svg()).all("title").map(\.text)
    #expect(titles.contains("County 4: 66.8%"))
    #expect(titles.contains("County 6: no value, too few cases to publish"))
  }

  @Test func hatchesOnlyWhatIsMissing() throws {
    let markup = try Markup(Examples.map().svg())
    let id = try #require(markup.all("pattern").first?.attributes["id"])
    #expect(id.hasPrefix("active-map-wide"))
    // Its shape and its swatch.
    #expect(markup.elements.filter { $0.attributes["fill"] == "url(#\(id))" }.count == 2)
    #expect(markup.with("map-area").count == 1)
  }

  @Test func classesShareEqualValues() {
    let values = [1, 1, 1, 1, 2, 3, 4, 5, 6, 7].map { Labelled(value: $0, text: "\(Int($0))") }
    let classes = MapClasses(values + [nil, Labelled(value: .nan, text: "?")])
    #expect(Set(classes.indices[0..<4]) == [0])
    #expect(classes.indices.suffix(2) == [nil, nil])
    #expect(classes.classes.map(\.bounds) == ["1", "2 to 3", "4 to 5", "6 to 7"])
    #expect(classes.classes.map(\.count) == [4, 2, 2, 2])
    let alike = [61.21, 61.22, 61.24, 61.9, 70].map {
      Labelled(value: $0, text: $0 < 61.5 ? "61.2" : "\($0)")
    }
    #expect(MapClasses(alike).classes.map(\.bounds) == ["61.2", "61.9", "70.0"])
  }

  @Test func fiveClassesOfAboutAsMany() {
    let values = (0..<153).map { Labelled(value: Double($0 * 37 % 153), text: "\($0 * 37 % 153)") }
    #expect(MapClasses(values).classes.map(\.count) == [31, 31, 30, 31, 30])
  }

  @Test func tellsAScreenReaderTheSame() {
    let map = Examples.map()
    #expect(
      map.sentence(MapClasses(map.shapes.map(\.value))) == """
        From 58.0% (County 1) to 72.1% (County 5). County 4: 66.8%, in class 4 of 5 from lowest to highest. \
        No value for 1 area.
        """)
  }

  /// Oracle: the C library's cosine.
  @Test(arguments: [0.0, 30, 52.9, 60, 89, 90, -45]) func cosine(degrees: Double) {
    #expect(abs(MapProjection.cosine(degrees: degrees) - cos(degrees * .pi / 180)) < 1e-8)
  }

  @Test func keepsShapeAndFitsTheBox() throws {
    let ring = Examples.square(west: -2, south: 59.5)
    let projection = try #require(MapProjection([ring], width: 400, height: 400))
    // At 60 degrees a degree of longitude is half as long as one of latitude.
    #expect(abs(projection.size.width / projection.size.height - 0.5) < 1e-9)
    #expect(projection.size.height == 400)
    let corner = try #require(projection.place(ring[2]))
    #expect(abs(corner.x - projection.size.width) < 1e-9 && abs(corner.y) < 1e-9)
    #expect(MapProjection([[.init(longitude: .nan, latitude: 1)]], width: 9, height: 9) == nil)
  }

  @Test func simplifiesWithinItsTolerance() {
    let circle = Outline(
      (0..<720).map { step -> (x: Double, y: Double) in
        let angle = Double(step) * Double.pi / 360
        return (100 * cos(angle), 100 * sin(angle))
      })
    let simple = circle.simplified(tolerance: 0.5)
    #expect((20...70).contains(simple.points.count))
    // No chord of the new line is more than 0.5 inside the circle.
    for (a, b) in zip(simple.points, simple.points.dropFirst() + [simple.points[0]]) {
      let (x, y): (Double, Double) = ((a.x + b.x) / 2, (a.y + b.y) / 2)
      let radius: Double = (x * x + y * y).squareRoot()
      #expect(radius >= 99.5 - 1e-9)
    }
    #expect(abs(Outline([(0, 0), (4, 0), (4, 3), (0, 3), (0, 0)]).area - 12) < 1e-12)
  }

  @Test func aPathIsInTenths() {
    var d = ""
    Outline([(1.04, 2), (3, 2), (3, 1.96), (3, 3.5), (0.95, 3.5)]).write(into: &d)
    #expect(d == "M1 2l2 0 0 1.5-2 0z")
  }

  @Test func drawsEvenTheSmallestArea() throws {
    var map = Examples.map()
    map.shapes[0].rings = [Examples.square(west: -3, south: 51, side: 0.0005)]
    let markup = try Markup(map.svg())
    #expect(markup.all("title").map(\.text).contains("County 1: 58.0%"))
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)")) func englandIsUnder200Kilobytes() throws {
    let shapes = try Boundaries.upperTier()
    #expect(shapes.count == 153)
    for narrow in [false, true] {
      let map = MapChart(
        title: "t", subtitle: "s", shapes: shapes, area: "E10000018", narrow: narrow, idPrefix: "e")
      let svg = map.svg()
      try expectSound(svg)
      #expect(svg.utf8.count < 200_000)
      // Every area, and the outline's.
      #expect(try Markup(svg).all("title").count == 154)
    }
  }
}

/// The ONS boundaries of counties and unitary authorities, December 2023.
private enum Boundaries {
  private struct Collection: Decodable { var features: [Feature] }
  private struct Feature: Decodable {
    struct Properties: Decodable {
      var code, name: String
      enum CodingKeys: String, CodingKey {
        case code = "CTYUA23CD"
        case name = "CTYUA23NM"
      }
    }
    enum Kind: String, Decodable {
      case polygon = "Polygon"
      case multiPolygon = "MultiPolygon"
    }
    struct Geometry: Decodable {
      var polygons: [[[[Double]]]]
      enum CodingKeys: CodingKey { case type, coordinates }
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .type) {
        case .polygon: polygons = [try container.decode([[[Double]]].self, forKey: .coordinates)]
        case .multiPolygon: polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates)
        }
      }
    }
    var properties: Properties
    var geometry: Geometry
  }

  static func upperTier() throws -> [MapChart.Shape] {
    let file = Shared.file("data/areas/boundaries-upper-tier-2023-12.geojson")
    let all = try JSONDecoder().decode(Collection.self, from: Data(contentsOf: file)).features
    return all.filter { $0.properties.code.hasPrefix("E") }.enumerated().map { index, feature in
      let rings = feature.geometry.polygons.flatMap { polygon in
        polygon.map { ring in ring.map { MapChart.Position(longitude: $0[0], latitude: $0[1]) } }
      }
      return MapChart.Shape(
        code: AreaCode(feature.properties.code), name: feature.properties.name, rings: rings,
        value: index % 20 == 3 ? nil : Labelled(value: Double(index), text: "\(index)"))
    }
  }
}
