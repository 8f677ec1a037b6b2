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
      record(request, context, response.status.code, clock.now - start)
      return response
    } catch {
      record(request, context, 500, clock.now - start)
      throw error
    }
  }

  private func record(_ request: Request, _ context: SiteContext, _ status: Int, _ time: Duration) {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let method = ["GET", "HEAD", "POST"].contains(request.method.rawValue) ? request.method.rawValue : "other"
    metrics.requestEnds(.init(method: method, route: context.route, status: status), seconds: seconds)
    context.logger.info(
      "answered",
      metadata: [
        "method": "\(method)", "route": "\(context.route)", "status": "\(status)",
        "milliseconds": "\(Int((seconds * 1000).rounded()))",
      ])
  }
}
