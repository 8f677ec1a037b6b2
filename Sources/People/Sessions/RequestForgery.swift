import Crypto
import Foundation

/// The token that a form carries to show that it was one of ours (against cross-site request forgery): computed from
/// the session's token with the site's key, so that nothing is kept and each session has its own.
public struct RequestForgery: Sendable {
  private let key: SymmetricKey

  public init(key: SiteKey) { self.key = key.derived(for: .requestForgery) }

  public func formToken(for session: Secret) -> String {
    Token.hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(session.text.utf8), using: key))
  }

  /// In a time that does not tell how much of it was right.
  public func accepts(_ formToken: String, for session: Secret) -> Bool {
    guard let code = Self.bytes(formToken) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Data(session.text.utf8), using: key)
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8]? {
    let digits = hexadecimal.utf8.map { digit -> UInt8? in
      switch digit {
      case 48...57: digit - 48
      case 97...102: digit - 87
      default: nil
      }
    }
    guard digits.count == 64, !digits.contains(nil) else { return nil }
    let known = digits.compactMap { $0 }
    return stride(from: 0, to: 64, by: 2).map { known[$0] << 4 | known[$0 + 1] }
  }
}
