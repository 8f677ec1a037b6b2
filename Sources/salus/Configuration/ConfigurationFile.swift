import Foundation
import Vocabulary

/// The file of settings: YAML, one `name: value` on a line.
enum ConfigurationFile {
  /// Paths within it are taken from where it is.
  static func read(_ path: String) -> (values: [Setting: Configuration.Value], issues: [Issue]) {
    var keys: KeyReader
    do {
      guard
        let read = try KeyReader(
          file: path, keys: Setting.allCases.map(\.rawValue), what: "setting",
          missing: "Name another with --config, or make it: Documentation/operation.md has an example.")
      else { return ([:], []) }
      keys = read
    } catch {
      return ([:], error.all)
    }
    var values: [Setting: Configuration.Value] = [:]
    for setting in Setting.allCases {
      guard let (text, line) = keys.scalar(setting.rawValue) else { continue }
      let isPath = if case .path = setting.kind { !text.isEmpty } else { false }
      values[setting] = Configuration.Value(
        text: isPath ? URL(fileURLWithPath: text, relativeTo: folder(of: path)).path : text,
        origin: .file(path, line: line))
    }
    return (values, keys.issues)
  }

  static func folder(of path: String) -> URL {
    URL(fileURLWithPath: path).absoluteURL.deletingLastPathComponent()
  }
}
