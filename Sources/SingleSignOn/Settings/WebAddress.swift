import Foundation

/// An address that may be sent secrets: HTTPS, or plain HTTP that does not leave the machine.
struct WebAddress: Hashable, Sendable {
  let text: String
  let isLoopback: Bool
  let isHTTPS: Bool
  let hasQuery: Bool

  /// What is wrong with the address, to follow its name.
  struct Fault: Error { var problem: String }

  init(_ text: String) throws(Fault) {
    guard text.allSatisfy({ $0.isASCII && !$0.isWhitespace }), let parts = URLComponents(string: text),
      let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty
    else { throw Fault(problem: "is not a web address") }
    guard parts.user == nil, parts.password == nil else { throw Fault(problem: "holds a name or password") }
    guard parts.fragment == nil else { throw Fault(problem: "ends in a fragment (#…)") }
    isLoopback = Self.isLoopback(host)
    isHTTPS = scheme == "https"
    guard isHTTPS || (scheme == "http" && isLoopback) else {
      throw Fault(problem: "does not begin with https://")
    }
    hasQuery = parts.percentEncodedQuery != nil
    self.text = text
  }

  /// Names other than localhost are resolved by whoever answers, so they do not count.
  private static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "[::1]" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The address with these parameters after those that it has.
  func adding(_ parameters: [(String, String)]) -> String {
    text + (hasQuery ? "&" : "?") + Form.encode(parameters)
  }
}
