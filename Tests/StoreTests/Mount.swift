import Foundation

/// A small disk in memory, mounted over a folder; only the superuser of a Linux machine may make one.
struct Mount {
  private let path: String

  static let absent = "needs the right to mount a disk in memory"

  static let isPossible: Bool = {
    #if os(Linux)
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "salus-mount-\(UUID().uuidString)")
      try? FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: path) }
      guard let mount = try? Mount(at: path, options: "size=64k") else { return false }
      mount.end()
      return true
    #else
      return false
    #endif
  }()

  init(at folder: URL, options: String) throws {
    path = folder.path
    guard try Self.run("/usr/bin/mount", ["-t", "tmpfs", "-o", options, "none", path]) == 0 else {
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
