import Foundation
import People

/// The site's own key, in a file that its owner alone can read. Servers that share one database need the same.
struct SiteKeyFile {
  let url: URL

  /// The key that is there, or a new one. It belongs in the backup: without it, second steps of sign-in are lost.
  func read() throws(Failure) -> SiteKey {
    guard !next.exists else {
      throw Failure(
        "\(next.url.path) is there: a change of the site's key was interrupted.",
        remedy: "Finish it with “salus key rotate”.")
    }
    return try readOrMake()
  }

  /// Where the next key is while the database changes to it.
  var next: SiteKeyFile { SiteKeyFile(url: url.appendingPathExtension("next")) }

  var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// Whether or not the next one is there.
  func readOrMake() throws(Failure) -> SiteKey {
    if !exists { try make() }
    guard let text = try? String(contentsOf: url, encoding: .utf8),
      let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)),
      let key = SiteKey(Array(bytes))
    else {
      throw Failure(
        "\(url.path) does not hold the site's key.",
        remedy: "Restore it from a backup; it holds 32 bytes in base 64.")
    }
    return key
  }

  /// As it is kept; nil where there is none.
  var kept: String? {
    (try? String(contentsOf: url, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// - Throws: `Failure` where another key is there.
  func refuseOther(than text: String) throws(Failure) {
    if let kept, kept != text {
      throw Failure(
        "\(url.path) holds another key than the backup. Nothing was restored.",
        remedy: "Move it away, or name another folder with --data, or another file with --key-file.")
    }
  }

  /// The next key is the key: of the former nothing is left.
  func useNext() throws(Failure) {
    guard rename(next.url.path, url.path) == 0 else {
      throw Failure(
        "\(url.path) cannot be replaced: \(String(cString: strerror(errno))).",
        remedy: "The database has the new key already: move \(next.url.path) there yourself.")
    }
  }

  private func make() throws(Failure) {
    try write(Data(PeopleEnvironment.systemRandom(32)).base64EncodedString())
  }

  func write(_ text: String) throws(Failure) {
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Only if it is still not there: two programs that start at once agree on one key.
    let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw Failure(
        "\(url.path) cannot be written: \(String(cString: strerror(errno))).",
        remedy: "Check who owns the folder.")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data((text + "\n").utf8))
      try handle.close()
    } catch {
      throw Failure("\(url.path) cannot be written: \(error).", remedy: "Free some space and try again.")
    }
  }
}
