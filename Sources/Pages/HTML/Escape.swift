extension [UInt8] {
  /// Appends text without the signs that mean something in an element or a quoted attribute; control
  /// characters that HTML does not allow become U+FFFD.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var clean = 0
      for index in bytes.indices {
        // Nearly every byte is a letter: it must cost one comparison.
        let byte = bytes[index]
        guard byte < 0x40 || byte == 0x7f, let replacement = replacement(for: byte) else { continue }
        append(contentsOf: bytes[clean..<index])
        append(contentsOf: replacement.utf8)
        clean = index + 1
      }
      append(contentsOf: bytes[clean...])
    }
  }
}

private func replacement(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 0x09, 0x0a, 0x0d: nil
  case 0..<0x20, 0x7f: "\u{fffd}"
  default: nil
  }
}
