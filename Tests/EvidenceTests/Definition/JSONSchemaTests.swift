import Foundation
import TestSupport
import Testing

@testable import Evidence

@Suite struct JSONSchemaTests {
  let schema: [String: Any]

  init() throws {
    let json = try JSONSerialization.jsonObject(with: Data(definitionJSONSchema().utf8))
    schema = try #require(json as? [String: Any])
  }

  private func definition(of object: ObjectDescription) -> [String: Any]? {
    object.name == "dashboard" ? schema : (schema["$defs"] as? [String: Any])?[object.name] as? [String: Any]
  }

  @Test func itIsOfTheDraftThatEditorsRead() {
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func everyObjectHasItsKeysAndNoOthers() throws {
    for object in DashboardKeys.dashboard.all {
      let definition = try #require(self.definition(of: object), "\(object.name)")
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(object.keys.map(\.key)), "\(object.name)")
      #expect(definition["required"] as? [String] == object.keys.filter(\.isRequired).map(\.key))
      #expect(definition["additionalProperties"] as? Bool == false)
      for key in object.keys { #expect(properties[key.key]?["description"] as? String == key.purpose) }
    }
    #expect((schema["$defs"] as? [String: Any])?.count == DashboardKeys.dashboard.all.count - 1)
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let pieces = definitionJSONSchema().components(separatedBy: "\"$ref\": \"#/$defs/").dropFirst()
    #expect(pieces.count > 10)
    for piece in pieces {
      let name = try #require(piece.split(separator: "\"").first?.removingPercentEncoding)
      #expect(definitions[name] != nil, "\(name)")
    }
  }

  @Test func theWordsAreThoseThatTheReaderAllows() throws {
    let theme = try #require(definition(of: DashboardKeys.theme)?["properties"] as? [String: [String: Any]])
    #expect(theme["kind"]?["enum"] as? [String] == ["life stage", "cross-cutting"])
    let goal = try #require(definition(of: DashboardKeys.goal))
    #expect((goal["allOf"] as? [Any])?.count == 4)
  }

  /// Kept beside the example for editors; written with SALUS_RECORD=1.
  @Test func theExampleCarriesTheSchema() throws {
    let file = Project.root.appendingPathComponent("Examples/leicestershire/dashboard.schema.json")
    if ProcessInfo.processInfo.environment["SALUS_RECORD"] == "1" {
      try Data((definitionJSONSchema() + "\n").utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == definitionJSONSchema() + "\n")
  }
}
