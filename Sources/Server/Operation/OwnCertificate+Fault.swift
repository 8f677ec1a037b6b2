import Foundation

extension OwnCertificate.Fault {
  /// Whether the file of the key is the one to mend.
  public var isOfKey: Bool { [.unreadableKey, .noKey, .otherKey].contains(self) }

  /// What is wrong with that file.
  public var problem: String {
    switch self {
    case .unreadableCertificate, .unreadableKey: "cannot be read"
    case .noCertificate: "holds no certificate in PEM"
    case .noKey: "holds no key in PEM, or one with a passphrase"
    case .otherKey: "is not the key of the first certificate"
    case .expired(let date): "expired on \(Self.day(date))"
    case .notYet(let date): "holds from \(Self.day(date)) on"
    }
  }

  public var remedy: String {
    switch self {
    case .unreadableCertificate, .unreadableKey: "Let the user that runs Salus read it."
    case .noCertificate: "It begins with -----BEGIN CERTIFICATE-----; the site’s own comes first."
    case .noKey: "Write it there without a passphrase."
    case .otherKey: "Name the one that the certificate was asked for with."
    case .expired: "Put a new one there."
    case .notYet: "Put one there that holds today, or set the clock."
    }
  }

  private static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
}
