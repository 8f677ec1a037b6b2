import Foundation
import Store
import Vocabulary

/// The second step of a sign-in: a code from the person's device, or one of their recovery codes.
public struct EnterCode: Sendable {
  /// From `SignIn.Answer.codeNeeded`.
  public var pending: Secret
  public var code: Secret
  public var visitor: Visitor

  public init(pending: Secret, code: Secret, visitor: Visitor) {
    self.pending = pending
    self.code = code
    self.visitor = visitor
  }

  public enum Answer: Hashable, Sendable {
    case signedIn(Secret)
    case refused
    /// The first step was too long ago: start again.
    case expired
    case tryAgain(at: Date)
  }

  public func perform(in environment: PeopleEnvironment) async throws -> Answer {
    let moment = environment.now()
    let token = Token.new(environment.random)
    return try await environment.database.write { connection in
      let codes = PendingCodes(connection)
      guard let id = try codes.account(pending, at: moment),
        let account = try AccountRepository(connection).find(id), account.state == .active
      else { return .expired }
      let attempts = AttemptRepository(connection)
      if let tryAgain = try attempts.begin([.code(id)], at: moment) { return .tryAgain(at: tryAgain) }
      let factors = SecondFactorRepository(connection)
      let means: Session.Means
      if try factors.use(code, of: id, key: environment.key, at: moment) {
        means = .passwordAndCode
      } else if try factors.useRecoveryCode(code, of: id, at: moment) {
        means = .passwordAndRecoveryCode
      } else {
        return .refused
      }
      try attempts.clear(.code(id))
      try codes.end(pending)
      try connection.begin(account, token: token, for: visitor, by: means, at: moment)
      return .signedIn(token)
    }
  }
}
