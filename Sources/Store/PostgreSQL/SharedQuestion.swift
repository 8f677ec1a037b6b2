/// A question whose answer serves all who asked before it was put: many at once are two questions, not many.
actor SharedQuestion<Answer: Sendable> {
  /// Put already: the answer may be of before somebody came.
  private var underWay: Task<Answer, any Error>?
  /// To be put when that one is answered.
  private var next: Task<Answer, any Error>?

  /// What is so at some moment after this was called.
  ///
  /// - Parameter ask: the same question each time.
  func answer(_ ask: @escaping @Sendable () async throws -> Answer) async throws -> Answer {
    if let next { return try await next.value }
    guard let underWay else { return try await put(ask).value }
    let task = Task {
      _ = await underWay.result
      return try await put(ask).value
    }
    next = task
    return try await task.value
  }

  private func put(_ ask: @escaping @Sendable () async throws -> Answer) -> Task<Answer, any Error> {
    next = nil
    let task = Task { try await ask() }
    underWay = task
    Task {
      _ = await task.result
      if underWay == task { underWay = nil }
    }
    return task
  }
}
