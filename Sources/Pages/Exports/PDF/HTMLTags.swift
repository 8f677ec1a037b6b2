/// The start tags of a page, one after another; as much of HTML as finding addresses needs.
struct HTMLTags {
  struct Tag {
    /// In lower case, like the names of its attributes.
    var name: String
    var attributes: [(name: String, value: String)]
  }

  private var rest: Substring.UTF8View

  init(_ html: String) { rest = Substring(html).utf8 }

  mutating func next() -> Tag? {
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      if rest.starts(with: "!--".utf8) {
        _ = text(until: "-->")
      } else if let first = rest.first, (97...122).contains(first | 0x20) {
        return tag()
      }
    }
    return nil
  }

  /// What stands before `end`, in any case; all of the rest where it does not come. Moves on to it.
  mutating func text(until end: String) -> Substring {
    let start = rest.startIndex
    var index = start
    let wanted = Array(end.utf8)
    while index < rest.endIndex,
      !rest[index...].prefix(wanted.count).elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 })
    {
      index = rest.index(after: index)
    }
    let before = rest[start..<index]
    rest = rest[index...]
    return Substring(before)
  }

  private mutating func tag() -> Tag {
    let name = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [(String, String)] = []
    while true {
      _ = take { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      guard let byte = rest.first, byte != UInt8(ascii: ">") else { break }
      let key = take { !Self.isSpace($0) && !"=>/".utf8.contains($0) }
      _ = take(while: Self.isSpace)
      guard rest.first == UInt8(ascii: "=") else {
        // A stray sign is passed over, or it would be met for ever.
        if key.isEmpty { rest = rest.dropFirst() }
        attributes.append((key.lowercased(), ""))
        continue
      }
      rest = rest.dropFirst()
      _ = take(while: Self.isSpace)
      attributes.append((key.lowercased(), value()))
    }
    return Tag(name: name.lowercased(), attributes: attributes)
  }

  private mutating func value() -> String {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    rest = rest.dropFirst()
    let text = take { $0 != quote }
    rest = rest.dropFirst()
    return text
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(Substring(taken))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
