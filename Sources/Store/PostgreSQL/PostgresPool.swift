import Foundation
import Synchronization

/// A bounded number of sessions, handed out in the order in which they were asked for.
final class PostgresPool: Sendable {
  private enum Turn {
    case session(PostgresSession)
    /// The right to open another.
    case place
  }

  private struct State {
    var idle: [PostgresSession] = []
    /// Sessions that are open or being opened.
    var places = 0
    var waiting: [(id: Int, continuation: CheckedContinuation<Turn, any Error>)] = []
    var lastID = 0
    var isClosed = false
    /// Once it answered, a server that does not is taken to be starting again.
    var hasAnswered = false
  }

  let address: PostgresAddress
  private let size: Int
  private let patience: Double
  private let state = Mutex(State())

  init(_ address: PostgresAddress, size: Int, patience: Double) {
    (self.address, self.size, self.patience) = (address, size, patience)
  }

  var figures: PoolState {
    state.withLock { PoolState(most: size, open: $0.places, idle: $0.idle.count, waiting: $0.waiting.count) }
  }

  func take() async throws -> PostgresSession {
    if case .session(let session) = try await turn(), session.isUsable { return session }
    do {
      let session = try await open()
      state.withLock { $0.hasAnswered = true }
      return session
    } catch {
      giveUpPlace()
      throw error
    }
  }

  /// A session that is not usable any more is closed.
  func giveBack(_ session: PostgresSession) {
    guard session.isUsable else { return giveUpPlace() }
    let next = state.withLock { state -> CheckedContinuation<Turn, any Error>? in
      if let first = state.waiting.first {
        state.waiting.removeFirst()
        return first.continuation
      }
      if state.isClosed { state.places -= 1 } else { state.idle.append(session) }
      return nil
    }
    next?.resume(returning: .session(session))
  }

  /// Closes the sessions that nobody holds; those that are held are closed when they are given back.
  func close() {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      defer { (state.idle, state.waiting) = ([], []) }
      state.places -= state.idle.count
      return (state.idle, state.waiting)
    }
    withExtendedLifetime(idle) {}
    for waiter in waiting { waiter.continuation.resume(throwing: StoreError.closed) }
  }

  private func giveUpPlace() {
    let next = state.withLock { state -> CheckedContinuation<Turn, any Error>? in
      if let first = state.waiting.first {
        state.waiting.removeFirst()
        return first.continuation
      }
      state.places -= 1
      return nil
    }
    next?.resume(returning: .place)
  }

  private func turn() async throws -> Turn {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let turn = state.withLock { state -> Result<Turn, any Error>? in
          if state.isClosed { return .failure(StoreError.closed) }
          if Task.isCancelled { return .failure(CancellationError()) }
          // The session used last: those that a quiet time leaves over age together.
          if let session = state.idle.popLast() { return .success(.session(session)) }
          if state.places < size {
            state.places += 1
            return .success(.place)
          }
          state.waiting.append((id, continuation))
          return nil
        }
        if let turn { continuation.resume(with: turn) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0).continuation }
      }
      waiter?.resume(throwing: CancellationError())
    }
  }

  /// Opens a session; waits for a server that is starting.
  private func open() async throws -> PostgresSession {
    let deadline = Date(timeIntervalSinceNow: PostgresHandshake.patience)
    let hasAnswered = state.withLock { $0.hasAnswered }
    while true {
      do {
        return try await onOwnThread { [address, patience] in try PostgresSession(address, patience: patience) }
      } catch let failure as PostgresFailure {
        let mayPass = failure.mayPass || hasAnswered && (failure.state.isEmpty || failure.endsConnection)
        guard mayPass, deadline.timeIntervalSinceNow > 0 else { throw failure.storeError(address.name) }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }
}

/// Does work that waits for a server on a thread of its own: Swift's own are few and must not wait.
func onOwnThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
  }
}
