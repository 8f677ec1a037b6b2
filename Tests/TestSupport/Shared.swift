import Foundation

/// The folder of real input that development keeps beside the project. It is not part of it: a test that needs
/// it is skipped, with a message, where it is absent.
public enum Shared {
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["SALUS_SHARED"] {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    return Project.root.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
  }()

  public static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }
  public static let absent = "needs the shared input folder beside the project"

  public static func file(_ path: String) -> URL { root.appendingPathComponent(path) }
}

public enum Project {
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
