import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Server

@Suite struct KeptPagesHandlerTests {
  /// A connection to a site that keeps its home page.
  private func connection() async throws -> (EmbeddedChannel, TestSite) {
    let base = try await TestSite()
    let key = try #require(base.site.key(of: Self.request("/")))
    let version = try #require(base.database.versionAtOnce())
    _ = base.site.cache.answer(key, version)
    let answer = try await KeptAnswer(
      .init(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "kept"))), route: "/")
    base.site.cache.keep(answer, key, version)
    let handler = KeptPagesHandler(pages: KeptPages(site: base.site), logger: WrittenLog().logger())
    return (EmbeddedChannel(handler: handler), base)
  }

  private static func request(_ path: String, _ headers: HTTPFields = [:]) -> HTTPRequest {
    HTTPRequest(method: .get, scheme: "http", authority: "here", path: path, headerFields: headers)
  }

  private func send(_ channel: EmbeddedChannel, _ request: HTTPRequest, body: String? = nil) throws {
    try channel.writeInbound(HTTPRequestPart.head(request))
    if let body { try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: body))) }
    try channel.writeInbound(HTTPRequestPart.end(nil))
  }

  private func answers(_ channel: EmbeddedChannel) throws -> [String] {
    var texts: [String] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .body(let bytes) = part { texts.append(String(buffer: bytes)) }
    }
    return texts
  }

  private func handedOn(_ channel: EmbeddedChannel) throws -> [String] {
    var parts: [String] = []
    while let part = try channel.readInbound(as: HTTPRequestPart.self) {
      switch part {
      case .head(let request): parts.append(request.path ?? "")
      case .body(let bytes): parts.append("body \(String(buffer: bytes))")
      case .end: parts.append("end")
      }
    }
    return parts
  }

  private func respond(_ channel: EmbeddedChannel, _ text: String) throws {
    for part: HTTPResponsePart in [.head(.init(status: .ok)), .body(ByteBuffer(string: text)), .end(nil)] {
      try channel.writeOutbound(part)
    }
  }

  @Test func answersLeaveInTheOrderOfTheirRequests() async throws {
    let (channel, _) = try await connection()
    try send(channel, Self.request("/"))
    #expect(try answers(channel) == ["kept"])
    try send(channel, Self.request("/other"))
    // Kept, but its turn has not come.
    try send(channel, Self.request("/"))
    #expect(try answers(channel).isEmpty)
    #expect(try handedOn(channel) == ["/other", "end", "/", "end"])
    try respond(channel, "made")
    try send(channel, Self.request("/"))
    #expect(try answers(channel) == ["made"])
    #expect(try handedOn(channel) == ["/", "end"])
    try respond(channel, "second")
    try respond(channel, "third")
    try send(channel, Self.request("/"))
    #expect(try answers(channel) == ["second", "third", "kept"])
    #expect(try handedOn(channel).isEmpty)
  }

  @Test func aRequestWithABodyIsHandedOnWhole() async throws {
    let (channel, _) = try await connection()
    try send(channel, Self.request("/"), body: "a form")
    #expect(try handedOn(channel) == ["/", "body a form", "end"])
    #expect(try answers(channel).isEmpty)
  }

  @Test(
    arguments: [
      [.connection: "close"], [.connection: "Keep-Alive, Upgrade"], [.upgrade: "h2c"], [.contentLength: "0"],
      [.transferEncoding: "chunked"], [.expect: "100-continue"], [.cookie: "a=b"],
      [.ifModifiedSince: "Sat, 21 Nov 2026 00:00:00 GMT"],
    ] as [HTTPFields])
  func whatAsksForMoreIsHandedOn(headers: HTTPFields) async throws {
    let (channel, _) = try await connection()
    try send(channel, Self.request("/", headers))
    #expect(try handedOn(channel) == ["/", "end"])
    #expect(try answers(channel).isEmpty)
  }

  @Test func whatChangedSinceIsHandedOn() async throws {
    let (channel, base) = try await connection()
    try await base.importFigures(50, named: "first")
    try send(channel, Self.request("/"))
    #expect(try handedOn(channel) == ["/", "end"])
  }

  @Test func aClosedDatabaseIsLeftToWhoSaysSo() async throws {
    let (channel, base) = try await connection()
    try base.database.close()
    try send(channel, Self.request("/"))
    #expect(try handedOn(channel) == ["/", "end"])
  }

  @Test func whoTakesNoAnswersIsNotReadFrom() async throws {
    let (channel, _) = try await connection()
    let reads = CountedReads()
    try channel.pipeline.syncOperations.addHandler(reads, position: .first)
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
    channel.pipeline.read()
    #expect(reads.count == 0)
    channel.isWritable = true
    channel.pipeline.fireChannelWritabilityChanged()
    #expect(reads.count == 1)
    channel.pipeline.read()
    #expect(reads.count == 2)
  }
}

private final class CountedReads: ChannelOutboundHandler {
  typealias OutboundIn = HTTPResponsePart
  var count = 0

  func read(context: ChannelHandlerContext) { count += 1 }
}
