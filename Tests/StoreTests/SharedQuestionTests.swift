import Synchronization
import Testing

@testable import Store

@Suite struct SharedQuestionTests {
  /// Answers with the number of the question, when it is let.
  private final class Slow: Sendable {
    private let asked = Mutex(0)
    private let (gate, open) = AsyncStream.makeStream(of: Void.self)

    var count: Int { asked.withLock { $0 } }
    func letOne() { open.yield() }

    func ask() async -> Int {
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      var waiting = gate.makeAsyncIterator()
      await waiting.next()
      return number
    }
  }

  @Test(.timeLimit(.minutes(1))) func whoComesWhileItIsAskedGetsTheNext() async throws {
    let slow = Slow()
    let shared = SharedQuestion<Int>()
    let ask: @Sendable () async throws -> Int = { await slow.ask() }
    let first = Task { try await shared.answer(ask) }
    while slow.count < 1 { await Task.yield() }
    let others = (0..<50).map { _ in Task { try await shared.answer(ask) } }
    slow.letOne()
    #expect(try await first.value == 1)
    while slow.count < 2 { await Task.yield() }
    slow.letOne()
    var later: [Int] = []
    for other in others {
      // Who came late enough needs a third.
      slow.letOne()
      later.append(try await other.value)
    }
    #expect(later.allSatisfy { (2...3).contains($0) } && slow.count <= 3)
    slow.letOne()
    #expect(try await shared.answer(ask) > later.max() ?? 0)
  }

  @Test func aFailureIsToldAndNotKept() async throws {
    struct Refused: Error {}
    let fails = Mutex(true)
    let shared = SharedQuestion<Int>()
    let ask: @Sendable () async throws -> Int = { if fails.withLock({ $0 }) { throw Refused() } else { 1 } }
    await #expect(throws: Refused.self) { try await shared.answer(ask) }
    fails.withLock { $0 = false }
    #expect(try await shared.answer(ask) == 1)
  }
}
