import Store

/// Turns the second step on, with a first code from the device, and gives the recovery codes, which are not shown again.
/// The account's other sessions, which began without one, end.
public struct ConfirmSecondFactor: Sendable {
  public var signedIn: SignedIn
  public var code: Secret

  public init(_ signedIn: SignedIn, code: Secret) {
    self.signedIn = signedIn
    self.code = code
  }

  /// - Throws: `Refusal`.
  public func perform(in environment: PeopleEnvironment) async throws -> [Secret] {
    let account = signedIn.account
    let moment = environment.now()
    let recoveryCodes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new(environment.random) }
    // An attempt that fails is counted, which an error would undo.
    let refusal = try await environment.database.write { connection -> Refusal? in
      let factors = SecondFactorRepository(connection)
      guard try !factors.isOn(for: account.id) else { return .secondFactorIsOn }
      let attempts = AttemptRepository(connection)
      if let tryAgain = try attempts.begin([.code(account.id)], at: moment) { return .tryAgain(at: tryAgain) }
      guard try factors.use(code, of: account.id, key: environment.key, at: moment) else { return .wrongCode }
      try attempts.clear(.code(account.id))
      try factors.confirm(for: account.id, recoveryCodes: recoveryCodes, at: moment)
      try SessionRepository(connection).endAll(of: account.id, except: signedIn.session.id)
      try connection.audit(
        [
          AuditedChange(
            action: "second-step.on", item: account.reference, field: "second step", old: "off", new: "on")
        ], by: account.actor, at: moment)
      return nil
    }
    if let refusal { throw refusal }
    return recoveryCodes
  }
}
