import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// What holds for every address under `/api/`: read only, open to every web page, and problems as programs read them.
struct APIDoor: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard Self.leads(to: request.uri.path) else { return try await next(request, context) }
    var response = await answer(request, context, next)
    Self.open(&response.headers)
    return response
  }

  static func leads(to path: String) -> Bool { path.hasPrefix("/api/") }

  static func open(_ headers: inout HTTPFields) {
    headers[.accessControlAllowOrigin] = "*"
    headers[.accessControlExposeHeaders] = "ETag, Last-Modified, Link, Retry-After, X-Request-ID"
  }

  private func answer(
    _ request: Request, _ context: SiteContext, _ next: (Request, SiteContext) async throws -> Response
  ) async -> Response {
    guard [.get, .head].contains(request.method) else { return otherMethod(request) }
    do {
      return try await next(request, context)
    } catch let problem as APIProblem {
      return problem.response
    } catch let error as any HTTPResponseError where error.status == .notFound {
      return Self.unknown.response
    } catch let issues as Issues {
      context.logger.error("\(context.route): \(issues)")
      return APIProblem(kind: .failed, detail: "A dashboard cannot be made. \(issues)").response
    } catch {
      context.logger.error("\(context.route): \(error)")
      return APIProblem(
        kind: .failed,
        detail: "Try again. If it happens again, tell the board’s analysts this number: \(context.number)."
      ).response
    }
  }

  private func otherMethod(_ request: Request) -> Response {
    guard APIResource.all.contains(where: { $0.answers(request.uri.path) }) else {
      return Self.unknown.response
    }
    guard request.method == .options else {
      return APIProblem(
        kind: .methodNotAllowed, detail: "Nothing can be changed here. Use GET or HEAD."
      ).response
    }
    return Response(
      status: .noContent,
      headers: [
        .allow: APIProblem.methods, .accessControlAllowMethods: APIProblem.methods,
        .accessControlAllowHeaders: "Accept, If-Modified-Since, If-None-Match", .accessControlMaxAge: "86400",
      ])
  }

  private static var unknown: APIProblem {
    .notFound("such address", remedy: "Begin at /api/v1, which lists every address.")
  }
}
