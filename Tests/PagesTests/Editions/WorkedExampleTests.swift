import Evidence
import Foundation
import TestSupport
import Testing

@testable import Pages

/// The report that the worked example transcribes, as a page.
@Suite struct WorkedExampleTests {
  static let file = Project.root.appendingPathComponent(
    "Examples/leicestershire/editions/2023-10-31.yaml")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "needs the worked example"))
  func everyRowIsOnThePage() throws {
    let edition = try PublishedEdition(
      yaml: String(contentsOf: Self.file, encoding: .utf8), file: Self.file.lastPathComponent)
    let page = PublishedEditionPage(edition: edition, context: Fixture.context).html
    let markup = Markup(page.description)
    #expect(markup.faults == [])
    #expect(Set(markup.ids).count == markup.ids.count)
    let labels = markup.elements.filter { $0.attributes["class"] == "row-label" }
    #expect(labels.count == edition.rows.count)
    #expect(edition.rows.count == 108)
    let ratings = markup.elements.filter { $0.attributes["class"]?.hasPrefix("rating ") == true }
    #expect(ratings.count == edition.rows.count { $0.rating != nil })
  }
}
