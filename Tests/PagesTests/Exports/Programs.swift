import Foundation

/// Programs that a test may ask about a file; absent ones skip the test.
enum Programs {
  static func isPresent(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
  static let python = "/usr/bin/python3"
  static let pdfinfo = "/usr/bin/pdfinfo"
  static let weasyprint = "/usr/bin/weasyprint"

  /// What the program writes to its standard output.
  static func output(_ path: String, _ arguments: [String]) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
