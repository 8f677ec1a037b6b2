import Crypto
import Foundation

/// 256 random bits that a person holds; only their SHA-256 is kept, so that the database gives no one away.
enum Token {
  static func new(_ random: @Sendable (Int) -> [UInt8]) -> Secret {
    Secret(
      Data(random(32)).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: ""))
  }

  static func hash(_ token: Secret) -> String { hash(token.text) }

  static func hash(_ text: String) -> String { hexadecimal(SHA256.hash(data: Data(text.utf8))) }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
