import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// Connections as the library serves them, with what is kept answered first.
struct KeptPagesChannel: ServerChildChannel {
  let base: HTTP1Channel
  let pages: KeptPages

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      // Behind the handler that ends idle connections, which counts requests and answers.
      let state = try pipeline.handler(type: HTTPConnectionStateHandler.self)
      try pipeline.addHandler(KeptPagesHandler(pages: pages, logger: logger), position: .after(state))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}

extension Site {
  /// How connections are served: within TLS where the site has a certificate of its own.
  func server(_ certificate: OwnCertificate?) -> HTTPServerBuilder {
    HTTPServerBuilder { responder -> any ServerChildChannel in
      let plain = KeptPagesChannel(
        base: HTTP1Channel(responder: responder, configuration: Self.connections), pages: KeptPages(site: self))
      guard let certificate else { return plain }
      return TLSConnections(certificate: certificate, within: plain)
    }
  }
}
