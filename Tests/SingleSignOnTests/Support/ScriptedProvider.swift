import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

@testable import SingleSignOn

/// A provider on a free port of this machine that answers as a test has it answer.
final class ScriptedProvider: Sendable {
  struct Request: Sendable {
    var path: String
    var headers: HTTPHeaders
    var body: String
  }

  struct Reply: Sendable {
    var status: HTTPResponseStatus = .ok
    var headers: HTTPHeaders = [:]
    var body = ""
    /// Before the first byte.
    var wait: Duration = .zero
    /// Between one byte and the next.
    var drip: Duration?
  }

  let port: Int
  private let replies = Mutex<[String: @Sendable (Request) -> Reply]>([:])
  private let received = Mutex<[Request]>([])
  private let channel: NIOAsyncChannel<Connection, Never>

  typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  var issuer: String { "http://127.0.0.1:\(port)" }

  func requests(for path: String) -> [Request] { received.withLock { $0.filter { $0.path == path } } }

  func answer(_ path: String, _ reply: @escaping @Sendable (Request) -> Reply) {
    replies.withLock { $0[path] = reply }
  }

  func answer(_ path: String, _ fields: [String: ClaimValue], status: HTTPResponseStatus = .ok) {
    let body = JSON.text(fields)
    answer(path) { _ in Reply(status: status, body: body) }
  }

  private init() async throws {
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    port = channel.channel.localAddress?.port ?? 0
  }

  static func run<Value>(_ body: (ScriptedProvider) async throws -> Value) async throws -> Value {
    let provider = try await ScriptedProvider()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await provider.serve() }
      defer { group.cancelAll() }
      return try await body(provider)
    }
  }

  private func serve() async throws {
    try await channel.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in connections {
          // A client that hangs up ends its connection, and nothing else.
          group.addTask { try? await self.serve(connection) }
        }
      }
    }
  }

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { parts, outbound in
      var head: HTTPRequestHead?
      var body = ""
      for try await part in parts {
        switch part {
        case .head(let received): (head, body) = (received, "")
        case .body(let bytes): body += String(buffer: bytes)
        case .end:
          guard let head else { continue }
          let path = head.uri.split(separator: "?").first.map(String.init) ?? head.uri
          let request = Request(path: path, headers: head.headers, body: body)
          received.withLock { $0.append(request) }
          let reply = replies.withLock { $0[path] }?(request) ?? Reply(status: .notFound)
          try await send(reply, by: outbound)
        }
      }
    }
  }

  private func send(
    _ reply: Reply, by outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws {
    try await Task.sleep(for: reply.wait)
    var headers = reply.headers
    headers.add(name: "Content-Length", value: "\(reply.body.utf8.count)")
    try await outbound.write(.head(HTTPResponseHead(version: .http1_1, status: reply.status, headers: headers)))
    if let drip = reply.drip {
      for byte in reply.body.utf8 {
        try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: [byte]))))
        try await Task.sleep(for: drip)
      }
    } else {
      try await outbound.write(.body(.byteBuffer(ByteBuffer(string: reply.body))))
    }
    try await outbound.write(.end(nil))
  }
}
