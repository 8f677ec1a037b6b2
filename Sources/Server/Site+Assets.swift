import Hummingbird
import Pages

extension Site {
  /// The style sheet carries a digest in its address, so that a browser may keep it.
  func style() async throws -> Response {
    Self.asset(Stylesheet(accent: try await identity().accent).text, type: "text/css; charset=utf-8")
  }

  static func script() -> Response {
    var response = Response.bytes(Array(DraftScript.text.utf8), type: "text/javascript; charset=utf-8")
    response.headers[.cacheControl] = "public, max-age=3600"
    return response
  }

  private static func asset(_ text: String, type: String) -> Response {
    var response = Response.bytes(Array(text.utf8), type: type)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
