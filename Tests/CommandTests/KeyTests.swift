import Foundation
import TestSupport
import Testing

@Suite struct KeyTests {
  private let program = Program()
  private var key: URL { program.data.url.appendingPathComponent("data/site.key") }

  private func start() throws {
    try program.run("init")
    #expect(try program.run("key", "rotate").status == 0)
  }

  @Test func theKeyIsAnotherAndItsOwnersAlone() throws {
    try start()
    let former = try String(contentsOf: key, encoding: .utf8)
    let outcome = try program.run("key", "rotate", "--sign-everybody-out", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.count("secondSteps") == 0 && outcome.count("sessionsEnded") == 0)
    let next = try String(contentsOf: key, encoding: .utf8)
    #expect(next != former && Data(base64Encoded: next.trimmingCharacters(in: .newlines))?.count == 32)
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(!(outcome.text + outcome.errors).contains(next.prefix(20)))
  }

  /// Between the database and the file: nothing serves until it is finished.
  @Test func whatWasInterruptedIsFinished() throws {
    try start()
    let next = key.appendingPathExtension("next")
    try FileManager.default.copyItem(at: key, to: next)
    let serving = try program.run("serve", "--port", "0")
    #expect(serving.status == 78 && serving.errors.contains("salus key rotate"))
    #expect(try program.run("key", "rotate").status == 0)
    #expect(!FileManager.default.fileExists(atPath: next.path))
  }

  @Test func aFileThatIsNoKeyIsRefused() throws {
    try start()
    try Data("nonsense".utf8).write(to: key)
    let outcome = try program.run("key", "rotate")
    #expect(outcome.status == 1 && outcome.errors.contains("does not hold the site's key"))
    #expect(!FileManager.default.fileExists(atPath: key.appendingPathExtension("next").path))
  }
}
