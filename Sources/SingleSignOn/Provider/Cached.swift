import Foundation

/// A value that is fetched once for all who ask, and again when its time is over.
actor Cached<Value: Sendable> {
  typealias Fetch = @Sendable () async -> Result<Value, SignInFailure>

  private let lifetime: Duration
  private let fetch: Fetch
  private let now: @Sendable () -> Date
  private var held: (value: Value, since: Date)?
  private var fetching: Task<Result<Value, SignInFailure>, Never>?

  init(lifetime: Duration, now: @escaping @Sendable () -> Date, fetch: @escaping Fetch) {
    self.lifetime = lifetime
    self.now = now
    self.fetch = fetch
  }

  func value() async throws(SignInFailure) -> Value {
    if let held, isYounger(held.since, than: lifetime) { return held.value }
    return try await fetched()
  }

  /// A value that is newer than the one at hand; nil where that one is younger than `interval`.
  func newer(interval: Duration) async throws(SignInFailure) -> Value? {
    if let held, isYounger(held.since, than: interval) { return nil }
    return try await fetched()
  }

  /// Has the next who asks fetch it.
  func forget() { held = nil }

  private func fetched() async throws(SignInFailure) -> Value {
    let task = fetching ?? Task { [fetch] in await fetch() }
    fetching = task
    let result = await task.value
    if fetching == task {
      fetching = nil
      if case .success(let value) = result { held = (value, now()) }
    }
    return try result.get()
  }

  /// A clock that was set back leaves nothing young.
  private func isYounger(_ moment: Date, than age: Duration) -> Bool {
    let passed = now().timeIntervalSince(moment)
    return passed >= 0 && passed < age.seconds
  }
}

extension Duration {
  var seconds: Double { self / .seconds(1) }
}
