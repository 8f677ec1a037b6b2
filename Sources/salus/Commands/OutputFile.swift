import Foundation

/// A file that a person named to be written.
struct OutputFile {
  private let url: URL

  init(_ path: String) { url = URL(fileURLWithPath: path) }

  /// Writes the whole or nothing where the path is a file or nothing yet. What is neither, such as a device or a
  /// pipe, is written to as it is: renaming a new file over it would put it away.
  func write(_ bytes: [UInt8]) throws {
    let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    do {
      switch type {
      case .typeDirectory?: throw Failure("\(url.path) is a folder.", remedy: "Name a file in it.")
      case nil, .typeRegular?: try Data(bytes).write(to: url, options: .atomic)
      case .typeSymbolicLink?:
        // Through the link, to what it names.
        try Data(bytes).write(to: url.resolvingSymlinksInPath(), options: .atomic)
      default:
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        "\(url.path) cannot be written: \(error.localizedDescription)",
        remedy: "Name another file with --output.")
    }
  }
}
