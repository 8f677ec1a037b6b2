import Foundation
import TestSupport

/// The built command, run as a person or a script runs it.
struct Program {
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output as JSON; empty where it is none.
    var json: [String: Any] {
      ((try? JSONSerialization.jsonObject(with: output)) as? [String: Any]) ?? [:]
    }

    func count(_ key: String) -> Int? { json[key] as? Int }
  }

  let data = try! TemporaryFolder()

  /// Beside the test bundle, where the build puts it.
  static let executable =
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    .map { URL(fileURLWithPath: $0.bundlePath).deletingLastPathComponent() }
    .map { $0.appendingPathComponent("salus") }
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
      "salus")

  @discardableResult
  func run(_ arguments: String..., inData: Bool = true) throws -> Outcome {
    try run(arguments, inData: inData)
  }

  @discardableResult
  func run(_ arguments: [String], inData: Bool = true, environment more: [String: String] = [:]) throws
    -> Outcome
  {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["SALUS_DATA"] = inData ? data.url.appendingPathComponent("data").path : nil
    process.environment = environment.merging(more) { _, more in more }
    process.currentDirectoryURL = data.url
    // Files, not pipes: a pipe that nobody empties stops the program.
    let (output, errors) = (data.url.appendingPathComponent("out"), data.url.appendingPathComponent("err"))
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
