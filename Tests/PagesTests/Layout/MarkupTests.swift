import Testing

/// The reader of pages must itself see faults.
@Suite struct MarkupTests {
  @Test(arguments: [
    "<p><b></p></b>", "<p>", "</p>", "<p class=a></p>", "<p id=\"a\" id=\"b\"></p>", "<p title=\"a></p>",
  ])
  func faultsAreFound(text: String) { #expect(!Markup(text).faults.isEmpty) }

  @Test func soundMarkupIsRead() {
    let markup = Markup(#"<!DOCTYPE html><p title="a > b">x<br>y<svg><path d="M0"/></svg></p>"#)
    #expect(markup.faults == [])
    #expect(markup.elements.map(\.name) == ["p", "br", "svg", "path"])
    #expect(markup.elements[0].text == "xy")
    #expect(markup.elements[3].ancestors == ["p", "svg"])
  }
}
