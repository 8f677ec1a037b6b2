import Dispatch
import Records
import Synchronization
import Vocabulary

/// Reads what officers send, on threads of its own, so that nobody else's page waits for it.
final class ReadingDesk: Sendable {
  /// People who send papers or wait for their reading. Each may take the memory of a whole form and what it unfolds to.
  static let places = 2

  private let taken = Mutex(0)
  private let threads = ReadingThreads()
  private let limits: ReadLimits

  init(
    limits: ReadLimits = ReadLimits(
      bytes: FormLimits.paperBytes, lines: 60_000, unfoldedBytes: 100_000_000, time: .seconds(30),
      wholeTime: .seconds(40))
  ) { self.limits = limits }

  /// Before anything of a form is received; whoever sits down leaves.
  ///
  /// - Throws: `PageFailure` where every place is taken.
  func sitDown() throws {
    let isFree = taken.withLock { taken in
      guard taken < Self.places else { return false }
      taken += 1
      return true
    }
    guard isFree else {
      throw PageFailure(
        status: .serviceUnavailable, whatHappened: "Other papers are being read at the moment",
        whatToDo: "Nothing was saved. Go back and send the form again in a minute.", retryAfter: 60)
    }
  }

  func leave() { taken.withLock { $0 -= 1 } }

  /// - Throws: `ReadError` or `PackPapers.Refusal`.
  func read(_ files: [SourceFile], body: String?, date: CalendarDate?) async throws -> PackPapers {
    try await withTaskExecutorPreference(threads) {
      try PackPapers(files, read: try await readPapers(files, limits: limits), body: body, date: date)
    }
  }

  /// - Throws: `ReadError` or `PackPapers.Refusal`.
  func readAgain(_ papers: [Paper], originals: [[UInt8]]) async throws -> ReadAgain {
    try await withTaskExecutorPreference(threads) {
      try await ReadAgain(papers, originals: originals, limits: limits)
    }
  }
}

/// Threads that no request is answered on.
private final class ReadingThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "salus.reading", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
