import Hummingbird
import Pages

extension Site {
  /// The style sheet carries a digest in its address, so that a browser may keep it.
  static func style() -> Response { asset(stylesheetBytes, type: "text/css; charset=utf-8") }

  static func health() -> Response { .bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8") }

  private static let stylesheetBytes = Array(stylesheet.text.utf8)

  private static func asset(_ bytes: [UInt8], type: String) -> Response {
    var response = Response.bytes(bytes, type: type)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
