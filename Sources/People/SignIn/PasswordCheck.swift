import Foundation
import Store

/// Whether a password is that of an account, with the attempts counted. One answer, after one computation, whether
/// the account is not there, is closed, has no password, or has another.
struct PasswordCheck: Sendable {
  var email: String
  var password: Secret
  var address: String

  enum Answer: Sendable {
    case right(Account)
    case wrong
    case tryAgain(at: Date)

    func orRefusal() throws(Refusal) -> Answer {
      if case .tryAgain(let moment) = self { throw .tryAgain(at: moment) }
      return self
    }
  }

  private struct Found: Sendable {
    var account: Account?
    var encoded: String?
    var subjects: [AttemptRepository.Subject]
    var tryAgain: Date?
  }

  func perform(in environment: PeopleEnvironment) async throws -> Answer {
    let moment = environment.now()
    let found = try await environment.database.write { try find($0, at: moment) }
    if let tryAgain = found.tryAgain { return .tryAgain(at: tryAgain) }
    // Outside a transaction: it takes longer than everything else together.
    let isRight = try await environment.hasher.verify(password, against: found.encoded)
    guard isRight, let account = found.account, let encoded = found.encoded else { return .wrong }
    let renewed: String? =
      if await environment.hasher.isOutdated(encoded) {
        try await environment.hasher.encode(password, salt: environment.random(16))
      } else {
        nil
      }
    try await environment.database.write { connection in
      let attempts = AttemptRepository(connection)
      try attempts.clear(found.subjects[0])
      try attempts.forgive(found.subjects[1])
      if let renewed {
        _ = try AccountRepository(connection).setPassword(renewed, replacing: encoded, of: account.id)
      }
    }
    return .right(account)
  }

  private func find(_ connection: any Connection, at moment: Date) throws -> Found {
    let accounts = AccountRepository(connection)
    let email = try? EmailAddress(self.email)
    let account = try email.flatMap { try accounts.find($0) }
    let place = try PlaceRepository(connection).known(account?.id, address: address, at: moment)
    let subjects: [AttemptRepository.Subject] = [
      .email(email?.key ?? self.email, place: place), .address(address),
    ]
    let encoded = try accounts.password(of: account?.id ?? 0)
    return Found(
      account: account, encoded: account?.state == .active ? encoded : nil, subjects: subjects,
      tryAgain: try AttemptRepository(connection).begin(subjects, at: moment))
  }
}
