import Crypto
import Hummingbird

/// An answer with its whole body and a tag that tells it from others.
struct KeptAnswer: Sendable {
  let headers: HTTPFields
  let body: ByteBuffer

  init(_ response: Response) async throws {
    let written = WrittenBody()
    try await response.body.write(written)
    body = written.buffer
    var headers = response.headers
    if headers[.eTag] == nil {
      headers[.eTag] = "\"\(StoreState.hexadecimal(SHA256.hash(data: body.readableBytesView).prefix(16)))\""
    }
    // A browser may keep it, and asks each time whether it is still the same.
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-cache" }
    self.headers = headers
  }

  /// 304 where who asks has it already.
  func response(to request: Request) -> Response {
    guard let tags = request.headers[.ifNoneMatch], let tag = headers[.eTag], Freshness.names(tags, tag) else {
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
    var headers = headers
    headers[.contentLength] = nil
    headers[.contentType] = nil
    return Response(status: .notModified, headers: headers)
  }
}

private final class WrittenBody: ResponseBodyWriter {
  var buffer = ByteBuffer()

  func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
