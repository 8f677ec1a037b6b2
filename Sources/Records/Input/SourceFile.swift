/// One paper of a meeting, as it was handed over.
public struct SourceFile: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public enum Format: String, Codable, Sendable {
    case text, pdf, html, docx
  }

  /// Told by the content, for a name can say anything; nil where the bytes are of no kind that can be read.
  public var format: Format? {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .docx }
    let head = bytes.prefix(4_096)
    if head.contains(0) { return nil }
    let opening = String(decoding: head, as: UTF8.self).lowercased()
    let isHTML = opening.contains("<!doctype html") || opening.contains("<html") || opening.contains("<body")
    return isHTML ? .html : .text
  }
}
