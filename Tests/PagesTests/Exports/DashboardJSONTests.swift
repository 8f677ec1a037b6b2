import Evidence
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct DashboardJSONTests {
  private let bytes = dashboardJSON(
    ExportExample.dashboard, board: ExportExample.board, themes: ExportExample.themes, madeWith: "Salus 1.2.3")

  @Test func snapshot() throws {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let pretty = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    expectSnapshot(String(decoding: pretty, as: UTF8.self) + "\n", named: "dashboard.json")
  }

  /// Read by hand-written types, as somebody else's program would.
  private struct Reading: Decodable {
    struct Theme: Decodable { var sections: [Section] }
    struct Section: Decodable { var rows: [Row] }
    struct Row: Decodable {
      var id: String
      var figure: Figure
      var neighbours: [Neighbour]
      var history: [Point]
    }
    struct Figure: Decodable {
      var value, lower95, upper998: Double?
      var published, absence: String?
    }
    struct Neighbour: Decodable {
      var rank: Int?
      var figure: Figure
    }
    struct Point: Decodable {
      var figure: Figure
      var rating: String
    }
    var madeWith: String
    var themes: [Theme]
  }

  @Test func numbersReadBackAsTheSameDoubles() throws {
    let read = try JSONDecoder().decode(Reading.self, from: Data(bytes))
    let rows = read.themes.flatMap(\.sections).flatMap(\.rows)
    #expect(read.madeWith == "Salus 1.2.3")
    #expect(rows.map(\.id) == ExportExample.dashboard.comparisons.map(\.id))
    for (row, own) in zip(rows, ExportExample.dashboard.comparisons) {
      #expect(row.figure.value == own.figure?.value)
      #expect(row.figure.lower95 == own.figure?.estimate.lower95)
      #expect(row.figure.upper998 == own.figure?.estimate.upper998)
      #expect(row.figure.published == own.figure?.published)
      #expect(row.neighbours.map(\.rank) == own.neighbours.map(\.rank))
      #expect(row.history.map(\.rating) == own.history.map(\.rating.rawValue))
    }
    #expect(rows[0].neighbours[2].figure.absence == "Value not published for data quality reasons")
    #expect(rows[0].history[1].figure.absence == "No figure is published")
    #expect(rows[1].figure.absence == "Value suppressed: small number")
  }

  @Test func missingIsNullAndNeverLeftOut() throws {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"changed\":null"))
    #expect(text.contains("\"asOf\":null"))
    #expect(text.contains("\"absence\":\"Value suppressed: small number\""))
    #expect(text.contains("\"value\":0}") && text.contains("\"published\":\"0.000\""))
    // Objects at the same path have the same keys, whatever is missing.
    var keysByPath: [String: Set<[String]>] = [:]
    Self.walk(try JSONSerialization.jsonObject(with: Data(bytes)), path: "") { path, keys in
      keysByPath[path, default: []].insert(keys)
    }
    for (path, shapes) in keysByPath { #expect(shapes.count == 1, "\(path): \(shapes)") }
  }

  @Test func infinityIsNull() throws {
    var dashboard = ExportExample.dashboard
    dashboard.themes[0].sections[0].comparisons[0].figure?.estimate.upper95 = .infinity
    let bytes = dashboardJSON(dashboard, board: ExportExample.board, themes: [:], madeWith: "Salus")
    let read = try JSONDecoder().decode(Reading.self, from: Data(bytes))
    #expect(read.themes.count == 2)
  }

  static func walk(_ value: Any, path: String, _ visit: (String, [String]) -> Void) {
    if let object = value as? [String: Any] {
      visit(path, object.keys.sorted())
      for (key, inner) in object { walk(inner, path: "\(path).\(key)", visit) }
    } else if let list = value as? [Any] {
      for inner in list { walk(inner, path: path + "[]", visit) }
    }
  }
}
