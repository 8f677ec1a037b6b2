import DatabaseSupport
import Foundation
import TestSupport
import Testing

@testable import Server

@Suite struct APIDocumentTests {
  private struct Example {
    var path: String
    var form: String
    var answer: String
  }

  private static func document() throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent("Documentation/api.md"), encoding: .utf8)
  }

  private static func examples() throws -> [Example] {
    let pattern = /```http\nGET (?<path>\S+)\n```\n```(?<form>json|csv)\n(?<answer>[\s\S]*?)```/
    return try document().matches(of: pattern).map {
      Example(path: String($0.path), form: String($0.form), answer: String($0.answer))
    }
  }

  @Test(arguments: DatabaseKind.allCases) func everyExampleIsWhatTheSiteAnswers(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    let examples = try Self.examples()
    #expect(examples.count == 6)
    for example in examples {
      let answer = try await site.ask(example.path)
      if example.form == "csv" {
        #expect(answer.text == example.answer.replacing("\n", with: "\r\n"), "\(example.path)")
        continue
      }
      let shown = try JSONSerialization.jsonObject(with: Data(example.answer.utf8))
      let difference = Self.difference(shown, answer.json, at: example.path)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  /// Where what is shown is not in the answer: members may be left out, and the end of a list.
  private static func difference(_ shown: Any, _ actual: Any?, at place: String) -> String? {
    if let shown = shown as? [String: Any] {
      let actual = actual as? [String: Any] ?? [:]
      return shown.lazy.compactMap { difference($0.value, actual[$0.key], at: "\(place).\($0.key)") }.first
    }
    if let shown = shown as? [Any] {
      guard let actual = actual as? [Any], actual.count >= shown.count else { return "\(place): too few" }
      return shown.indices.lazy.compactMap { difference(shown[$0], actual[$0], at: "\(place)[\($0)]") }.first
    }
    let isSame = (shown as? NSObject)?.isEqual(actual) ?? false
    return isSame ? nil : "\(place): \(shown) is shown, \(actual ?? "nothing") is answered"
  }

  @Test func namesEveryAddressAndParameter() throws {
    let document = try Self.document()
    for resource in APIResource.all {
      let path = resource.route.path.replacing("{indicator}", with: "90284")
        .replacing("{dashboard}", with: "leicestershire")
      #expect(document.contains(path), "\(path)")
    }
    for parameter in APIResource.observations.parameters where parameter.name != "cursor" {
      #expect(document.contains(parameter.name), "\(parameter.name)")
    }
  }
}
