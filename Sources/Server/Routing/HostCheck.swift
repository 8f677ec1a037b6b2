import Hummingbird

/// Refuses a request that names another host than the site's own, whose links and cookies would be for that one.
struct HostCheck<Context: RequestContext>: RouterMiddleware {
  /// With its port; nil where any will do.
  let host: String?

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let host, request.head.authority?.lowercased() != host.lowercased(),
      !["/health", "/ready"].contains(request.uri.path)
    {
      throw PageFailure(
        status: .misdirectedRequest, whatHappened: "This is not the address of this site",
        whatToDo: "Go to \(host).")
    }
    return try await next(request, context)
  }
}
