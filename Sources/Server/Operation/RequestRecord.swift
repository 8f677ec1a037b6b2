import HTTPTypes
import Hummingbird
import Logging

/// Gives every answer the number of its request, counts it, and notes it in the log: by its route, for an address may
/// hold a token or a name.
struct RequestRecord: RouterMiddleware {
  let metrics: Metrics

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    metrics.requestBegins()
    do {
      var response = try await next(request, context)
      response.headers[RequestNumber.header] = context.number
      record(request.method, context.route, response.status, clock.now - start, context.logger)
      return response
    } catch {
      record(request.method, context.route, .internalServerError, clock.now - start, context.logger)
      throw error
    }
  }

  /// - Parameter logger: writes the request’s number.
  func record(
    _ method: HTTPRequest.Method, _ route: String, _ status: HTTPResponse.Status, _ time: Duration,
    _ logger: Logger
  ) {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let method = [.get, .head, .post].contains(method) ? method.rawValue : "other"
    metrics.requestEnds(.init(method: method, route: route, status: status.code), seconds: seconds)
    logger.info(
      "answered",
      metadata: [
        "method": "\(method)", "route": "\(route)", "status": "\(status.code)",
        "milliseconds": "\(Int((seconds * 1000).rounded()))",
      ])
  }
}
