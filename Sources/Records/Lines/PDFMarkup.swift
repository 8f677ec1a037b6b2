/// The pages and words of what `pdftotext -bbox-layout` writes, read byte by byte: a page holds hundreds of words
/// with four numbers each, which a general reader of markup takes too long for.
struct PDFMarkup {
  enum Part: Equatable {
    case page, endOfPage
    case word(PDFLines.Word)
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Part? {
    while let open = position(of: 0x3C, from: at) {
      at = open + 1
      if starts("word ") {
        if let word = word() { return .word(word) }
      } else if starts("page ") || starts("page>") {
        return .page
      } else if starts("/page>") {
        return .endOfPage
      }
    }
    at = bytes.count
    return nil
  }

  /// `xMin="56.640000" yMin="58.760000" xMax="117.960000" yMax="72.040000">Agenda</word>`; nil where it holds nothing.
  private mutating func word() -> PDFLines.Word? {
    var x = (least: 0.0, most: 0.0)
    var y = (least: 0.0, most: 0.0)
    at += 5
    while at < bytes.count, bytes[at] != 0x3E {
      if starts("xMin=\"") {
        x.least = number()
      } else if starts("xMax=\"") {
        x.most = number()
      } else if starts("yMin=\"") {
        y.least = number()
      } else if starts("yMax=\"") {
        y.most = number()
      } else {
        at += 1
      }
    }
    let start = min(at + 1, bytes.count)
    at = position(of: 0x3C, from: start) ?? bytes.count
    let text = Markup.decoded(bytes[start..<at]).trimmed
    guard !text.isEmpty else { return nil }
    return PDFLines.Word(
      x: min(x.least, x.most)...max(x.least, x.most), y: min(y.least, y.most)...max(y.least, y.most), text: text
    )
  }

  /// The value of the attribute that begins here; more digits than a place on paper has count as none.
  private mutating func number() -> Double {
    at += 6
    let isNegative = at < bytes.count && bytes[at] == 0x2D
    if isNegative { at += 1 }
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var isFraction = false
    while at < bytes.count, bytes[at].isDigit || (bytes[at] == 0x2E && !isFraction) {
      if bytes[at] == 0x2E {
        isFraction = true
      } else {
        value = value * 10 + Double(bytes[at].digit)
        digits += 1
        if isFraction { scale *= 10 }
      }
      at += 1
    }
    guard digits <= 15 else { return 0 }
    return isNegative ? -value / scale : value / scale
  }

  private func position(of byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == byte { return place }
      place += 1
    }
    return nil
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[at + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
