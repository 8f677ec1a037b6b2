/// The words of a text, in order.
///
/// A word is a run of letters and digits. “’s” is no part of it, full stops and commas within a number are: “1.5”,
/// “12,345” (as 12345).
public struct TextWord: Hashable, Sendable {
  /// In bytes of the text's UTF-8.
  public var range: Range<Int>
  /// Small letters without accents.
  public var folded: String
}

/// - Parameter limit: how many words at most.
public func textWords(_ text: String, limit: Int = .max) -> [TextWord] {
  var text = text
  return text.withUTF8 { bytes in
    var words: [TextWord] = []
    var at = 0
    while at < bytes.count, words.count < limit {
      let beyond = letterLength(bytes, at)
      if isWord(bytes[at]) || beyond?.isLetter == true {
        words.append(word(bytes, &at))
      } else {
        at += beyond?.length ?? 1
      }
    }
    return words
  }
}

private typealias Bytes = UnsafeBufferPointer<UInt8>

private func word(_ bytes: Bytes, _ at: inout Int) -> TextWord {
  let start = at
  var parts: [UInt8] = []
  var isNumber = true
  while at < bytes.count {
    let byte = bytes[at]
    if isWord(byte) {
      if !isDigit(byte) { isNumber = false }
      parts.append(byte)
      at += 1
    } else if byte >= 0x80, let letter = letterLength(bytes, at), letter.isLetter {
      isNumber = false
      parts.append(contentsOf: bytes[at..<(at + letter.length)])
      at += letter.length
    } else if isNumber, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), at + 1 < bytes.count,
      isDigit(bytes[at + 1]), byte == UInt8(ascii: ".") || groupsThree(bytes, at + 1)
    {
      if byte == UInt8(ascii: ".") { parts.append(byte) }
      at += 1
    } else {
      break
    }
  }
  let end = at
  skipPossessive(bytes, &at)
  return TextWord(range: start..<end, folded: WordFolding.folded(String(decoding: parts, as: UTF8.self)))
}

/// “’s” or “'s” at a word's end.
private func skipPossessive(_ bytes: Bytes, _ at: inout Int) {
  var next = at
  if next < bytes.count, bytes[next] == UInt8(ascii: "'") {
    next += 1
  } else if next + 2 < bytes.count, bytes[next] == 0xE2, bytes[next + 1] == 0x80, bytes[next + 2] == 0x99 {
    next += 3
  } else {
    return
  }
  guard next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s"),
    next + 1 == bytes.count || !isWord(bytes[next + 1])
  else { return }
  at = next + 1
}

private func groupsThree(_ bytes: Bytes, _ at: Int) -> Bool {
  at + 3 <= bytes.count && bytes[at..<(at + 3)].allSatisfy(isDigit)
    && (at + 3 == bytes.count || !isDigit(bytes[at + 3]))
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }

/// The length in bytes of the character beyond ASCII at a place, and whether it is a letter or a digit.
private func letterLength(_ bytes: Bytes, _ at: Int) -> (length: Int, isLetter: Bool)? {
  let byte = bytes[at]
  guard byte >= 0xC2 else { return nil }
  let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  guard at + length <= bytes.count,
    let scalar = String(decoding: bytes[at..<(at + length)], as: UTF8.self).unicodeScalars.first
  else { return nil }
  let isLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  return (length, isLetter)
}
