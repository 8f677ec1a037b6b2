import Foundation

/// Hands batches from a thread that reads to one that stores, a few at a time.
///
/// Unchecked: every access to the mutable state is between `lock()` and `unlock()` of one condition.
package final class BatchQueue<Element: Sendable>: @unchecked Sendable {
  private enum State {
    case open, finished
    case failed(any Error)
    case abandoned
  }

  private let condition = NSCondition()
  private let capacity: Int
  private var elements: [Element] = []
  private var state = State.open

  package init(capacity: Int) { self.capacity = capacity }

  /// Waits for room; false when nobody will take any more.
  package func put(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, case .open = state { condition.wait() }
    guard case .open = state else { return false }
    elements.append(element)
    condition.broadcast()
    return true
  }

  package func finish(_ error: (any Error)? = nil) {
    condition.lock()
    if case .open = state { state = error.map { .failed($0) } ?? .finished }
    condition.broadcast()
    condition.unlock()
  }

  /// The taking side gives up: a waiting `put` returns false.
  package func abandon() {
    condition.lock()
    state = .abandoned
    elements = []
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for an element; nil after the last one.
  package func take() throws -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty {
      switch state {
      case .open: condition.wait()
      case .finished, .abandoned: return nil
      case .failed(let error): throw error
      }
    }
    defer { condition.broadcast() }
    return elements.removeFirst()
  }
}
