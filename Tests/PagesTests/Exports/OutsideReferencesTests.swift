import Testing

@testable import Pages

@Suite struct OutsideReferencesTests {
  @Test(arguments: [
    ("<img src=\"https://example.org/a.png\">", "img src https://example.org/a.png"),
    ("<IMG\nSRC=a.png>", "img src a.png"),
    ("<img alt=x src='file:///etc/passwd'>", "img src file:///etc/passwd"),
    ("<img src=\"&#104;ttp:x\">", "img src &#104;ttp:x"), ("<img alt=\">\" src=\"/a\">", "img src /a"),
    ("<link rel=stylesheet href=\"a.css\">", "link href a.css"),
    ("<link href=\"a.txt\" rel=\"x attachment\">", "link href a.txt"),
    ("<a rel=attachment href=\"a.txt\">", "a href a.txt"),
    ("<svg><image xlink:href=\"a.svg\"/></svg>", "image xlink:href a.svg"),
    ("<svg><use href=\"a.svg#b\"/></svg>", "use href a.svg#b"),
    ("<object data=\"a.svg\">", "object data a.svg"),
    ("<p style=\"background: URL( 'a.png' )\">", "p style url(a.png)"),
    ("<rect fill=\"url(a.svg#b)\"/>", "rect fill url(a.svg#b)"),
    ("<style>@import 'a.css';</style>", "style @import"),
    ("<STYLE>p { background: url(//a/b) }</STYLE>", "style url(//a/b)"),
    ("<!-- --><img src=a>", "img src a"), ("<!--><img src=a>-->", "img src a"),
    ("<p = / ><img src=a", "img src a"),
  ]) func finds(html: String, reference: String) {
    #expect(OutsideReferences.all(in: html) == [reference])
  }

  @Test(arguments: [
    "<a href=\"https://example.org/\">x</a>", "<img src=\"data:image/png;base64,AA\">", "<use href=\"#a\"/>",
    "<style>p { fill: url(#a); background: url(\"data:,\") }</style><p>url(x)</p>", "<rect fill=\"url(#a)\">",
    "<link rel=canonical href=\"https://example.org/\">", "<!-- <img src=a> -->", "5 < 6 <b>x",
    "<p title=\"url(x)\">",
  ]) func letsThrough(html: String) {
    #expect(OutsideReferences.all(in: html) == [])
  }

  @Test func refusesThePage() async {
    let error = await #expect(throws: PDFError.self) {
      _ = try await WeasyPrint(program: "/no/such/program").pdf(html: "<img src=a><img src=b><img src=a>")
    }
    #expect(error == .notStandalone(["img src a", "img src b"]))
  }
}
