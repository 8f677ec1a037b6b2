import Content
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pages
import People
import Testing

@testable import Server

@Suite struct LogoTests {
  /// 40 by 24 pixels.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAACgAAAAYAQMAAACySi2DAAAAA1BMVEUAUIz5z6+FAAAADElEQVR42mNgGFwAAACQAAEihr7WAAAAAElFTkSuQmCC"
  )!

  private func officer(_ site: SignedInSite) async throws -> SignedInSite.Browser {
    try await site.add(.officer)
    return try await site.browser(as: "officer")
  }

  /// The address of the picture in a page's header.
  private func picture(_ text: String) -> String? {
    text.firstMatch(of: /<img class="logo" src="([^"]+)" alt="([^"]*)" width="(\d+)" height="(\d+)">/).map {
      String($0.output.1)
    }
  }

  @Test func itStandsAtTheHeadOfEveryPageUntilItIsTakenAway() async throws {
    let site = try await SignedInSite()
    let browser = try await officer(site)
    let form = try await browser.get("/workspace/identity/logo")
    #expect(form.text.contains("enctype=\"multipart/form-data\"") && picture(form.text) == nil)
    let sent = try await browser.send(
      "/workspace/identity/logo", file: Self.png,
      fields: ["alternative": "A \"quoted\" council", "form-version": "0"],
      token: form.hidden("form-token"))
    #expect(sent.status == 303 && sent.location == "/workspace/identity/logo")
    let home = try await SignedInSite.Browser(site.site).get("/")
    let address = try #require(picture(home.text))
    #expect(home.text.contains("alt=\"A &quot;quoted&quot; council\" width=\"40\" height=\"24\""))
    #expect(try await picture(browser.get("/workspace").text) == address)
    #expect(try await picture(browser.get("/no-such-page").text) == address)

    let again = try await browser.get("/workspace/identity/logo")
    let removed = try await browser.post(
      "/workspace/identity/logo/remove", ["form-version": "1"], token: again.hidden("form-token"))
    #expect(removed.status == 303)
    #expect(try await picture(browser.get("/").text) == nil)
    #expect(try await browser.get(address).status == 404)
  }

  @Test func theFileIsServedAsWhatItIsAndRunsNothing() async throws {
    let site = try await SignedInSite()
    let browser = try await officer(site)
    let token = try await browser.get("/workspace/identity/logo").hidden("form-token")
    _ = try await browser.send(
      "/workspace/identity/logo", file: Self.png, fields: ["alternative": "A council", "form-version": "0"],
      token: token)
    let address = try #require(picture(try await browser.get("/").text))
    try await Application(router: site.site.router()).test(.router) { client in
      try await client.execute(uri: address, method: .get) { response in
        #expect(response.status == .ok && Data(buffer: response.body) == Self.png)
        #expect(response.headers[.contentType] == "image/png")
        #expect(response.headers[.init("X-Content-Type-Options")!] == "nosniff")
        #expect(response.headers[.init("Content-Security-Policy")!] == "default-src 'none'; sandbox")
        #expect(response.headers[.cacheControl] == "public, max-age=86400")
        #expect(response.headers[.setCookie] == nil)
      }
    }
    #expect(try await browser.get("/logo/" + String(repeating: "0", count: 64)).status == 404)
  }

  @Test func whatCannotBeShownIsRefusedInWordsAndTheTextIsKept() async throws {
    let site = try await SignedInSite()
    let browser = try await officer(site)
    let token = try await browser.get("/workspace/identity/logo").hidden("form-token")
    let svg = Data("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8)
    for (file, problem) in [
      (svg, "may hold scripts"), (Data("GIF89a".utf8), "no PNG, JPEG or WebP"), (Data(), "Choose a file"),
      (Self.png + Data("x".utf8), "something follows its end"),
      (Data(count: ImageFile.mostBytes + 1), "Use one of 256 KB or less"),
    ] {
      let answer = try await browser.send(
        "/workspace/identity/logo", file: file, fields: ["alternative": "Kept words", "form-version": "0"],
        token: token)
      #expect(answer.status == 422 && answer.text.contains(problem), "\(problem): \(answer.status)")
      #expect(answer.text.contains("value=\"Kept words\""))
    }
    let huge = try await browser.send(
      "/workspace/identity/logo", file: Data(count: FormBody.mostBytes), fields: [:], token: token)
    #expect(huge.status == 413)
    #expect(try await browser.post("/workspace/identity/logo", [:], token: token).status == 415)
    #expect(try await picture(browser.get("/").text) == nil)
  }

  @Test func somebodyElsesChangeIsNotOverwritten() async throws {
    let site = try await SignedInSite()
    let browser = try await officer(site)
    let token = try await browser.get("/workspace/identity/logo").hidden("form-token")
    for status in [303, 409] {
      let answer = try await browser.send(
        "/workspace/identity/logo", file: Self.png, fields: ["alternative": "A council", "form-version": "0"],
        token: token)
      #expect(answer.status == status)
    }
  }
}

@Suite struct MultipartBodyTests {
  private let type = "multipart/form-data; boundary=\"x y\""

  private func body(_ text: String) -> MultipartBody? {
    MultipartBody(ByteBuffer(string: text.replacing("\n", with: "\r\n")), type: type)
  }

  @Test func fieldsAndFilesAreToldApart() throws {
    let read = try #require(
      body(
        "--x y\nContent-Disposition: form-data; name=\"a\"\n\none\ntwo\n--x y\ncontent-disposition: form-data; "
          + "name=\"f\"; filename=\"l.png\"\nContent-Type: image/png\n\n\u{0}--x\n\n--x y--\n"))
    #expect(read.parts.map(\.name) == ["a", "f"] && read.parts.map(\.isFile) == [false, true])
    #expect(read.parts[0].bytes == Array("one\r\ntwo".utf8))
    #expect(read.parts[1].bytes == [0] + Array("--x\r\n".utf8))
    let form = try #require(FormBody(read))
    #expect(form.raw("a") == "one\ntwo" && form.files["f"]?.first?.bytes.count == 6 && form.raw("f") == "")
  }

  @Test(arguments: [
    "", "--x y", "--x y--x", "--x y\n", "--x y\n\n--x y--",
    "--x y\nContent-Disposition: form-data\n\na\n--x y--",
    "--x y\nContent-Disposition: form-data; name=\"a\"\n\none",
    "--other\nContent-Disposition: form-data; name=a\n\n",
    String(repeating: "--x y\nContent-Disposition: form-data; name=\"a\"\n\n1\n", count: 33) + "--x y--",
  ])
  func whatIsNotWholeIsRefused(text: String) { #expect(body(text) == nil) }

  @Test func textThatIsNotTextIsRefused() throws {
    let start = Array("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
    for bytes: [UInt8] in [[0xff], [0]] {
      let read = MultipartBody(
        ByteBuffer(bytes: start + bytes + Array("\r\n--x--".utf8)), type: "multipart/form-data; boundary=x")
      #expect(FormBody(try #require(read)) == nil)
    }
    #expect(MultipartBody(ByteBuffer(string: "--\r\n"), type: "multipart/form-data") == nil)
  }
}
