/// A picture that somebody uploaded: what it is by its own bytes, never by its name, and how large. It is shown as it
/// came, so that what a browser may not be given is refused here: what may hold scripts, what moves, what takes much
/// memory to unfold, and what has something else behind its end.
public struct ImageFile: Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case png, jpeg, webp

    public var mediaType: String { "image/\(rawValue)" }
  }

  public enum Fault: Error, Hashable, Sendable {
    case tooManyBytes(Int)
    case tooSmall(width: Int, height: Int)
    case tooLarge(width: Int, height: Int)
    case drawing
    case unknown
    case broken(Kind)
    case moving(Kind)
  }

  public static let mostBytes = 256 * 1024
  /// Of each side, in pixels.
  public static let sides = 16...2400

  public let kind: Kind
  public let width: Int
  public let height: Int
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostBytes else { throw .tooManyBytes(bytes.count) }
    guard let kind = Self.kind(of: bytes) else { throw Self.isMarkup(bytes) ? .drawing : .unknown }
    let size: ImageSize
    switch kind {
    case .png: size = try PNGFile(bytes).size()
    case .jpeg: size = try JPEGFile(bytes).size()
    case .webp: size = try WebPFile(bytes).size()
    }
    let (width, height) = (size.width, size.height)
    guard width >= Self.sides.lowerBound, height >= Self.sides.lowerBound else {
      throw .tooSmall(width: width, height: height)
    }
    guard width <= Self.sides.upperBound, height <= Self.sides.upperBound else {
      throw .tooLarge(width: width, height: height)
    }
    self.kind = kind
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  private static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: PNGFile.signature) { return .png }
    if bytes.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return .webp
    }
    return nil
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]
    return bytes.first { !blanks.contains($0) } == UInt8(ascii: "<")
  }
}

struct ImageSize: Hashable {
  var width: Int
  var height: Int
}

/// Numbers in a file's bytes; nil beyond its end.
struct ImageBytes {
  let bytes: [UInt8]

  /// The most significant byte first.
  func big(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func little(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func name(_ start: Int) -> String? {
    guard start + 4 <= bytes.count else { return nil }
    return String(decoding: bytes[start..<start + 4], as: UTF8.self)
  }
}
