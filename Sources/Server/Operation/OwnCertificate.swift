import Foundation
import NIOSSL
import Synchronization

/// The certificate and key by which the site serves TLS itself, from two files in PEM.
public final class OwnCertificate: Sendable {
  public enum Fault: Error, Equatable {
    case unreadableCertificate, unreadableKey, noCertificate, noKey
    case otherKey
    case expired(Date)
    case notYet(Date)
  }

  private struct State {
    let context: NIOSSLContext
    let expires: Date
  }

  private let certificateFile: String
  private let keyFile: String
  private let state: Mutex<State>

  /// - Parameters:
  ///   - certificate: the site's certificate and, behind it, those between it and the authority's.
  ///   - key: without a passphrase.
  public init(certificate: String, key: String, now: Date = Date()) throws(Fault) {
    (certificateFile, keyFile) = (certificate, key)
    state = try Mutex(Self.read(certificate: certificate, key: key, now: now))
  }

  /// When the first of its certificates expires.
  public var expires: Date { state.withLock { $0.expires } }

  var context: NIOSSLContext { state.withLock { $0.context } }

  /// Reads both files anew, for connections from now on. Where that cannot be done what was read before stays.
  func reload(now: Date = Date()) throws(Fault) {
    let read = try Self.read(certificate: certificateFile, key: keyFile, now: now)
    state.withLock { $0 = read }
  }

  private static func read(certificate: String, key: String, now: Date) throws(Fault) -> State {
    guard let certificateBytes = FileManager.default.contents(atPath: certificate) else {
      throw .unreadableCertificate
    }
    guard let keyBytes = FileManager.default.contents(atPath: key) else { throw .unreadableKey }
    guard let chain = try? NIOSSLCertificate.fromPEMBytes(Array(certificateBytes)), !chain.isEmpty else {
      throw .noCertificate
    }
    guard let key = try? NIOSSLPrivateKey(bytes: Array(keyBytes), format: .pem) else { throw .noKey }
    let from = chain.map(\.notValidBefore).max() ?? 0
    let until = chain.map(\.notValidAfter).min() ?? 0
    let (begins, expires) = (
      Date(timeIntervalSince1970: Double(from)), Date(timeIntervalSince1970: Double(until))
    )
    if expires <= now { throw .expired(expires) }
    if begins > now { throw .notYet(begins) }
    guard let context = try? NIOSSLContext(configuration: configuration(chain, key)) else { throw .otherKey }
    return State(context: context, expires: expires)
  }

  /// TLS 1.2 and 1.3, and of 1.2 only what keeps former talks secret when a key is lost, and authenticates what it
  /// encrypts.
  private static func configuration(_ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.cipherSuiteValues = [
      .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
      .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
      .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }
}
