import HTTPTypes
import Hummingbird

/// What every answer tells a browser to refuse: nothing from elsewhere, nothing inline, no frame round a page; and
/// what is made for one person is kept by no browser and no proxy.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Then a browser is told to come by TLS only, for a year.
  let usesTLS: Bool

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let isForOne = request.headers.contains(.cookie) || response.headers.contains(.setCookie)
    if isForOne, response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    complete(&response.headers)
    return response
  }

  /// Adds what holds for every answer, whoever asked.
  func complete(_ headers: inout HTTPFields) {
    // What somebody uploaded has a stricter policy of its own.
    for (name, value) in HTTPFields.guarding where headers[name] == nil { headers[name] = value }
    if usesTLS { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
  }
}

/// Made once: to make a name is to check it letter by letter.
extension HTTPFields {
  fileprivate static let guarding: [(HTTPField.Name, String)] = [
    (
      HTTPField.Name("Content-Security-Policy")!,
      "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    (HTTPField.Name("X-Content-Type-Options")!, "nosniff"),
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
  ]
}
