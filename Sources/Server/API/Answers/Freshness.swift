import Crypto
import Foundation
import Hummingbird

/// Whether what a program has already is still what it would be given (RFC 9110, section 13).
struct Freshness: Sendable {
  /// Strong: the same only for the same bytes.
  var tag: String
  /// When it last changed, UTC, ISO 8601.
  var changed: String?

  /// - Parameter parts: everything that the answer depends on.
  init(_ parts: [String], changed: String?) {
    var sha = SHA256()
    for part in parts { sha.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    tag = "\"\(StoreState.hexadecimal(sha.finalize().prefix(16)))\""
    self.changed = changed
  }

  /// The answer with its validators; 304 without making it where the program has it.
  ///
  /// A tag decides where there is one, the time only where there is none.
  func answer(
    _ request: Request, _ context: some RequestContext, _ make: () async throws -> Response
  ) async throws -> Response {
    let tags = request.headers[.ifNoneMatch]
    var head = request.head
    if tags != nil { head.headerFields[.ifModifiedSince] = nil }
    let request = Request(head: head, body: request.body)
    func process() async throws -> Response {
      tags.map({ Self.names($0, tag) }) == true ? Response(status: .notModified) : try await make()
    }
    var response =
      if let moment = changed.flatMap({ try? Date($0, strategy: .iso8601) }) {
        try await request.ifModifiedSince(modificationDate: moment, context: context, process: process)
      } else {
        try await process()
      }
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "public, no-cache"
    return response
  }

  /// Whether a header names a tag; a proxy may have made it a weak one.
  static func names(_ tags: String, _ tag: String) -> Bool {
    tags.split(separator: ",").contains { given in
      let given = given.filter { !$0.isWhitespace }
      return given == "*" || given == tag || given == "W/\(tag)"
    }
  }
}
