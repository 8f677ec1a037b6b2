import Crypto
import HTTPTypes
import Hummingbird

/// An answer with its whole body and a tag that tells it from others.
struct KeptAnswer: Sendable {
  /// As metrics and log name where it was asked for.
  let route: String
  let headers: HTTPFields
  /// The headers that tell somebody who has it already that it is the same.
  let unchanged: HTTPFields
  let body: ByteBuffer

  /// - Parameter complete: adds what every answer says.
  init(
    _ response: Response, route: String = "", complete: (inout HTTPFields) -> Void = { _ in }
  ) async throws {
    let written = WrittenBody()
    try await response.body.write(written)
    body = written.buffer
    var headers = response.headers
    if headers[.eTag] == nil {
      headers[.eTag] = "\"\(StoreState.hexadecimal(SHA256.hash(data: body.readableBytesView).prefix(16)))\""
    }
    // A browser may keep it, and asks each time whether it is still the same.
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-cache" }
    headers[.contentLength] = "\(body.readableBytes)"
    complete(&headers)
    self.headers = headers
    headers[.contentLength] = nil
    headers[.contentType] = nil
    unchanged = headers
    self.route = route
  }

  /// 304 where who asks has it already.
  func response(to request: HTTPRequest) -> Response {
    isNamed(in: request)
      ? Response(status: .notModified, headers: unchanged)
      : Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
  }

  /// Whether a request says that its sender has it.
  func isNamed(in request: HTTPRequest) -> Bool {
    guard let tags = request.headerFields[.ifNoneMatch], let tag = headers[.eTag] else { return false }
    return Freshness.names(tags, tag)
  }
}

private final class WrittenBody: ResponseBodyWriter {
  var buffer = ByteBuffer()

  func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
