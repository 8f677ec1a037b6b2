/// Finds, before anything is parsed, a key that may hold an alias, a list or a mapping: `*a : 1`, `[*a]: 1`,
/// `? x`.
///
/// It reads bytes and not YAML, so a document that has anchors and such signs within its text is refused as
/// well; that errs on the safe side.
enum AliasKeys {
  /// The line of the first one, counted from 1; nil where there is none or the document has no anchor.
  static func line(in yaml: String) -> Int? {
    let bytes = Array(yaml.utf8)
    var hasAnchor = false
    var suspect: Int?
    var startsToken = true
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "&") where startsToken && isNameByte(next): hasAnchor = true
      case UInt8(ascii: "?") where startsToken && (isSpace(next) || "*[{&!".utf8.contains(next)):
        suspect = suspect ?? place
      case UInt8(ascii: "*") where startsToken && isNameByte(next):
        var end = place + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        if isFollowedByColon(bytes, from: end) { suspect = suspect ?? place }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isFollowedByColon(bytes, from: place + 1) { suspect = suspect ?? place }
      default: break
      }
      startsToken = isSpace(byte) || "[]{},:?-\"'".utf8.contains(byte)
    }
    guard hasAnchor, let suspect else { return nil }
    return bytes[..<suspect].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  private static func isFollowedByColon(_ bytes: [UInt8], from start: Int) -> Bool {
    var place = start
    // A longer gap is taken for a colon, so that many brackets before much space cost little.
    let limit = min(bytes.count, start + 1_000)
    while place < limit {
      if bytes[place] == UInt8(ascii: "#") {
        while place < limit, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if isSpace(bytes[place]) {
        place += 1
      } else {
        return bytes[place] == UInt8(ascii: ":")
      }
    }
    return place < bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
