import Foundation

/// A port of this machine that notices whether anybody connects to it.
final class Listener {
  private let socket: Int32
  let port: UInt16

  init() throws {
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
      _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = socket
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) != 0 || listen(handle, 8) != 0 || getsockname(handle, $0, &length) != 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    if failed { throw POSIXError(.EADDRNOTAVAIL) }
  }

  deinit { close(socket) }

  var wasCalled: Bool {
    let caller = accept(socket, nil, nil)
    if caller >= 0 { close(caller) }
    return caller >= 0
  }
}
