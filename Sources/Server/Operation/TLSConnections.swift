import HummingbirdCore
import Logging
import NIOCore
import NIOSSL

/// HTTP within TLS, each connection by the certificate that holds as it begins.
struct TLSConnections: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  let certificate: OwnCertificate
  let within: KeptPagesChannel

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: certificate.context))
    }.flatMap { within.setup(channel: channel, logger: logger) }
  }

  func handle(value: Value, logger: Logger) async { await within.handle(value: value, logger: logger) }
}
