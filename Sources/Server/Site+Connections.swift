import HummingbirdCore

extension Site {
  /// At once; more wait until one ends. Each takes a file of the system, of which a process usually has 1,024.
  static let mostConnections = 500

  /// A browser that sends nothing for half a minute is cut off, also in the middle of a request, and one that sends
  /// more than 16 KiB before its form.
  static var connections: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(30),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))
  }
}
