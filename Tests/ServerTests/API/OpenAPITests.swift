import DatabaseSupport
import Foundation
import Testing

@testable import Server

@Suite struct OpenAPITests {
  let document: [String: Any]

  init() async throws { document = try await APISite(on: .sqlite).ask("/api/v1/openapi.json").json }

  private var operations: [(path: String, get: [String: Any])] {
    (document["paths"] as? [String: [String: [String: Any]]] ?? [:]).map { ($0.key, $0.value["get"] ?? [:]) }
  }

  @Test func everyRouteIsDescribedAndNoOther() {
    let routes = Route.allCases.filter { $0.path.hasPrefix("/api/") }.map(\.path)
    #expect(Set(operations.map(\.path)) == Set(routes))
    #expect(Set(APIResource.all.map(\.route.path)) == Set(routes))
    #expect(APIResource.all.count == routes.count)
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    let data = try JSONSerialization.data(withJSONObject: document)
    let text = String(decoding: data, as: UTF8.self).replacing("\\/", with: "/")
    let references = text.matches(of: /"\$ref":"#\/([^"]+)"/).map { String($0.1) }
    #expect(references.count > 30)
    for reference in Set(references) {
      var place: Any? = document
      for part in reference.split(separator: "/") { place = (place as? [String: Any])?[String(part)] }
      #expect(place is [String: Any], "\(reference)")
    }
  }

  @Test func everyParameterOfAPathIsDeclared() {
    for (path, get) in operations {
      let declared = (get["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
      let named = path.matches(of: /\{(\w+)\}/).map { String($0.1) }
      #expect(declared.compactMap { $0["name"] as? String } == named, "\(path)")
    }
  }

  /// `required` lists every member, and every answer has just those.
  @Test(arguments: DatabaseKind.allCases) func answersHaveTheMembersOfTheirSchema(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    try await site.tell("A notice", from: "2025-01-01")
    let schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]] ?? [:]
    for (resource, path) in [
      (APIResource.bodies, "bodies"), (.indicators, "indicators"), (.indicator, "indicators/90284"),
      (.observations, "observations?indicator=90284"), (.comparisons, "comparisons?dashboard=leicestershire"),
      (.dashboards, "dashboards"), (.notices, "notices"), (.dashboard, "dashboards/leicestershire"),
      (.search, "search?q=a"),
    ] {
      let answer = try await site.ask("/api/v1/\(path)")
      let item = answer.rows.first ?? answer.json["data"] as? [String: Any] ?? [:]
      let required = schemas[resource.item]?["required"] as? [String] ?? []
      #expect(!required.isEmpty)
      #expect(Set(required).count == required.count, "\(path)")
      #expect(Set(item.keys) == Set(required), "\(path)")
      let whole = schemas[resource.answerName]?["required"] as? [String] ?? []
      #expect(Set(answer.json.keys) == Set(whole), "\(path)")
    }
  }
}
