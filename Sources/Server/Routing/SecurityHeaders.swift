import HTTPTypes
import Hummingbird

/// What every answer tells a browser to refuse: nothing from elsewhere, nothing inline, no frame round a page; and
/// what is made for one person is kept by no browser and no proxy.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Then a browser is told to come by TLS only, for a year.
  let usesTLS: Bool

  static var policy: String {
    "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
      + "form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[HTTPField.Name("Content-Security-Policy")!] = Self.policy
    response.headers[HTTPField.Name("X-Content-Type-Options")!] = "nosniff"
    response.headers[HTTPField.Name("Referrer-Policy")!] = "same-origin"
    response.headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] = "same-origin"
    response.headers[HTTPField.Name("Cross-Origin-Resource-Policy")!] = "same-origin"
    let isForOne = request.headers.contains(.cookie) || response.headers.contains(.setCookie)
    if isForOne, response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if usesTLS {
      response.headers[HTTPField.Name("Strict-Transport-Security")!] = "max-age=31536000; includeSubDomains"
    }
    return response
  }
}
