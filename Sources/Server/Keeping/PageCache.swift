import Foundation
import Hummingbird
import Synchronization
import Vocabulary

/// Answers that anybody would be given, as long as nothing in the database changes.
final class PageCache: Sendable {
  struct Key: Hashable, Sendable {
    /// Path and query.
    var address: String
    /// The host that was asked for: links of a feed name it where the site has no public address.
    var host: String
    /// The form of data that a program asked for.
    var accept: String
    /// Some pages say what is on today.
    var day: String
  }

  private struct Kept {
    var answer: KeptAnswer
    /// Of the last request for it; the greater the later.
    var turn: Int
  }

  private struct State {
    /// What a read of the database saw when these answers were made.
    var version = ""
    var answers: [Key: Kept] = [:]
    var bytes = 0
    var turn = 0
    var hits = 0
    var misses = 0
    /// The quarter of an hour that was last asked for, and the day in England then.
    var quarter = -1
    var day = ""
  }

  /// In all; what was asked for longest ago goes first. 0 keeps nothing.
  private let mostBytes: Int
  private let state = Mutex(State())

  init(mostBytes: Int) { self.mostBytes = mostBytes }

  var isOn: Bool { mostBytes > 0 }
  var figures: (answers: Int, bytes: Int, hits: Int, misses: Int) {
    state.withLock { ($0.answers.count, $0.bytes, $0.hits, $0.misses) }
  }

  /// The day in England. Days begin with a quarter of an hour wherever people live; to write one takes microseconds.
  func day(at moment: Date) -> String {
    let quarter = Int((moment.timeIntervalSince1970 / 900).rounded(.down))
    return state.withLock { state in
      if state.quarter != quarter { (state.quarter, state.day) = (quarter, Day.inEngland(moment)) }
      return state.day
    }
  }

  /// - Parameter version: what a read of the database sees now; answers of another are forgotten.
  func answer(_ key: Key, _ version: String) -> KeptAnswer? {
    state.withLock { state in
      if state.version != version {
        (state.version, state.answers, state.bytes) = (version, [:], 0)
      }
      state.turn += 1
      guard let kept = state.answers[key] else { return nil }
      state.hits += 1
      state.answers[key]?.turn = state.turn
      return kept.answer
    }
  }

  /// An answer had to be made.
  func missed() { state.withLock { $0.misses += 1 } }

  /// - Parameter version: what a read of the database saw before the answer was made.
  func keep(_ answer: KeptAnswer, _ key: Key, _ version: String) {
    let size = Self.size(key, answer)
    // One large download is not to drive out all pages.
    guard size <= mostBytes / 4 else { return }
    state.withLock { state in
      guard state.version == version else { return }
      if let known = state.answers[key] { state.bytes -= Self.size(key, known.answer) }
      state.answers[key] = Kept(answer: answer, turn: state.turn)
      state.bytes += size
      if state.bytes > mostBytes { Self.makeRoom(&state, downTo: mostBytes / 4 * 3) }
    }
  }

  private static func makeRoom(_ state: inout State, downTo bytes: Int) {
    for (key, kept) in state.answers.sorted(by: { $0.value.turn < $1.value.turn }) {
      guard state.bytes > bytes else { return }
      state.answers[key] = nil
      state.bytes -= size(key, kept.answer)
    }
  }

  private static func size(_ key: Key, _ answer: KeptAnswer) -> Int {
    answer.body.readableBytes + key.address.utf8.count + key.host.utf8.count + key.accept.utf8.count + 1024
  }
}
