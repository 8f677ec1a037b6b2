import Foundation
import Server
import Vocabulary

extension Configuration {
  /// The certificate that the site serves TLS by; nil for plain HTTP.
  func certificate() throws(Issues) -> OwnCertificate? {
    guard let certificate = self[.tlsCertificate] else {
      if self[.tlsKey] == nil { return nil }
      throw Issues(
        issue(
          .tlsKey, "is of a certificate that is not named", "Name it with \(Setting.tlsCertificate.rawValue)."))
    }
    guard let key = self[.tlsKey] else {
      throw Issues(issue(.tlsCertificate, "needs its key", "Name it with \(Setting.tlsKey.rawValue)."))
    }
    guard publicAddress?.scheme == "https" else {
      throw Issues(
        issue(
          .tlsCertificate, "is for a site whose public address begins with https://",
          "Name it with \(Setting.publicAddress.rawValue), as https://board.example.gov.uk."))
    }
    do { return try OwnCertificate(certificate: certificate, key: key) } catch {
      let (setting, file) = error.isOfKey ? (Setting.tlsKey, key) : (.tlsCertificate, certificate)
      throw Issues(issue(setting, "\(file) \(error.problem)", error.remedy))
    }
  }
}
