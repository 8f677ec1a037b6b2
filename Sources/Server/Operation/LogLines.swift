import Foundation
import Logging

/// Writes each event as one line: `time`, `level`, `request`, `message`, then what else is known of it.
public struct LogLines: LogHandler {
  public enum Format: String, CaseIterable, Sendable { case logfmt, json }

  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  private let format: Format
  private let now: @Sendable () -> Date
  private let write: @Sendable (String) -> Void

  /// - Parameter write: given each line, with its end.
  public init(
    _ format: Format, level: Logger.Level, now: @escaping @Sendable () -> Date = { Date() },
    write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    (self.format, logLevel, self.now, self.write) = (format, level, now, write)
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var known = metadata
    known.merge(metadataProvider?.get() ?? [:]) { _, new in new }
    known.merge(event.metadata ?? [:]) { _, new in new }
    if let error = event.error { known["error"] = "\(error)" }
    // The library's own number of a request, beside ours.
    known["hb.request.id"] = nil
    let request = known.removeValue(forKey: RequestNumber.key)
    var members = [("time", now().formatted(Self.time)), ("level", event.level.rawValue)]
    if let request { members.append((RequestNumber.key, "\(request)")) }
    members.append(("message", event.message.description))
    members += known.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    write(line(members))
  }

  private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  private func line(_ members: [(String, String)]) -> String {
    switch format {
    case .logfmt: members.map { "\(Self.word($0.0))=\(Self.word($0.1))" }.joined(separator: " ") + "\n"
    case .json: "{" + members.map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }.joined(separator: ",") + "}\n"
    }
  }

  private static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3D && $0 != 0x5C }
  }

  /// As JSON has it; control characters too, those of terminals and line ends among them.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.properties.generalCategory == .control || [0x2028, 0x2029].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
