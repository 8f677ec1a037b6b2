import HTTPTypes
import Logging
import NIOCore
import NIOHTTPTypes

/// Answers what is kept where a connection is read, and hands on everything else.
///
/// Answers leave in the order of their requests: while one that was handed on is under way, all that follow are handed
/// on as well.
final class KeptPagesHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let pages: KeptPages
  private let logger: Logger
  /// Read as far as its header.
  private var begun: HTTPRequest?
  /// Handed on and not answered yet.
  private var underWay = 0
  private var hasWritten = false
  private var waitsToRead = false

  init(pages: KeptPages, logger: Logger) { (self.pages, self.logger) = (pages, logger) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let request) where underWay == 0: begun = request
    case .head:
      underWay += 1
      context.fireChannelRead(data)
    case .body:
      handOn(context)
      context.fireChannelRead(data)
    case .end(let trailer):
      if trailer == nil, let request = begun, let answer = pages.answer(request, logger) {
        begun = nil
        write(answer, context)
      } else {
        handOn(context)
        context.fireChannelRead(data)
      }
    }
  }

  private func handOn(_ context: ChannelHandlerContext) {
    guard let request = begun else { return }
    begun = nil
    underWay += 1
    context.fireChannelRead(wrapInboundOut(.head(request)))
  }

  private func write(_ answer: KeptPages.Answer, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
    if answer.body.readableBytes > 0 { context.write(wrapOutboundOut(.body(answer.body)), promise: nil) }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    hasWritten = true
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if hasWritten {
      hasWritten = false
      context.flush()
    }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { underWay -= 1 }
    context.write(data, promise: promise)
  }

  /// Who asks and does not take the answers is not read from until they have.
  func read(context: ChannelHandlerContext) {
    if context.channel.isWritable { context.read() } else { waitsToRead = true }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if waitsToRead, context.channel.isWritable {
      waitsToRead = false
      context.read()
    }
    context.fireChannelWritabilityChanged()
  }
}
