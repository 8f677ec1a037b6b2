import AsyncHTTPClient
import Foundation
import NIOCore

/// Asks the provider: bounded in time and size, and never led elsewhere, for what is sent along is secret.
final class ProviderClient: Sendable {
  private let client: HTTPClient
  private let limits: ProviderLimits

  struct Answer: Sendable {
    var status: Int
    var body: Data
  }

  init(_ limits: ProviderLimits) {
    self.limits = limits
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.httpVersion = .http1Only
    configuration.timeout.connect = TimeAmount(limits.timeout)
    configuration.timeout.read = TimeAmount(limits.timeout)
    // Somebody waits; and the reason would be lost to the time limit.
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  deinit {
    client.shutdown(queue: .global()) { [client] _ in _ = client }
  }

  func get(_ url: String, from endpoint: ProviderEndpoint, bearer: String? = nil) async throws(SignInFailure)
    -> Answer
  {
    var request = HTTPClientRequest(url: url)
    if let bearer { request.headers.add(name: "Authorization", value: "Bearer \(bearer)") }
    return try await answer(to: request, from: endpoint)
  }

  func post(_ form: [(String, String)], to url: String, from endpoint: ProviderEndpoint, authorisation: String?)
    async throws(SignInFailure) -> Answer
  {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    if let authorisation { request.headers.add(name: "Authorization", value: authorisation) }
    request.body = .bytes(ByteBuffer(string: Form.encode(form)))
    return try await answer(to: request, from: endpoint)
  }

  private func answer(to request: HTTPClientRequest, from endpoint: ProviderEndpoint)
    async throws(SignInFailure)
    -> Answer
  {
    var request = request
    request.headers.add(name: "Accept", value: "application/json")
    let answer: Answer
    do {
      answer = try await receiveInTime(request)
    } catch is TooLate {
      throw .noAnswer(from: endpoint, .slow)
    } catch is TooLarge {
      throw .noAnswer(from: endpoint, .tooLarge(limit: limits.answerSize))
    } catch let error as HTTPClientError where Self.late.contains(error) {
      throw .noAnswer(from: endpoint, .slow)
    } catch {
      throw .noAnswer(from: endpoint, .unreachable(LogText.safe(String(describing: error))))
    }
    guard !(300..<400).contains(answer.status) else { throw .noAnswer(from: endpoint, .redirect) }
    return answer
  }

  private struct TooLarge: Error {}
  private struct TooLate: Error {}

  private static let late: [HTTPClientError] = [
    .deadlineExceeded, .connectTimeout, .readTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout,
  ]

  /// The client's own deadline ends with the head of an answer: a body could come byte by byte for ever.
  private func receiveInTime(_ request: HTTPClientRequest) async throws -> Answer {
    try await withThrowingTaskGroup(of: Answer.self) { group in
      group.addTask { try await self.receive(request) }
      group.addTask { [limits] in
        try await Task.sleep(for: limits.timeout)
        throw TooLate()
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw TooLate() }
      return answer
    }
  }

  private func receive(_ request: HTTPClientRequest) async throws -> Answer {
    let response = try await client.execute(request, timeout: TimeAmount(limits.timeout))
    var body = Data()
    for try await part in response.body {
      guard body.count + part.readableBytes <= limits.answerSize else { throw TooLarge() }
      body.append(contentsOf: part.readableBytesView)
    }
    return Answer(status: Int(response.status.code), body: body)
  }
}
