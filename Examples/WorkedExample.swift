import Foundation

/// The worked examples that come with Salus: a board's data, to be replaced with one's own.
public enum WorkedExample {
  /// One for each folder beside this file.
  public static var names: [String] {
    guard let root = Bundle.module.resourceURL,
      let entries = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    else { return [] }
    return entries.filter { definition(in: root.appendingPathComponent($0)) }.sorted()
  }

  private static func definition(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("dashboard.yaml").path)
  }

  /// The folder of an example's files; nil where there is none of that name.
  public static func folder(_ name: String) -> URL? {
    names.contains(name) ? Bundle.module.resourceURL?.appendingPathComponent(name) : nil
  }
}
