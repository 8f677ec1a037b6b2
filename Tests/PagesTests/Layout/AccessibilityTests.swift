import Foundation
import Testing

@testable import Pages

/// What must hold of every page.
@Suite struct AccessibilityTests {
  static let pages = PageSamples.all.map { Page(name: $0.name, markup: Markup($0.text), text: $0.text) }

  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var markup: Markup
    var text: String
    var testDescription: String { name }
  }

  @Test(arguments: pages) func tagsAreBalanced(page: Page) { #expect(page.markup.faults == []) }

  @Test(arguments: pages) func headingsAreInOrder(page: Page) {
    let levels = page.markup.elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.count { $0 == 1 } == 1)
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: pages) func idsAreUnique(page: Page) {
    let ids = page.markup.ids
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(Array(repeated) == [])
  }

  @Test(arguments: pages) func referencesLeadToIds(page: Page) {
    let ids = Set(page.markup.ids)
    for element in page.markup.elements {
      if let href = element.attributes["href"], href.hasPrefix("#") {
        #expect(ids.contains(String(href.dropFirst())), "\(href)")
      }
      for name in ["aria-labelledby", "for"] {
        for id in (element.attributes[name] ?? "").split(separator: " ") {
          #expect(ids.contains(String(id)), "\(name)=\(id)")
        }
      }
    }
  }

  @Test(arguments: pages) func landmarksAndLanguage(page: Page) {
    #expect(page.markup.all("html").first?.attributes["lang"] == "en-GB")
    #expect(page.markup.all("main").count == 1)
    #expect(page.markup.all("header").count == 1)
    #expect(page.markup.all("footer").count == 1)
    #expect(page.markup.all("title").first?.text.isEmpty == false)
    let names = page.markup.all("nav").map { $0.attributes["aria-label"] ?? "" }
    #expect(Set(names).count == names.count)
    #expect(!names.contains(""))
  }

  @Test(arguments: pages) func tablesSayWhatTheyHold(page: Page) {
    let tables = page.markup.all("table").count
    #expect(page.markup.all("caption").count == tables)
    for cell in page.markup.all("td") { #expect(cell.attributes["data-label"]?.isEmpty == false) }
    for header in page.markup.all("th") {
      #expect(["row", "col"].contains(header.attributes["scope"]))
      #expect(!header.text.isEmpty)
    }
  }

  @Test(arguments: pages) func linksMakeSenseAlone(page: Page) {
    var targets: [String: String] = [:]
    for element in page.markup.all("a") {
      let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(!text.isEmpty)
      #expect(!["here", "more", "link", "click here"].contains(text.lowercased()))
      let href = element.attributes["href"] ?? ""
      #expect(targets.updateValue(href, forKey: text).map { $0 == href } ?? true, "two targets for “\(text)”")
    }
  }

  @Test(arguments: pages) func nothingIsInline(page: Page) {
    for element in page.markup.elements {
      #expect(element.attributes["style"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
      if element.name == "script" {
        #expect(element.text.isEmpty)
        #expect(element.attributes["src"] != nil)
      }
    }
    #expect(page.markup.all("style").count == (page.name.contains("standalone") ? 1 : 0))
  }

  @Test(arguments: pages) func hostileTextStaysText(page: Page) {
    #expect(!page.text.contains("<script>"))
    #expect(page.markup.all("script").isEmpty)
  }

  @Test(arguments: pages) func colourNeverStandsAlone(page: Page) {
    for element in page.markup.elements
    where element.attributes["class"]?.split(separator: " ").contains("rating") == true {
      #expect(!element.text.isEmpty)
    }
  }

  @Test(arguments: pages) func everyInputHasALabel(page: Page) {
    let labelled = Set(page.markup.all("label").compactMap { $0.attributes["for"] })
    for element in page.markup.elements where ["input", "select", "textarea"].contains(element.name) {
      // What is not shown has no name to be called by.
      if element.attributes["type"] == "hidden" { continue }
      #expect(labelled.contains(element.attributes["id"] ?? ""))
    }
  }
}
