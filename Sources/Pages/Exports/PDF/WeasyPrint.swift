import Foundation
import Subprocess

/// WeasyPrint, which turns HTML into PDF, run as a program of its own.
///
/// Source: https://doc.courtbouillon.org/weasyprint/stable/api_reference.html#command-line-api
public struct WeasyPrint: Sendable {
  /// A path, or a name that is looked up in the system's usual folders.
  public var program: String
  public var timeLimit: Duration
  /// The most bytes that a PDF may have.
  public var sizeLimit: Int

  public init(
    program: String = "weasyprint", timeLimit: Duration = .seconds(60), sizeLimit: Int = 100_000_000
  ) {
    self.program = program
    self.timeLimit = timeLimit
    self.sizeLimit = sizeLimit
  }

  /// "57.2"
  public func version() async throws(PDFError) -> String {
    let (output, _) = try await run(["--version"])
    let text = String(decoding: output, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? text
  }

  /// With tags for screen readers where the installed version can write PDF/UA. Drawings get no alternative
  /// text (as of 57.2): the page says beside a chart what it shows.
  public func pdf(html: String) async throws(PDFError) -> [UInt8] {
    let outside = OutsideReferences.all(in: html)
    guard outside.isEmpty else { throw .notStandalone(outside) }
    return try await render(html)
  }

  /// Without the check that the page is standalone.
  func render(_ html: String) async throws(PDFError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salus-\(UUID().uuidString)")
    let page = folder.appendingPathComponent("page.html")
    defer { try? FileManager.default.removeItem(at: folder) }
    // A file and not standard input, for a program that ends early would break the pipe and hide its words.
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: page)
    } catch {
      throw .fileCannotBeWritten(page.path, reason: error.localizedDescription)
    }
    let common = ["--encoding", "utf-8", "--base-url", "file:///nonexistent/"]
    let files = [page.path, "-"]
    var (output, words) = try await run(common + ["--pdf-variant", "pdf/ua-1"] + files, acceptsFailure: true)
    if output.isEmpty, words.contains("--pdf-variant") {
      (output, words) = try await run(common + files)
    }
    guard output.starts(with: "%PDF".utf8) else {
      throw .failed(words.isEmpty ? "it wrote no PDF and gave no reason" : words)
    }
    return output
  }

  private func run(
    _ arguments: [String], acceptsFailure: Bool = false
  ) async throws(PDFError) -> (output: [UInt8], words: String) {
    let result: Ended
    do {
      result = try await withTimeLimit(timeLimit) { try await start(arguments) }
    } catch let error as PDFError {
      throw error
    } catch let error as SubprocessError {
      switch error.code {
      case .executableNotFound: throw .notInstalled
      case .outputLimitExceeded: throw .tooLarge(limit: sizeLimit)
      default: throw .failed("\(error)")
      }
    } catch {
      throw .failed("\(error)")
    }
    if result.succeeded { return (result.output, result.words) }
    if acceptsFailure { return ([], result.words) }
    throw .failed(result.words)
  }

  private struct Ended: Sendable {
    var succeeded: Bool
    var output: [UInt8]
    var words: String
  }

  private func start(_ arguments: [String]) async throws -> Ended {
    var options = PlatformOptions()
    // A session of its own, so that what it starts ends with it.
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let ended = try await Subprocess.run(
      program.contains("/") ? .path(.init(program)) : .name(program), arguments: Arguments(arguments),
      environment: .custom(Self.environment), platformOptions: options, output: .bytes(limit: sizeLimit),
      error: .string(limit: 1_000_000))
    let words = ended.standardError.trimmingCharacters(in: .whitespacesAndNewlines)
    return Ended(
      succeeded: ended.terminationStatus.isSuccess, output: ended.standardOutput,
      words: words.isEmpty && !ended.terminationStatus.isSuccess ? "\(ended.terminationStatus)" : words)
  }

  /// Little of the server's own environment, which may hold secrets, and proxies that lead nowhere, so that
  /// even a page that slipped through the check fetches nothing.
  private static var environment: [Environment.Key: String] {
    let own = ProcessInfo.processInfo.environment
    let nowhere = "http://127.0.0.1:9"
    var variables: [Environment.Key: String] = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "LANG": "C.UTF-8",
      "http_proxy": nowhere, "https_proxy": nowhere, "ftp_proxy": nowhere,
    ]
    variables["HOME"] = own["HOME"]
    variables["TMPDIR"] = own["TMPDIR"]
    return variables
  }
}

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
    guard let first = try await group.next(), let result = first else { throw PDFError.timedOut(limit) }
    return result
  }
}
