import Dispatch
import Foundation
import Logging

extension Site {
  /// Does `work`, and meanwhile reads the certificate anew whenever the process is sent SIGHUP.
  func reloading(_ certificate: OwnCertificate?, _ work: () async throws -> Void) async throws {
    // What the signal does by itself is to end the process: right for one at a terminal that is closed, not for a
    // service that is told to reload.
    if certificate != nil || ServiceManager() != nil { signal(SIGHUP, SIG_IGN) }
    guard let certificate else { return try await work() }
    tell(certificate)
    let source = DispatchSource.makeSignalSource(signal: SIGHUP)
    source.setEventHandler {
      do throws(OwnCertificate.Fault) {
        try certificate.reload()
        tell(certificate)
      } catch {
        logger.error("the \(error.isOfKey ? "key" : "certificate") \(error.problem); the former stays")
      }
    }
    source.resume()
    defer { source.cancel() }
    try await work()
  }

  private func tell(_ certificate: OwnCertificate) {
    let day = certificate.expires.formatted(.iso8601.year().month().day())
    let isSoon = certificate.expires.timeIntervalSince(now()) < Self.soon
    logger.log(level: isSoon ? .warning : .notice, "the certificate expires on \(day)")
  }

  /// Three weeks: authorities that renew by themselves do it a month before.
  private static let soon: TimeInterval = 21 * 86_400
}
