import Foundation

/// Network addresses as attempts are counted for them.
public enum NetworkAddress {
  /// An IPv4 address; of an IPv6 address the first 64 bits, for one subscriber has all of the rest.
  public static func shared(_ text: String) -> String {
    var parsed = in6_addr()
    guard text.contains(":"), inet_pton(AF_INET6, text, &parsed) == 1 else { return text }
    let bytes = withUnsafeBytes(of: parsed) { Array($0) }
    let isMappedIPv4 = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
    if isMappedIPv4 { return bytes.suffix(4).map { "\($0)" }.joined(separator: ".") }
    return Token.hexadecimal(bytes.prefix(8))
  }
}
