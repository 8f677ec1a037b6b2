/// Text made safe for XML and HTML, in an element or in a quoted attribute.
///
/// Characters that XML 1.0 does not allow (controls but tab, line feed and carriage return; U+FFFE, U+FFFF)
/// become U+FFFD. Source: XML 1.0, 2.2 Characters.
public func xmlEscaped(_ text: String) -> String {
  if text.utf8.allSatisfy({ !mayNeedEscape($0) }) { return text }
  var out = ""
  out.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "'": out += "&#39;"
    case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": out += "\u{fffd}"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// 0xEF starts U+FFFE and U+FFFF in UTF-8.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
    true
  default: byte < 0x20 || byte == 0xef
  }
}

/// An XML id made of `prefix` and `part`, without the characters that would break `url(#…)`.
func xmlID(_ prefix: String, _ part: String) -> String {
  var out = ""
  for scalar in prefix.unicodeScalars
  where scalar.isASCII
    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || scalar == "-" || scalar == "_")
  {
    out.unicodeScalars.append(scalar)
  }
  // An id starts with a letter.
  if out.unicodeScalars.first.map(\.properties.isAlphabetic) != true { out = "c" + out }
  return out + "-" + part
}
