import Foundation
import Store
import TestSupport
import Testing

@testable import Evidence

/// On a disk of one megabyte in memory, which only the superuser of a Linux machine may mount.
@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount a disk in memory"))
struct FullDiskTests {
  /// 12,000 figures whose digits do not shrink.
  private static func large(_ seed: UInt64) -> String {
    var random = SplitMix(seed)
    return Export.text(
      (0..<120).flatMap { area in
        (1900..<2000).map { year in
          let value = Double.random(in: 10...1000, using: &random)
          return Export.row(
            area: "E0600\(1000 + area)", period: year, value: "\(value)", lower: "\(value - 1.5)",
            upper: "\(value + 1.5)")
        }
      })
  }

  @Test func afterAFullDiskTheStoreIsAsItWas() async throws {
    let folder = try TemporaryFolder()
    let disk = try SmallDisk(at: folder.url, size: "1m")
    defer { disk.end() }
    let database = try await SQLiteDatabase(folder: folder.url, migrations: EvidenceMigrations.all)
    let outside = try TemporaryFolder()
    let small = try outside.file("small.csv", containing: Export.text(Export.sample))
    let rejects = folder.url.appendingPathComponent("rejects")
    let importing = ObservationImport(database: database, rejectsFolder: rejects)
    _ = try await importing.run(small)
    let large = try outside.file("large.csv", containing: Self.large(15))
    let error = await #expect(throws: StoreError.self) { _ = try await importing.run(large) }
    #expect(error == .diskFull(folder: folder.url.path))
    #expect(error?.description.contains("is full. Nothing was changed.") == true)
    try database.close()
    let again = try await SQLiteDatabase(folder: folder.url, migrations: EvidenceMigrations.all)
    let check = try await again.read { try $0.value("PRAGMA integrity_check", as: String.self) }
    #expect(check == "ok")
    let report = try await ObservationImport(database: again, rejectsFolder: rejects).run(small)
    #expect(report.counts == [0, 18, 0, 0, 0])
    try again.close()
  }

  @Test func rejectsThatDoNotFitUndoTheImport() async throws {
    let bench = try await ImportBench()
    let folder = try TemporaryFolder()
    let disk = try SmallDisk(at: folder.url, size: "64k")
    defer { disk.end() }
    let before = try await bench.dump()
    let bad = (0..<2000).map { Export.row(period: 1900 + $0 % 100, value: "none") }
    let file = try bench.folder.file("export.csv", containing: Export.text([Export.row()] + bad))
    let importing = ObservationImport(database: bench.database, rejectsFolder: folder.url)
    let error = await #expect(throws: StoreError.self) { _ = try await importing.run(file) }
    #expect(error == .diskFull(folder: folder.url.path))
    #expect(try await bench.dump() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }
}

struct SmallDisk {
  private let path: String

  static let isPossible: Bool = {
    #if os(Linux)
      guard let folder = try? TemporaryFolder(), let disk = try? SmallDisk(at: folder.url, size: "64k") else {
        return false
      }
      disk.end()
      return true
    #else
      return false
    #endif
  }()

  init(at folder: URL, size: String) throws {
    path = folder.path
    guard try Self.run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "none", path]) == 0 else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  func end() { _ = try? Self.run("/usr/bin/umount", ["-l", path]) }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
