import Foundation

/// A file that a person named to be read, or standard input.
struct InputFile {
  let descriptor: Int32
  /// For errors and progress.
  let name: String
  private let size: Int

  init(_ path: String) throws {
    guard path != "-" else {
      (descriptor, name, size) = (STDIN_FILENO, "standard input", 0)
      return
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("\(path) is a folder.", remedy: "Name a file in it.")
    }
    descriptor = Foundation.open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Failure("\(path) cannot be read: \(String(cString: strerror(errno))).", remedy: "Check its name.")
    }
    name = URL(fileURLWithPath: path).lastPathComponent
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    size = attributes?[.size] as? Int ?? 0
  }

  func fraction(_ bytesRead: Int) -> Double { size > 0 ? min(1, Double(bytesRead) / Double(size)) : 0 }

  func close() { if descriptor != STDIN_FILENO { Foundation.close(descriptor) } }
}
