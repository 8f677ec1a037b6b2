import Foundation

/// A file that a person named to be written.
struct OutputFile {
  private let path: String
  private let url: URL

  init(_ path: String) {
    self.path = path
    url = URL(fileURLWithPath: path)
  }

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

  /// Hands out an open file to be written bit by bit; “-” is standard output. A file that is there is replaced
  /// only once the work has ended well, whatever else is written to as it comes.
  func stream<Result>(_ work: (_ descriptor: Int32) async throws -> Result) async throws -> Result {
    guard path != "-" else { return try await work(STDOUT_FILENO) }
    let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    if type == .typeDirectory { throw Failure("\(url.path) is a folder.", remedy: "Name a file in it.") }
    let final = type == .typeSymbolicLink ? url.resolvingSymlinksInPath() : url
    let isFile = type == nil || type == .typeRegular || type == .typeSymbolicLink
    let written =
      isFile
      ? final.deletingLastPathComponent().appendingPathComponent(".\(final.lastPathComponent).part") : url
    let descriptor = open(written.path, O_WRONLY | O_CREAT | (isFile ? O_TRUNC : 0), 0o644)
    guard descriptor >= 0 else {
      throw Failure(
        "\(url.path) cannot be written: \(String(cString: strerror(errno))).",
        remedy: "Name another file with --output.")
    }
    do {
      let result = try await work(descriptor)
      close(descriptor)
      if isFile, rename(written.path, final.path) != 0 {
        throw Failure("\(url.path) cannot be written: \(String(cString: strerror(errno))).")
      }
      return result
    } catch {
      close(descriptor)
      if isFile { unlink(written.path) }
      throw error
    }
  }
}
