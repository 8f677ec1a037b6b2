import Foundation
import Subprocess

/// The words of a PDF with their places, from poppler's `pdftotext`, run as a program of its own with limits of
/// time, memory and output.
///
/// Source: the manual page pdftotext(1) of poppler 22.12, option -bbox-layout.
struct PDFText {
  var limits: ReadLimits
  var program = "pdftotext"

  func markup(_ file: SourceFile) async throws(ReadError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salus-\(UUID().uuidString)")
    let paper = folder.appendingPathComponent("paper.pdf")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(file.bytes).write(to: paper)
    } catch {
      throw .damaged(file: file.name, reason: error.localizedDescription)
    }
    let ended: Ended
    do {
      ended = try await withTimeLimit(limits.time) { try await run(paper.path) }
    } catch is TimePassed {
      throw .tookTooLong(file: file.name, limit: limits.time)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .unfoldsTooFar(file: file.name, limit: limits.unfoldedBytes)
    } catch {
      throw .damaged(file: file.name, reason: "\(error)")
    }
    if ended.succeeded { return ended.output }
    if ended.status == 127 { throw .noPDFReader }
    if ended.words.contains("Incorrect password") {
      throw .damaged(file: file.name, reason: "it asks for a password. Save it without one")
    }
    // Poppler names the fault; where memory ran out it names nothing or its allocator's failure.
    let reason = ended.words.split(separator: "\n").first.map(String.init) ?? "pdftotext ended without a word"
    throw .damaged(file: file.name, reason: reason)
  }

  private struct Ended: Sendable {
    var succeeded: Bool
    var status: Int32?
    var output: [UInt8]
    var words: String
  }

  private func run(_ path: String) async throws -> Ended {
    var options = PlatformOptions()
    // A session of its own, so that what the shell starts ends with it.
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
    ]
    let seconds = max(1, limits.time.components.seconds)
    let script = """
      ulimit -v \(limits.memory / 1_024) 2>/dev/null; ulimit -t \(seconds) 2>/dev/null
      command -v "$1" >/dev/null || exit 127
      exec "$1" -bbox-layout -q "$2" -
      """
    let ended = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", script, "sh", program, path],
      environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "LANG": "C.UTF-8"]),
      platformOptions: options, output: .bytes(limit: limits.unfoldedBytes), error: .string(limit: 100_000))
    var status: Int32?
    if case .exited(let code) = ended.terminationStatus { status = Int32(code) }
    return Ended(
      succeeded: ended.terminationStatus.isSuccess, status: status, output: ended.standardOutput,
      words: ended.standardError.trimmed)
  }
}

private struct TimePassed: Error {}

/// Ends the work, and what it waits for, when the limit has passed.
private func withTimeLimit<Result: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let result = first else { throw TimePassed() }
    return result
  }
}
