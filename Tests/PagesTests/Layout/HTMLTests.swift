import Charts
import Foundation
import Testing
import Vocabulary

@testable import Pages

@Suite struct HTMLTests {
  @Test func textIsEscapedInElementsAndAttributes() {
    let text = #"<b>&"'"#
    let html: HTML = #"<p title="\#(text)">\#(text)</p>"#
    #expect(html.description == #"<p title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;</p>"#)
  }

  @Test func markupIsNotEscapedAgain() {
    let inner: HTML = "<b>\("&")</b>"
    let missing: HTML? = nil
    let html: HTML = "\(inner)\([inner, inner])\(missing)\(3)"
    #expect(html.description == "<b>&amp;</b><b>&amp;</b><b>&amp;</b>3")
  }

  @Test func drawingsGoInAsTheyAre() {
    let html: HTML = "\(raw: TrendArrow(direction: .up))"
    #expect(html.description == TrendArrow(direction: .up).svg())
  }

  @Test(arguments: [("a\u{0}b", "a\u{fffd}b"), ("a\u{7}b\n\t", "a\u{fffd}b\n\t"), ("é–😀", "é–😀"), ("", "")])
  func controlCharactersAreReplaced(text: String, escaped: String) {
    #expect(HTML(text: text).description == escaped)
  }

  @Test func joiningPutsTheSeparatorBetween() {
    #expect(["a", "b", "c"].map { HTML(text: $0) }.joined("; ").description == "a; b; c")
    #expect([HTML]().joined("; ").isEmpty)
  }
}

@Suite struct WordsTests {
  @Test(arguments: [
    ("2023-10-31", "31 October 2023"), ("2025-05-06T10:00:00Z", "6 May 2025"), ("2023", "2023"),
    ("2023-13-01", "2023-13-01"), ("soon", "soon"),
  ])
  func dates(iso: String, words: String) { #expect(longDate(iso) == words) }

  @Test func counts() {
    #expect([0, 1, 1_234].map { count($0, "row") } == ["no rows", "1 row", "1,234 rows"])
    #expect(list(["a", "b", "c"]) == "a, b and c")
    #expect(list(["a"]) == "a")
    #expect("Done.".asSentence == "Done.")
  }

  @Test func addresses() {
    let served = PathStyle.served(dashboard: "a b", edition: nil)
    #expect(served.row("x/../<y>") == "/dashboards/a%20b/indicators/x%2F..%2F%3Cy%3E")
    #expect(served.download(row: "1", .csv) == "/dashboards/a%20b/indicators/1.csv")
    let edition = PathStyle.served(dashboard: "m", edition: "2025-10")
    #expect(edition.row("1") == "/dashboards/m/editions/2025-10/indicators/1")
    #expect(edition.liveDashboard == "/dashboards/m")
    #expect(PathStyle.standalone.row("a b<") == "#row-a_20b_3c")
    #expect(PathStyle.standalone.download(row: "1", .csv) == nil)
  }
}

@Suite struct StyleTests {
  /// Contrast to white by the formula of WCAG 2.2: #767676 has 4.54, #777777 has 4.48.
  @Test(arguments: [
    ("#00508c", true), ("#767676", true), ("#777777", false), ("#ffffff", false), ("00508c", false),
    ("#00508", false), ("#0050gg", false), ("#-0508c", false), ("#000;}", false),
  ])
  func accentsAreReadableOnWhite(hex: String, isAccepted: Bool) {
    #expect((Accent(hex: hex) != nil) == isAccepted)
  }

  @Test func addressChangesWithTheContent() {
    let other = Accent(hex: "#7a0000").map { Stylesheet(accent: $0) }
    #expect(Stylesheet().address == Stylesheet().address)
    #expect(other?.address != Stylesheet().address)
    #expect(other?.text.contains("--accent: #7a0000;") == true)
  }

  @Test func everyVariableIsDefined() {
    let sheet = Stylesheet()
    for text in [sheet.text, sheet.withoutColourVariables] {
      for part in text.components(separatedBy: "var(").dropFirst() {
        #expect(text.contains("\(part.prefix { $0 != ")" }):"), "\(part.prefix(20))")
      }
    }
    #expect(!sheet.withoutColourVariables.contains("var(--ink)"))
    #expect(sheet.withoutColourVariables.contains("color: #1d2526"))
  }

  /// The offset and the prime of FNV-1a with 64 bits give these for "" and "a" (its authors' test vectors).
  @Test func contentMarkIsFNV1a() {
    #expect(contentMark("") == "cbf29ce484222325")
    #expect(contentMark("a") == "af63dc4c8601ec8c")
  }

  /// A class that a page uses and the style sheet does not know is a misspelling.
  @Test func everyClassIsStyled() {
    let css = Stylesheet().text
    let unstyled: Set<String> = ["charts", "how-to-read"]
    var missing: Set<String> = []
    for (_, text) in PageSamples.all {
      for element in Markup(text).elements where !element.ancestors.contains("svg") && element.name != "svg" {
        for name in (element.attributes["class"] ?? "").split(separator: " ").map(String.init)
        where !css.contains(".\(name)") && !unstyled.contains(name) {
          missing.insert(name)
        }
      }
    }
    #expect(missing == [])
  }
}
