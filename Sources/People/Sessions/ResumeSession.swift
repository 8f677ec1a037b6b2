import Foundation
import Store
import Vocabulary

/// Who a request's token belongs to, with the roles of this moment; the first thing that each request asks.
public struct ResumeSession: Sendable {
  public var token: Secret

  public init(_ token: Secret) { self.token = token }

  /// nil where the session is over, was ended, or the account is closed.
  public func perform(in environment: PeopleEnvironment) async throws -> SignedIn? {
    let moment = environment.now()
    let found = try await environment.database.read { connection -> SignedIn? in
      guard let session = try SessionRepository(connection).find(token),
        !session.isOver(at: moment, limits: environment.limits),
        let account = try AccountRepository(connection).find(session.account), account.state == .active
      else { return nil }
      return SignedIn(
        account: account, roles: try RoleRepository(connection).roles(of: account.id), session: session)
    }
    // Once a minute is enough for the idle limit, and leaves the other requests without a write.
    if let found, found.session.seen < Timestamp.text(moment.addingTimeInterval(-60)) {
      do {
        try await environment.database.write { try SessionRepository($0).touch(found.session.id, at: moment) }
      } catch is StoreError {
        // A disk that is full keeps nobody from reading.
      }
    }
    return found
  }
}
