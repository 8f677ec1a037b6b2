import Crypto
import Foundation

/// Files that are whole or not there, also after a loss of power.
enum DurableFile {
  /// Puts a finished file in its place.
  static func move(_ file: URL, to final: URL) throws {
    try sync(file.path)
    guard rename(file.path, final.path) == 0 else { throw failure(final.path) }
    try sync(final.deletingLastPathComponent().path)
  }

  private static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Backup.Refusal {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }

  static func sha256(_ file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var sha = SHA256()
    while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty { sha.update(data: bytes) }
    return sha.finalize().hexadecimal
  }
}
