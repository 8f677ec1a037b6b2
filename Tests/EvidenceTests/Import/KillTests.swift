import DatabaseSupport
import Foundation
import Server
import Store
import TestSupport
import Testing

@testable import Evidence

/// A process that imports is killed half way: nothing of its file is there.
@Suite(.enabled(if: BuiltProgram.url != nil, "needs the built program beside the tests")) struct KillTests {
  private static func write(rows: Int, to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(Export.text([]).utf8))
    let areas = 150
    let years = 20
    for series in 0..<(rows / areas / years) {
      var text = ""
      for area in 0..<areas {
        for year in 0..<years {
          text +=
            "\(90_000 + series),Made up \(series),E92000001,England,E06\(100_000 + area),Area,UA,Persons,"
            + "All ages,,,\(2000 + year),\(series + area).\(year),1,9999,,,50,1000,,,Similar,Similar,"
            + "\(2000 + year)0000,,,1y\n"
        }
      }
      try handle.write(contentsOf: Data(text.utf8))
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: DatabaseKind.allCases, [0.1, 0.5])
  func nothingOfTheFileIsThere(on kind: DatabaseKind, share: Double) async throws {
    let bench = try await ImportBench(on: kind, migrations: Site.migrations)
    try await bench.take(Export.text(Export.sample))
    let before = try await bench.dump()
    let file = bench.folder.url.appendingPathComponent("large.csv")
    try Self.write(rows: 90_000, to: file)
    let process = Process()
    process.executableURL = BuiltProgram.url
    process.arguments = ["import", "fingertips", file.path, "--data", bench.data.path]
    if kind == .postgresql { process.arguments? += ["--database", bench.place.url] }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    while process.isRunning, Self.bytesRead(by: process.processIdentifier) < Int(Double(size) * share) {
      try await Task.sleep(for: .milliseconds(1))
    }
    #expect(process.isRunning, "it ended before it could be killed")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    try bench.database.close()
    let again = try await bench.place.open(Site.migrations)
    if kind == .sqlite {
      let check = try await again.read { try $0.value("PRAGMA integrity_check", as: String.self) }
      #expect(check == "ok")
    }
    let after = ImportBench(place: bench.place, database: again)
    #expect(try await after.dump() == before)
    let report = try await after.take(file, day: 2)
    #expect(report.counts == [90_000, 0, 0, 0, 0])
    try again.close()
  }

  /// How far a process has read, as Linux tells; elsewhere the kill comes at once.
  private static func bytesRead(by process: Int32) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("rchar: ") })
    else { return .max }
    return Int(line.dropFirst(7)) ?? .max
  }
}

enum BuiltProgram {
  /// The command that the package builds, where it stands beside the test bundle.
  static let url: URL? = {
    let places =
      [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
      + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    return places.map { $0.appendingPathComponent("salus") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}
