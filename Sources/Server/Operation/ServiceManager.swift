import Foundation

/// systemd, where it started the program and waits to be told when that is ready (Type=notify).
struct ServiceManager: Sendable {
  private let socket: String

  /// nil where nobody waits.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard let socket = environment["NOTIFY_SOCKET"], let first = socket.first, first == "/" || first == "@"
    else {
      return nil
    }
    self.socket = socket
  }

  /// - Returns: whether it could be told.
  @discardableResult
  func tell(_ state: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // A name that begins with @ is none of a file, and begins with a zero instead.
    let name = socket.utf8.enumerated().map { $0 == 0 && $1 == UInt8(ascii: "@") ? 0 : $1 }
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let length = MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + name.count } ?? 0
    let handle = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    let sent = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        sendto(handle, state, state.utf8.count, 0, address, socklen_t(length))
      }
    }
    return sent == state.utf8.count
  }
}
