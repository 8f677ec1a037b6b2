import HTTPTypes
import Hummingbird

extension Site {
  /// Gives what was made for somebody else, where it would be the same; else makes it, and keeps it.
  func keeping(
    _ route: Route, _ request: Request, _ context: SiteContext, _ make: () async throws -> Response
  ) async throws -> Response {
    guard route.isKept, cache.isOn, let key = key(of: request.head), let version = try await database.version()
    else { return try await make() }
    if let known = cache.answer(key, version) { return known.response(to: request.head) }
    cache.missed()
    let response = try await make()
    guard response.status == .ok, !response.headers.contains(.setCookie) else { return response }
    let answer = try await KeptAnswer(response, route: context.route) { outward(&$0, path: request.uri.path) }
    cache.keep(answer, key, version)
    return answer.response(to: request.head)
  }

  /// What an answer to the request depends on besides the database; nil where it is made for who asks.
  ///
  /// Whoever sends a cookie gets a page of their own: it may have their name, or a form's token.
  func key(of request: HTTPRequest) -> PageCache.Key? {
    let (headers, address) = (request.headerFields, request.path ?? "")
    guard !headers.contains(.cookie),
      // A time is compared by who knows when the data changed.
      !headers.contains(.ifModifiedSince) || headers.contains(.ifNoneMatch)
    else { return nil }
    return PageCache.Key(
      address: address, host: request.authority ?? "",
      accept: address.hasPrefix("/api/") ? headers[.accept] ?? "" : "", day: cache.day(at: now()))
  }

  /// What every answer says besides its number and its time.
  private func outward(_ headers: inout HTTPFields, path: String) {
    if APIDoor.leads(to: path) { APIDoor.open(&headers) }
    SecurityHeaders<SiteContext>(usesTLS: settings.usesTLS).complete(&headers)
    headers[.server] = Self.serverName
  }
}
