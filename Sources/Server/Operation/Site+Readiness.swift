import Hummingbird
import Store

extension Site {
  /// Whether the site can answer: 200, or 503 with the reason in words that give nothing of the machine away. What the
  /// database said is in the log.
  func ready(_ context: SiteContext) async -> Response {
    guard let reason = await unreadiness(context) else { return Self.plain("ready\n") }
    return Self.plain("not ready: \(reason)\n", status: .serviceUnavailable)
  }

  static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    var response = Response.bytes(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func unreadiness(_ context: SiteContext) async -> String? {
    // Not a group of tasks: it would wait for a database that does not answer.
    let (answers, continuation) = AsyncStream.makeStream(of: Result<Bool, any Error>?.self)
    let asking = Task { [database] in
      do {
        continuation.yield(.success(try await database.read { try $0.isComplete(Self.migrations) }))
      } catch {
        continuation.yield(.failure(error))
      }
    }
    let waiting = Task { [readinessPatience] in
      try? await Task.sleep(for: readinessPatience)
      continuation.yield(nil)
    }
    defer {
      asking.cancel()
      waiting.cancel()
    }
    for await answer in answers {
      switch answer {
      case nil: return "the database does not answer in time"
      case .success(true)?: return nil
      case .success(false)?: return "the database lacks migrations; restart this server"
      case .failure(let error)?:
        context.logger.error("not ready: \(error)")
        return switch error {
        case StoreError.newerThanThisProgram: "the database was made by a later version"
        case StoreError.alteredMigration: "the database was made by another version"
        default: "the database cannot be read"
        }
      }
    }
    return nil
  }
}
