import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

@Suite struct BoundaryTests {
  private static func feature(
    code: String = "E06000001", name: String = "Hartlepool", geometry: String = square
  ) -> String {
    """
    {"type": "Feature", "properties": {"CTYUA23CD": "\(code)", "CTYUA23NM": "\(name)", "OBJECTID": 1, "X": null},
     "geometry": \(geometry)}
    """
  }
  private static let ring =
    "[[-1.2419351, 54.7227237], [-1.2, 54.7], [-1.1, 54.8, 12.5], [-1.2419351, 54.7227237]]"
  private static let square = "{\"type\": \"Polygon\", \"coordinates\": [\(ring)]}"
  private static func collection(_ features: String...) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
  }
  private static func take(_ text: String, into bench: ImportBench) async throws -> GeographyReport {
    try await GeographyImport(database: bench.database)
      .boundaries(bench.folder.file("b.geojson", containing: text))
  }

  @Test func coordinatesAreKeptToAboutAMetre() throws {
    var random = SplitMix(13)
    for _ in 0..<300 {
      let rings = (0..<random.below(5)).map { _ in
        (0..<random.below(60)).map { _ in
          Boundary.Point(
            longitude: Double.random(in: -180...180, using: &random),
            latitude: Double.random(in: -90...90, using: &random))
        }
      }
      let decoded = try BoundaryCoding.decode(BoundaryCoding.encode(rings))
      #expect(decoded.map(\.count) == rings.map(\.count))
      let distances = zip(decoded.joined(), rings.joined()).map {
        max(abs($0.longitude - $1.longitude), abs($0.latitude - $1.latitude))
      }
      // Half a step of 0.00001 degrees.
      #expect((distances.max() ?? 0) <= 0.5000001e-5)
    }
  }

  @Test func hostileBytesNeverTrap() throws {
    var random = SplitMix(14)
    for _ in 0..<4000 {
      let bytes = (0..<random.below(30)).map { _ in random.chance(0.4) ? 0xFF : UInt8(random.below(256)) }
      _ = try? BoundaryCoding.decode(bytes)
    }
    #expect(throws: ObservationBlock.Damage.self) { try BoundaryCoding.decode([1, 2, 4, 4, 4]).isEmpty }
  }

  @Test(arguments: DatabaseKind.allCases) func outlinesAreTakenOnce(on kind: DatabaseKind) async throws {
    let bench = try await ImportBench(on: kind)
    let multi = "{\"type\": \"MultiPolygon\", \"coordinates\": [[\(Self.ring)], [\(Self.ring), \(Self.ring)]]}"
    let text = Self.collection(Self.feature(), Self.feature(code: "E06000002", geometry: multi))
    let first = try await Self.take(text, into: bench)
    #expect([first.rows, first.added] == [2, 2] as [Int])
    let rings = try await bench.database.read {
      try BoundaryCoding.decode($0.value("SELECT rings FROM boundary WHERE area_code = 'E06000002'")!)
    }
    #expect(rings.map(\.count) == [4, 4, 4])
    let before = try await bench.dump()
    #expect(try await Self.take(text, into: bench).unchanged == 2)
    #expect(try await bench.dump() == before)
    let renamed = try await Self.take(text.replacing("Hartlepool", with: "Hartlepool UA"), into: bench)
    #expect(renamed.changed == 2)
  }

  private static let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)

  @Test(arguments: [
    ("", "this is not a GeoJSON"), ("{", "this is not a GeoJSON"), ("[]", "this is not a GeoJSON"),
    ("null", "this is not a GeoJSON"),
    (deep, "this is not a GeoJSON"),
    (
      collection(feature(geometry: "{\"type\": \"Polygon\", \"coordinates\": \(deep)}")),
      "this is not a GeoJSON"
    ),
    ("{\"type\": \"FeatureCollection\", \"features\": {}}", "this is not a GeoJSON"),
    (collection(), "the file holds no outlines"),
    (collection("{\"type\": \"Feature\", \"properties\": {}, \"geometry\": null}"), "it lacks a code"),
    (collection(feature(geometry: "null")), "it lacks a code"),
    (collection(feature(code: "")), "it lacks a code"),
    (collection(feature(geometry: "{\"type\": \"Point\", \"coordinates\": [1, 2]}")), "this is not a GeoJSON"),
    (collection(feature(geometry: square.replacing("-1.2,", with: "NaN,"))), "this is not a GeoJSON"),
    (collection(feature(geometry: square.replacing("-1.2,", with: "\"-1.2\","))), "this is not a GeoJSON"),
    (collection(feature(geometry: square.replacing("-1.2,", with: "1e999,"))), ""),
    (
      collection(feature(geometry: square.replacing("-1.2,", with: "450000,"))),
      "its coordinates are not degrees"
    ),
    (
      collection(feature(geometry: square.replacing("[-1.2, 54.7]", with: "[-1.2]"))),
      "its outline lacks points"
    ),
    (collection(feature(geometry: "{\"type\": \"Polygon\", \"coordinates\": []}")), "its outline lacks points"),
    (
      collection(feature(geometry: "{\"type\": \"Polygon\", \"coordinates\": [[[1, 2]]]}")),
      "its outline lacks points"
    ),
    (collection(feature(), feature()), "its outline is here twice"),
  ])
  func aHostileFileGetsAnAnswerAndChangesNothing(text: String, problem: String) async throws {
    let bench = try await ImportBench()
    let issues = await #expect(throws: Issues.self) { try await Self.take(text, into: bench) }
    #expect(issues?.all.count == 1)
    #expect(issues?.all.first?.problem.hasPrefix(problem) == true)
    #expect(try await bench.count("boundary") == 0)
    #expect(try await bench.count("dataset_import") == 0)
  }

  @Test(.enabled(if: Shared.isPresent, "\(Shared.absent)"), arguments: DatabaseKind.allCases)
  func theRealOutlinesComeBackToAboutAMetre(on kind: DatabaseKind)
    async throws
  {
    let bench = try await ImportBench(on: kind)
    let file = Shared.file("data/areas/boundaries-upper-tier-2023-12.geojson")
    let report = try await GeographyImport(database: bench.database).boundaries(file)
    #expect(report.rows == 218)
    #expect(report.added == 218)
    for boundary in try BoundaryFile.read(file) {
      let stored = try await bench.database.read {
        try BoundaryCoding.decode(
          $0.value("SELECT rings FROM boundary WHERE area_code = \(boundary.code.rawValue)")!)
      }
      #expect(stored.map(\.count) == boundary.rings.map(\.count))
      let isNear = zip(stored.joined(), boundary.rings.joined()).allSatisfy {
        abs($0.longitude - $1.longitude) <= 0.51e-5 && abs($0.latitude - $1.latitude) <= 0.51e-5
      }
      #expect(isNear)
    }
  }
}
