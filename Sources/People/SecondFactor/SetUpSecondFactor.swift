import Foundation
import Store

/// Begins a second step of sign-in for one's own account: a secret for the person's device. Nothing is asked for at
/// sign-in until `ConfirmSecondFactor` shows that the device has it.
public struct SetUpSecondFactor: Sendable {
  public var signedIn: SignedIn

  public init(_ signedIn: SignedIn) { self.signedIn = signedIn }

  public struct Secrets: Hashable, Sendable {
    /// In base 32, to type.
    public var secret: Secret
    /// An `otpauth` address, for a QR code.
    public var address: Secret

    public init(secret: Secret, address: Secret) {
      self.secret = secret
      self.address = address
    }
  }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws -> Secrets {
    let account = signedIn.account
    let moment = environment.now()
    guard signedIn.session.isRecent(at: moment, limits: environment.limits) else { throw Refusal.signInAgain }
    // As long as the digest (RFC 4226 §4, R6).
    let secret = environment.random(20)
    let sealed = try SealedSecret.seal(
      secret, for: account.id, key: environment.key, random: environment.random)
    try await environment.database.write { connection in
      let factors = SecondFactorRepository(connection)
      guard try !factors.isOn(for: account.id) else { throw Refusal.secondFactorIsOn }
      try factors.set(sealed, for: account.id)
      try connection.audit(
        [.secret(action: "second-step.begun", item: account.reference, field: "secret")], by: account.actor,
        at: moment)
    }
    let text = Base32.text(secret)
    return Secrets(
      secret: Secret(text),
      address: Secret(Self.address(text, email: account.email, site: environment.siteName)))
  }

  static func address(_ secret: String, email: EmailAddress, site: String) -> String {
    let safe = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."\u{7f}"))
      .union(CharacterSet(charactersIn: "-._~"))
    func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: safe) ?? "" }
    let issuer = escaped(site)
    return "otpauth://totp/\(issuer):\(escaped(email.text))?secret=\(secret)&issuer=\(issuer)"
  }
}
