import Hummingbird
import Logging
import Pages
import Store
import Vocabulary

/// Shows a reader what went wrong and what to do, on a page like the others; the cause goes to the log.
struct FailurePages: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let failure as PageFailure {
      return await page(failure, context)
    } catch let error as any HTTPResponseError {
      if error.status == .notFound { return await page(.noSuchPage(), context) }
      return await page(
        PageFailure(
          status: error.status, whatHappened: "This request cannot be answered",
          whatToDo: "Go back and try again."), context)
    } catch let issues as Issues {
      context.logger.error("\(context.route): \(issues)")
      return await page(
        PageFailure(
          status: .internalServerError, whatHappened: "This dashboard cannot be made",
          whatToDo: "\(issues)"), context)
    } catch let error as StoreError {
      context.logger.error("\(context.route): \(error)")
      return await page(PageFailure(error), context)
    } catch {
      context.logger.error("\(context.route): \(error)")
      return await page(.unexplained, context)
    }
  }

  private func page(_ failure: PageFailure, _ context: SiteContext) async -> Response {
    var response = Response.html(
      ErrorPage(
        status: failure.status.code, whatHappened: failure.whatHappened, whatToDo: failure.whatToDo,
        number: context.number, context: await site.failureContext()
      ).html, status: failure.status)
    response.headers[.retryAfter] = failure.retryAfter.map { "\($0)" }
    return response
  }
}
