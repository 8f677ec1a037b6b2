/// The lines of HTML: a paragraph, heading, item of a list or row of a table each; cells are parted by tabs, and
/// lists get the marks that a browser would draw.
struct HTMLLines {
  var lines: [Line] = []

  private struct List {
    /// Nil for bullets.
    var style: String?
    var count: Int
  }

  private let name: String
  private let file: Int
  private let limits: ReadLimits
  private var text: [UInt8] = []
  private var mark = ""
  private var blanks = 0
  private var lists: [List] = []
  /// The cells of the rows that are open, the innermost table's last.
  private var rows: [[String]] = []
  private var depth = 0

  init(_ source: SourceFile, file: Int, limits: ReadLimits) throws(ReadError) {
    name = source.name
    self.file = file
    self.limits = limits
    var markup = Markup(source.bytes)
    while let token = markup.next() {
      switch token {
      case .text(let part): add(part)
      case .open(let element, let attributes, let closesItself):
        if Self.skipped.contains(element), !closesItself {
          markup.skipElement(element)
          continue
        }
        let type = element == "ol" || element == "ul" ? markup.attribute("type", in: attributes) : nil
        let start = element == "ol" ? markup.attribute("start", in: attributes).flatMap(Int.init) : nil
        try open(element, type: type, start: start, closesItself: closesItself)
      case .close(let element): try close(element)
      }
    }
    try end()
    guard !lines.isEmpty else { throw .noText(file: name) }
  }

  private static let skipped: Set<String> = [
    "script", "style", "head", "template", "svg", "noscript", "select",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "main", "nav",
    "aside",
    "blockquote", "pre", "address", "dl", "dt", "dd", "form", "fieldset", "table", "hr", "figure", "figcaption",
    "body",
    "caption", "ul", "ol", "li", "tr",
  ]
  /// Elements that count for the depth: those whose closing tag may not be left out.
  private static let nesting: Set<String> = [
    "ul", "ol", "div", "table", "section", "article", "blockquote", "span", "font", "b", "i", "em", "strong",
    "a", "dl",
    "form", "fieldset", "main", "aside", "nav", "figure",
  ]

  private mutating func open(_ element: String, type: String?, start: Int?, closesItself: Bool)
    throws(ReadError)
  {
    if Self.nesting.contains(element), !closesItself {
      depth += 1
      guard depth <= limits.depth else { throw .tooDeep(file: name, limit: limits.depth) }
    }
    switch element {
    case "br":
      if rows.isEmpty { try end() } else { text.append(0x20) }
    case "tr":
      try end()
      rows.append([])
    case "td", "th":
      endCell()
      if !rows.isEmpty { rows[rows.count - 1].append("") }
    case "ul", "ol":
      try end()
      lists.append(List(style: element == "ol" ? type ?? "1" : nil, count: (start ?? 1) - 1))
    case "li":
      try end()
      mark = nextMark()
    default:
      if Self.blocks.contains(element) {
        try end()
        blanks = 1
      }
    }
  }

  private mutating func close(_ element: String) throws(ReadError) {
    if Self.nesting.contains(element) { depth = max(0, depth - 1) }
    switch element {
    case "td", "th": endCell()
    case "tr":
      endCell()
      guard let cells = rows.popLast() else { return }
      let row = cells.joined(separator: "\t")
      if rows.isEmpty { try append(row) } else { add(cells.joined(separator: " ")) }
    case "ul", "ol":
      try end()
      _ = lists.popLast()
      if lists.isEmpty { blanks = 1 }
    default:
      if Self.blocks.contains(element) {
        try end()
        if element != "li" { blanks = 1 }
      }
    }
  }

  private mutating func add(_ part: String) {
    for byte in part.utf8 {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else {
        text.append(byte)
      }
    }
  }

  private mutating func endCell() {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    rows[row][cell] = joinedText([rows[row][cell], String(decoding: text, as: UTF8.self).trimmed])
    text = []
  }

  private mutating func end() throws(ReadError) {
    if !rows.isEmpty {
      if let last = text.last, last != 0x20 { text.append(0x20) }
      return
    }
    let whole = String(decoding: text, as: UTF8.self).trimmed
    text = []
    guard !whole.isEmpty else { return }
    let marked = mark + whole
    mark = ""
    try append(marked)
  }

  private mutating func append(_ raw: String) throws(ReadError) {
    guard raw.utf8.count <= limits.lineBytes else {
      throw .lineTooLong(file: name, line: lines.count + 1, limit: limits.lineBytes)
    }
    guard lines.count < limits.lines else { throw .tooManyLines(file: name, limit: limits.lines) }
    if let line = Line(raw: raw, file: file, number: lines.count + 1, page: nil, blanks: blanks) {
      lines.append(line)
    }
    blanks = 0
  }

  private mutating func nextMark() -> String {
    guard let last = lists.indices.last else { return "• " }
    lists[last].count += 1
    guard let style = lists[last].style else { return "• " }
    return listMark(lists[last].count, style: style).map { "\($0) " } ?? "• "
  }
}

/// The mark that a list of a style draws for its nth item.
func listMark(_ count: Int, style: String) -> String? {
  switch style {
  case "a", "A": count <= 26 ? "(\(Character(Unicode.Scalar(UInt8(96 + max(1, count))))))" : nil
  case "i", "I": "(\(romanNumeral(count)))"
  default: "\(count)."
  }
}

/// Small roman numerals.
func romanNumeral(_ number: Int) -> String {
  var (rest, text) = (max(0, min(number, 3_999)), "")
  for (value, letters) in [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ] {
    while rest >= value {
      text += letters
      rest -= value
    }
  }
  return text
}
