import Foundation
import Testing

@testable import Records

struct PDFTextTests {
  private func error(_ bytes: String, limits: ReadLimits = ReadLimits(), program: String = "pdftotext") async
    -> ReadError?
  {
    do {
      _ = try await PDFText(limits: limits, program: program).markup(excerpt(bytes, name: "a.pdf"))
      return nil
    } catch {
      return error
    }
  }

  @Test func saysWhatIsWrong() async {
    #expect(await error("%PDF-1.4", program: "no-such-program") == .noPDFReader)
    guard case .damaged("a.pdf", _) = await error("%PDF-1.4 and no more") else {
      Issue.record("a broken PDF was read")
      return
    }
  }

  /// A program that never ends stands for a PDF that takes for ever.
  @Test func endsInTime() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("endless")
    try Data("#!/bin/sh\nsleep 3600\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    var limits = ReadLimits()
    limits.time = .milliseconds(300)
    let clock = ContinuousClock()
    let took = await clock.measure {
      #expect(
        await error("%PDF-1.4", limits: limits, program: program.path)
          == .tookTooLong(file: "a.pdf", limit: limits.time))
    }
    // Before the program would have ended, however busy the machine is.
    #expect(took < .seconds(1800))
  }

  @Test func endsWithinItsOutput() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("bomb")
    try Data("#!/bin/sh\nyes '<word>'\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    var limits = ReadLimits()
    limits.unfoldedBytes = 1_000_000
    limits.time = .seconds(900)
    #expect(
      await error("%PDF-1.4", limits: limits, program: program.path)
        == .unfoldsTooFar(file: "a.pdf", limit: limits.unfoldedBytes))
  }
}
