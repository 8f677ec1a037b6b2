import Hummingbird

extension Site {
  /// Gives what was made for somebody else, where it would be the same; else makes it, and keeps it.
  ///
  /// Whoever sends a cookie gets a page of their own: it may have their name, or a form's token.
  func keeping(
    _ route: Route, _ request: Request, _ make: () async throws -> Response
  ) async throws -> Response {
    let headers = request.headers
    guard route.isKept, cache.isOn, !headers.contains(.cookie),
      // A time is compared by who knows when the data changed.
      !headers.contains(.ifModifiedSince) || headers.contains(.ifNoneMatch),
      let version = try await database.version()
    else { return try await make() }
    let key = PageCache.Key(
      address: request.uri.string, host: request.head.authority ?? "",
      accept: request.uri.path.hasPrefix("/api/") ? headers[.accept] ?? "" : "",
      day: cache.day(at: now()))
    if let known = cache.answer(key, version) { return known.response(to: request) }
    let response = try await make()
    guard response.status == .ok, !response.headers.contains(.setCookie) else { return response }
    let answer = try await KeptAnswer(response)
    cache.keep(answer, key, version)
    return answer.response(to: request)
  }
}
