/// Takes out what is left of mark-up in text that an extractor made: `<u>`, `<ul style="…">`, `</div>`, `![](…)`,
/// `# `; a link `[words](address)` becomes its words and address, `<https://…>` its address.
func withoutTagRemnants(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 == 0x3C || $0 == 0x5B || $0 == 0x23 || $0 == 0x26 || $0 < 0x20 }) else {
    return text
  }
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var at = 0
  // "## Heading"
  var head = 0
  while head < bytes.count, bytes[head].isSpace { head += 1 }
  let marks = bytes[head...].prefix { $0 == 0x23 }.count
  if (1...6).contains(marks), head + marks < bytes.count, bytes[head + marks] == 0x20 { at = head + marks + 1 }
  while at < bytes.count {
    switch bytes[at] {
    case 0x3C:
      if let (kept, end) = tag(at, in: bytes) {
        out.append(contentsOf: kept)
        at = end
        continue
      }
      out.append(bytes[at])
    case 0x5B:
      if let (kept, end) = link(at, in: bytes) {
        if out.last == 0x21 { out.removeLast() } else { out.append(contentsOf: kept) }
        at = end
        continue
      }
      out.append(bytes[at])
    case 0x26:
      if let (kept, end) = entity(at, in: bytes) {
        out.append(contentsOf: kept)
        at = end
        continue
      }
      out.append(bytes[at])
    case 0x00..<0x09, 0x0A..<0x20: out.append(0x20)
    default: out.append(bytes[at])
    }
    at += 1
  }
  return String(decoding: out, as: UTF8.self)
}

private let tagNames: Set<String> = [
  "u", "b", "i", "em", "strong", "ul", "ol", "li", "div", "span", "p", "br", "sup", "sub", "table", "tr", "td",
  "th",
  "thead", "tbody", "a", "img", "font", "h1", "h2", "h3", "h4", "h5", "h6", "center", "hr", "small",
]

private func tag(_ at: Int, in bytes: [UInt8]) -> ([UInt8], Int)? {
  guard let close = bytes[at...].prefix(400).firstIndex(of: 0x3E) else { return nil }
  let inner = bytes[(at + 1)..<close]
  if inner.starts(with: "http".utf8) || inner.starts(with: "mailto:".utf8) { return (Array(inner), close + 1) }
  var name = inner
  if name.first == 0x2F { name = name.dropFirst() }
  let word = String(decoding: name.prefix { $0.isLetter || $0.isDigit }, as: UTF8.self).lowercased()
  guard tagNames.contains(word) else { return nil }
  let parts: Set<String> = ["br", "li", "td", "th", "p", "div", "ul", "ol"]
  return (parts.contains(word) ? [0x20] : [], close + 1)
}

private func link(_ at: Int, in bytes: [UInt8]) -> ([UInt8], Int)? {
  // Words may hold brackets of their own: "[Report[46].docx](https://…)".
  var depth = 0
  var close: Int?
  for index in at..<min(bytes.count, at + 600) {
    if bytes[index] == 0x5B { depth += 1 }
    if bytes[index] == 0x5D {
      depth -= 1
      if depth == 0 {
        close = index
        break
      }
    }
  }
  guard let close, close + 1 < bytes.count, bytes[close + 1] == 0x28,
    let end = bytes[(close + 1)...].prefix(2_000).firstIndex(of: 0x29)
  else { return nil }
  let words = bytes[(at + 1)..<close]
  let address = bytes[(close + 2)..<end]
  guard address.starts(with: "http".utf8), !words.elementsEqual(address) else { return (Array(words), end + 1) }
  return (Array(words) + [0x20] + address, end + 1)
}

private func entity(_ at: Int, in bytes: [UInt8]) -> ([UInt8], Int)? {
  for (name, text) in [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"),
  ]
  where bytes[at...].starts(with: name.utf8) {
    return (Array(text.utf8), at + name.utf8.count)
  }
  return nil
}
