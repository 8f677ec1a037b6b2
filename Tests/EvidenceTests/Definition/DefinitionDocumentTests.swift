import Foundation
import TestSupport
import Testing

@testable import Evidence

@Suite struct DefinitionDocumentTests {
  let document: String

  init() throws {
    document = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/definitions.md"), encoding: .utf8)
  }

  /// The table of one object's keys, as the document shows it.
  private func table(_ object: ObjectDescription) -> String {
    func value(_ kind: KeyDescription.Kind) -> String {
      switch kind {
      case .object(let object): "[\(object.name)](#\(object.name.replacing(" ", with: "-")))"
      case .list(let element, _, _): "list of: \(value(element))"
      case .word(let words) where words.count > 5: "one of the words below"
      default: kind.name
      }
    }
    let rows = object.keys.map {
      "| `\($0.key)` | \($0.isRequired ? "yes" : "no") | \(value($0.kind)) | \($0.purpose) |"
    }
    return """
      ### \(object.name)

      \(object.purpose)

      | key | needed | value | meaning |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  @Test func everyKeyIsDocumentedAsItIsRead() {
    for object in DashboardKeys.dashboard.all + EditionKeys.edition.all {
      #expect(document.contains(table(object)), "\(table(object))")
    }
  }

  @Test func noOtherObjectIsDocumented() {
    let headings = document.split(separator: "\n").filter { $0.hasPrefix("### ") }.map {
      String($0.dropFirst(4))
    }
    #expect(
      Set(headings) == Set((DashboardKeys.dashboard.all + EditionKeys.edition.all).map(\.name)))
  }

  @Test func everyWordOfALongListIsDocumented() {
    for object in DashboardKeys.dashboard.all + EditionKeys.edition.all {
      for case .word(let words) in object.keys.map(\.kind) where words.count > 5 {
        for word in words { #expect(document.contains("- `\(word)`"), "\(word)") }
      }
    }
  }

  private func example(after marker: String) throws -> String {
    let start = try #require(document.range(of: marker)?.upperBound)
    let rest = document[start...].components(separatedBy: "```yaml\n")[1]
    return rest.components(separatedBy: "```")[0]
  }

  @Test func theExampleOfADefinitionIsRead() throws {
    let definition = try DashboardDefinition(
      yaml: example(after: "## A complete small definition"), file: "definitions.md")
    #expect(definition.rows.count == 2)
    #expect(definition.goal(for: definition.rows[1], on: "2023-10-31") != nil)
  }

  @Test func theExampleOfAnEditionIsRead() throws {
    let edition = try PublishedEdition(
      yaml: example(after: "## An edition as a report published it"), file: "definitions.md")
    #expect(edition.rows.count == 1)
    #expect(edition.reconcile() == [])
  }
}
