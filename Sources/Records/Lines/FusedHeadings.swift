/// Parts a line where headings were fused by the asterisks of bold type: `31 MAY 2024**REPORT OF …****Purpose`.
///
/// Asterisks within a sentence, "the **Local Plan** says", part nothing and are dropped.
func partedAtFusedHeadings(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  guard bytes.count > 2, bytes.contains(0x2A) else { return [text] }
  var parts: [String] = []
  var part: [UInt8] = []
  var at = 0
  while at < bytes.count {
    guard bytes[at] == 0x2A, at + 1 < bytes.count, bytes[at + 1] == 0x2A else {
      part.append(bytes[at])
      at += 1
      continue
    }
    var end = at
    while end < bytes.count, bytes[end] == 0x2A { end += 1 }
    let touchesBefore = part.last.map { !$0.isSpace && $0 != 0x28 } ?? false
    let touchesAfter = end < bytes.count && bytes[end].isUpper
    if touchesBefore, touchesAfter || end - at >= 4, end < bytes.count {
      parts.append(String(decoding: part, as: UTF8.self))
      part = []
    }
    at = end
  }
  parts.append(String(decoding: part, as: UTF8.self))
  return parts.filter { !$0.trimmed.isEmpty }
}
