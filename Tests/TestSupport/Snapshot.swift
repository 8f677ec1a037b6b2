import Foundation
import Testing

/// Compares text with the file `Snapshots/NAME` beside the test. A missing snapshot fails; set
/// `SALUS_RECORD=1` to write it, then read what was written.
public func expectSnapshot(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["SALUS_RECORD"] == "1",
    ProcessInfo.processInfo.environment["CI"] == nil
  {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: file)
  }
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "no snapshot \(name); run the tests with SALUS_RECORD=1 and read the file it writes",
      sourceLocation: sourceLocation)
    return
  }
  guard kept != text else { return }
  let (a, b) = (
    kept.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
  Issue.record(
    """
    \(name) differs from its snapshot at line \(line + 1)
    kept: \(line < a.count ? String(a[line]) : "(end)")
    now:  \(line < b.count ? String(b[line]) : "(end)")
    """, sourceLocation: sourceLocation)
}
