import Content
import Foundation
import People

extension Site {
  /// How long a form that was sent twice is known for; a page that was open longer is answered as if it were new.
  static let formMemory: TimeInterval = 2 * 86_400
  static let housekeepingInterval: Duration = .seconds(3600)

  /// Forgets what has had its time: forms that were sent, sessions that are over.
  func sweep() async throws {
    let (moment, limits) = (now(), people.limits)
    try await database.write { connection in
      try FormSubmissions(connection).forget(before: moment.addingTimeInterval(-Self.formMemory))
      try SessionRepository(connection).sweep(at: moment, limits: limits)
    }
  }

  /// Works with a sweep at the beginning and one an hour beside it. A sweep that fails is told to the log: the next one
  /// does what it left.
  func keepingHouse(_ work: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        while !Task.isCancelled {
          do {
            try await sweep()
          } catch {
            logger.error("forgetting what is over: \(error)")
          }
          try? await Task.sleep(for: Self.housekeepingInterval)
        }
      }
      group.addTask { try await work() }
      // The first to end, or to fail, is the work: the other goes on until it is cancelled.
      try await group.next()
      group.cancelAll()
    }
  }
}
