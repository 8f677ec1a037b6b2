import Foundation

/// What a command says to the person at the terminal.
enum Console {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func error(_ text: String) { FileHandle.standardError.write(Data("salus: \(text)\n".utf8)) }

  static func note(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  /// One object for one file, a list for several.
  static func printJSON(files values: [some Encodable]) throws {
    if values.count == 1 { try printJSON(values[0]) } else { try printJSON(values) }
  }

  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }
}

/// A line on the terminal that says how far a long piece of work has come; silent for its first second, and
/// where nobody watches.
final class ProgressLine: @unchecked Sendable {
  // Unchecked: every access to the mutable state holds the lock.
  private let lock = NSLock()
  private let started = Date()
  private var shown: Date?

  func show(_ fraction: Double, _ text: @autoclosure () -> String) {
    guard Console.isTerminal else { return }
    lock.lock()
    defer { lock.unlock() }
    let now = Date()
    guard now.timeIntervalSince(started) > 1, now.timeIntervalSince(shown ?? .distantPast) > 0.2 else { return }
    shown = now
    let percent = Int((fraction * 100).rounded(.down))
    FileHandle.standardError.write(Data("\r\u{1B}[K\(percent)%  \(text())".utf8))
  }

  func finish() {
    lock.lock()
    defer { lock.unlock() }
    if shown != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    shown = nil
  }
}
