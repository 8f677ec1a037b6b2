/// The lines of a text: decoded, cleaned, parted where headings were fused, with pages where form feeds tell them.
struct TextLines {
  var lines: [Line] = []
  /// How many lines the file has, the empty ones with them.
  var count = 0
  /// Whether the pages are known from form feeds.
  var hasPages = false

  init(_ source: SourceFile, file: Int, limits: ReadLimits) throws(ReadError) {
    let bytes = decoded(source.bytes)
    hasPages = bytes.contains(0x0C)
    var page = 1
    var blanks = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      count += 1
      guard end - start <= limits.lineBytes else {
        throw .lineTooLong(file: source.name, line: count, limit: limits.lineBytes)
      }
      guard count <= limits.lines else { throw .tooManyLines(file: source.name, limit: limits.lines) }
      var raw = bytes[start..<end]
      start = end + 1
      if raw.last == 0x0D { raw = raw.dropLast() }
      if hasPages {
        page += raw.count { $0 == 0x0C }
        raw = ArraySlice(raw.filter { $0 != 0x0C })
      }
      guard raw.contains(where: { $0 > 0x20 }) else {
        blanks += 1
        continue
      }
      append(
        String(decoding: raw, as: UTF8.self), file: file, page: hasPages ? page : nil, blanks: blanks)
      blanks = 0
    }
  }

  private mutating func append(_ raw: String, file: Int, page: Int?, blanks: Int) {
    let parts = partedAtFusedHeadings(withoutTagRemnants(raw))
    var isFirst = true
    for part in parts {
      guard
        var line = Line(
          raw: part, file: file, number: count, page: page, blanks: isFirst ? blanks : 0)
      else { continue }
      line.fused = !isFirst
      lines.append(line)
      isFirst = false
    }
  }
}

extension Line {
  /// Nil where the text holds nothing.
  init?(raw: String, file: Int, number: Int, page: Int?, blanks: Int) {
    let cells = parts(of: raw, atSpaces: 3)
    guard cells.contains(where: { !$0.text.isEmpty }) else { return nil }
    self.file = file
    self.number = number
    self.page = page
    self.raw = raw
    self.blanks = blanks
    indent = raw.utf8.prefix { $0 == 0x20 }.count
    text = cells.map(\.text).joined(separator: "\t").trimmed
    self.cells = cells.count > 1 ? cells : []
    width = raw.unicodeScalars.count
    key = comparisonKey(text)
  }
}

/// UTF-8, or Windows-1252 where the bytes are none.
private func decoded(_ bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  if String(validating: bytes, as: UTF8.self) != nil { return bytes }
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 { out.append(byte) } else { out.append(contentsOf: String(windows1252(byte)).utf8) }
  }
  return out
}

private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  let upper: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013,
    0x97: 0x2014, 0x99: 0x2122,
  ]
  return Unicode.Scalar(upper[byte] ?? UInt32(byte)) ?? "\u{FFFD}"
}
