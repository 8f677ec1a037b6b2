import Hummingbird
import Pages

extension Site {
  /// The style sheet carries a digest in its address, so that a browser may keep it.
  func addAssets(to router: Router<BasicRequestContext>) {
    let stylesheet = Array(Self.stylesheet.text.utf8)
    router.get("style.css") { _, _ in Self.asset(stylesheet, type: "text/css; charset=utf-8") }
    router.get("favicon.ico") { _, _ in Response(status: .noContent) }
    router.get("health") { _, _ in Response.bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8") }
  }

  private static func asset(_ bytes: [UInt8], type: String) -> Response {
    var response = Response.bytes(bytes, type: type)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
