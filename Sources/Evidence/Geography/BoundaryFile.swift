import Foundation
import Vocabulary

/// The outline of an area in degrees of longitude and latitude (WGS 84): rings of every part, holes included.
public struct Boundary: Sendable {
  public struct Point: Hashable, Sendable {
    public var longitude, latitude: Double
  }

  public var code: AreaCode
  public var name: String
  public var rings: [[Point]]
}

enum BoundaryFile {
  private struct Collection: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var properties: [String: Property]
    var geometry: Geometry?
  }

  private enum Property: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode(String.self)).map { .text($0) } ?? .other
    }
  }

  private struct Geometry: Decodable {
    var rings: [[[Double]]]
    private enum Keys: String, CodingKey { case type, coordinates }
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon": rings = try container.decode([[[Double]]].self, forKey: .coordinates)
      case "MultiPolygon":
        rings = try container.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
      case let other:
        throw DecodingError.dataCorruptedError(
          forKey: .type, in: container, debugDescription: "a \(other) is not an outline")
      }
    }
  }

  static func read(_ file: URL) throws -> [Boundary] {
    let source = try SourceFile(file)
    guard source.size <= 256 << 20 else {
      throw Issues(
        Issue(
          file: source.name, problem: "the file is larger than 256 MB",
          remedy: "Use generalised boundaries (ONS calls them BUC or BSC)."))
    }
    let collection: Collection
    do {
      collection = try JSONDecoder().decode(Collection.self, from: Data(contentsOf: file))
    } catch {
      throw Issues(
        Issue(
          file: source.name, problem: "this is not a GeoJSON feature collection of outlines",
          remedy: "Download the boundaries as GeoJSON from the ONS Open Geography portal."))
    }
    var boundaries: [Boundary] = []
    var issues: [Issue] = []
    var codes: Set<String> = []
    if collection.features.isEmpty {
      issues.append(Issue(file: source.name, problem: "the file holds no outlines", remedy: "Check the file."))
    }
    for (index, feature) in collection.features.enumerated() {
      guard let code = property(of: feature, ending: "CD"), let name = property(of: feature, ending: "NM"),
        let geometry = feature.geometry
      else {
        issues.append(
          Issue(
            file: source.name, field: "features[\(index)]",
            problem: "it lacks a code (a property that ends in CD), a name (NM) or an outline"))
        continue
      }
      // A ring is closed: its first point again makes at least four (RFC 7946, section 3.1.6).
      guard !geometry.rings.isEmpty,
        geometry.rings.allSatisfy({ $0.count >= 4 && $0.allSatisfy { $0.count >= 2 } })
      else {
        issues.append(Issue(file: source.name, field: code, problem: "its outline lacks points"))
        continue
      }
      let rings = geometry.rings.map { $0.map { Boundary.Point(longitude: $0[0], latitude: $0[1]) } }
      guard rings.joined().allSatisfy({ abs($0.longitude) <= 180 && abs($0.latitude) <= 90 }) else {
        issues.append(
          Issue(
            file: source.name, field: code, problem: "its coordinates are not degrees",
            remedy: "Download the boundaries in WGS 84."))
        continue
      }
      guard codes.insert(code).inserted else {
        issues.append(Issue(file: source.name, field: code, problem: "its outline is here twice"))
        continue
      }
      boundaries.append(Boundary(code: AreaCode(code), name: name, rings: rings))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return boundaries
  }

  private static func property(of feature: Feature, ending suffix: String) -> String? {
    let key = feature.properties.keys.sorted().first { $0.hasSuffix(suffix) && $0.count <= 10 }
    guard let key, case .text(let text)? = feature.properties[key], !text.isEmpty else { return nil }
    return text
  }
}

/// Rings as zigzag deltas in steps of 0.00001 degrees, about a metre.
enum BoundaryCoding {
  private static let scale = 100_000.0

  static func encode(_ rings: [[Boundary.Point]]) -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    writer.write(UInt64(rings.count))
    for ring in rings {
      writer.write(UInt64(ring.count))
      var last: (Int64, Int64) = (0, 0)
      for point in ring {
        let x = Int64((point.longitude * scale).rounded())
        let y = Int64((point.latitude * scale).rounded())
        writer.write(ByteWriter.zigzag(x - last.0))
        writer.write(ByteWriter.zigzag(y - last.1))
        last = (x, y)
      }
    }
    return Array(writer.bytes)
  }

  /// - Throws: `ObservationBlock.Damage` where the bytes end too early.
  static func decode(_ bytes: [UInt8]) throws -> [[Boundary.Point]] {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(buffer)
      return try (0..<(try reader.readCount())).map { _ in
        var last: (Int64, Int64) = (0, 0)
        return try (0..<(try reader.readCount())).map { _ in
          last.0 &+= ByteReader.unzigzag(try reader.read())
          last.1 &+= ByteReader.unzigzag(try reader.read())
          return Boundary.Point(longitude: Double(last.0) / scale, latitude: Double(last.1) / scale)
        }
      }
    }
  }
}
