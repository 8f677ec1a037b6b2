import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct PDFTests {
  private static let hasWeasyPrint = Programs.isPresent(Programs.weasyprint)

  static let page = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>A small page – for paper</title>
    <style>@page { size: A4; margin: 2cm; @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
    @page wide { size: A4 landscape } .wide { page: wide } table { border-collapse: collapse }
    td, th { border-bottom: 1px solid #888; padding: 4pt 8pt; text-align: left }</style></head>
    <body><h1>Heading</h1><p>Better than <a href="https://example.org/">England</a>.</p>
    <svg width="120" height="40" role="img" aria-label="A disc"><circle cx="20" cy="20" r="15" fill="#00703c"/>
    <text x="45" y="25" font-family="sans-serif" font-size="14">Better</text></svg>
    <section class="wide"><h2>Wide</h2><table><thead><tr><th scope="col">Row</th><th scope="col">Value</th></tr></thead>
    <tbody><tr><th scope="row">Overweight</th><td>30.3</td></tr></tbody></table></section></body></html>
    """

  @Test(
    .enabled(
      if: hasWeasyPrint && Programs.isPresent(Programs.pdfinfo), "needs the programs weasyprint and pdfinfo"))
  func printsATaggedA4Page() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("page.pdf")
    let bytes = try await printPDF(html: Self.page, to: file)
    #expect(bytes.starts(with: "%PDF-".utf8))
    #expect(try [UInt8](Data(contentsOf: file)) == bytes)
    let facts = try Programs.output(Programs.pdfinfo, ["-f", "1", "-l", "2", file.path]).text
      .split(separator: "\n").map {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
    #expect(facts.contains("Tagged: yes"))
    #expect(facts.contains("Title: A small page – for paper"))
    #expect(facts.contains("Pages: 2"))
    #expect(facts.contains("Page 1 size: 595.276 x 841.89 pts (A4)"))
    #expect(facts.contains { $0.hasPrefix("Page 2 size: 841.89 x 595.276 pts") })
    let structure = try Programs.output(Programs.pdfinfo, ["-struct", file.path]).text
    for tag in ["H1", "H2", "P (block)", "Table", "TH"] { #expect(structure.contains(tag), "\(tag)") }
  }

  @Test(.enabled(if: hasWeasyPrint, "needs the program weasyprint"))
  func knowsItsVersion() async throws {
    let version = try await WeasyPrint().version()
    #expect(try #require(version.split(separator: ".").first.flatMap { Int($0) }) >= 50)
  }

  @Test func saysWhenItIsNotInstalled() async {
    for program in ["/no/such/weasyprint", "no-such-weasyprint"] {
      let error = await #expect(throws: PDFError.self) {
        _ = try await WeasyPrint(program: program).pdf(html: Self.page)
      }
      #expect(error == .notInstalled)
    }
    #expect(PDFError.notInstalled.description == "PDF needs WeasyPrint: apt install weasyprint")
  }

  /// A program in its place, to see what is made of each way to end.
  private func stand(in folder: TemporaryFolder, script: String) throws -> String {
    let file = try folder.file("weasyprint", containing: "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  @Test func passesOnTheProgramsOwnWords() async throws {
    let folder = try TemporaryFolder()
    let program = try stand(in: folder, script: "echo 'Fonts are missing' >&2; exit 3")
    let long = Self.page + String(repeating: "<!-- -->", count: 200_000)
    let error = await #expect(throws: PDFError.self) {
      _ = try await WeasyPrint(program: program).pdf(html: long)
    }
    #expect(error == .failed("Fonts are missing"))
    let silent = try stand(in: folder, script: "echo not a PDF")
    let second = await #expect(throws: PDFError.self) {
      _ = try await WeasyPrint(program: silent).pdf(html: "")
    }
    #expect(second == .failed("it wrote no PDF and gave no reason"))
  }

  @Test func stopsAProgramThatDoesNotEnd() async throws {
    let folder = try TemporaryFolder()
    let program = try stand(in: folder, script: "sleep 3600 & sleep 3600")
    let began = ContinuousClock.now
    let error = await #expect(throws: PDFError.self) {
      _ = try await WeasyPrint(program: program, timeLimit: .milliseconds(300)).pdf(html: Self.page)
    }
    #expect(error == .timedOut(.milliseconds(300)))
    // Before the program would have ended, however busy the machine is.
    #expect(ContinuousClock.now - began < .seconds(1800))
  }

  @Test func stopsAProgramThatWritesTooMuch() async throws {
    let folder = try TemporaryFolder()
    let program = try stand(in: folder, script: "printf '%%PDF-'; head -c 5000 /dev/zero")
    let error = await #expect(throws: PDFError.self) {
      _ = try await WeasyPrint(program: program, sizeLimit: 4000).pdf(html: Self.page)
    }
    #expect(error == .tooLarge(limit: 4000))
  }

  @Test func printsWithoutTagsWhereTheVersionHasNone() async throws {
    let folder = try TemporaryFolder()
    let program = try stand(
      in: folder,
      script: """
        case "$*" in *pdf-variant*) echo "unrecognized arguments: --pdf-variant pdf/ua-1" >&2; exit 2;; esac
        printf '%%PDF-1.4'
        """)
    #expect(try await WeasyPrint(program: program).pdf(html: Self.page) == Array("%PDF-1.4".utf8))
  }

  /// A page that slipped through the check: a listener that a picture's address names is never called.
  @Test(.enabled(if: hasWeasyPrint, "needs the program weasyprint"))
  func fetchesNothing() async throws {
    let listener = try Listener()
    let bytes = try await WeasyPrint().render(
      "<title>x</title><img src=\"http://127.0.0.1:\(listener.port)/a.png\"><p>Text")
    #expect(bytes.starts(with: "%PDF".utf8))
    #expect(!listener.wasCalled)
    // The same listener notices a call.
    _ = try Programs.output(
      Programs.python, ["-c", "import socket; socket.create_connection(('127.0.0.1', \(listener.port)))"])
    #expect(listener.wasCalled)
  }

  @Test func givesTheProgramNoSecretsAndNoWayOut() async throws {
    let folder = try TemporaryFolder()
    setenv("SALUS_TEST_SECRET", "hidden", 1)
    defer { unsetenv("SALUS_TEST_SECRET") }
    let program = try stand(in: folder, script: "printf '%%PDF-'; env; echo \"$@\"")
    let words = String(decoding: try await WeasyPrint(program: program).pdf(html: Self.page), as: UTF8.self)
    #expect(!words.contains("hidden"))
    #expect(
      words.contains("https_proxy=http://127.0.0.1:9\n") && words.contains("http_proxy=http://127.0.0.1:9\n"))
    #expect(words.contains("--base-url file:///nonexistent/ --pdf-variant pdf/ua-1"))
  }
}
