/// The lines of a Word document: a paragraph or a row of a table each, with the marks of its lists, and pages
/// where Word left a note of them.
///
/// Source: ECMA-376-1, section 17 (WordprocessingML).
struct DOCXLines {
  var lines: [Line] = []
  var hasPages = false

  private var text = ""
  private var blanks = 0
  private var page = 1
  /// The cells of the rows that are open, each by its paragraphs.
  private var rows: [[[String]]] = []
  private var mark: String?
  private var numbering: WordNumbering

  init(_ source: SourceFile, file: Int, limits: ReadLimits) throws(ReadError) {
    guard let document = try zipEntry("word/document.xml", in: source, limit: limits.unfoldedBytes) else {
      throw .damaged(file: source.name, reason: "it is a ZIP archive and no Word document")
    }
    numbering = WordNumbering(try zipEntry("word/numbering.xml", in: source, limit: limits.unfoldedBytes) ?? [])
    hasPages = document.contains(sequence: "w:lastRenderedPageBreak")
    var markup = Markup(document)
    var depth = 0
    var (isText, number, level) = (false, "", 0)
    while let token = markup.next() {
      switch token {
      case .open(let name, let attributes, let closesItself):
        // A drawing's words stand in it twice; the second time is for old programs.
        if name == "mc:fallback", !closesItself {
          markup.skipElement(name)
          continue
        }
        if !closesItself {
          depth += 1
          guard depth <= limits.depth else { throw .tooDeep(file: source.name, limit: limits.depth) }
        }
        switch name {
        case "w:t": isText = !closesItself
        case "w:tab": if depth > 0, !isInProperties { text += "\t" }
        case "w:br":
          if markup.attribute("w:type", in: attributes) != "page" { text += "\n" }
        case "w:lastrenderedpagebreak": page += 1
        case "w:ppr", "w:tabs": isInProperties = !closesItself
        case "w:numid": number = markup.attribute("w:val", in: attributes) ?? ""
        case "w:ilvl": level = markup.attribute("w:val", in: attributes).flatMap(Int.init) ?? 0
        case "w:p":
          (number, level) = ("", 0)
          if closesItself { blanks += 1 }
        case "w:tr": rows.append([])
        case "w:tc": if !rows.isEmpty { rows[rows.count - 1].append([]) }
        default: break
        }
      case .text(let part): if isText { text += part }
      case .close(let name):
        depth -= 1
        switch name {
        case "w:t": isText = false
        case "w:tabs": isInProperties = true
        case "w:ppr": isInProperties = false
        case "w:p":
          if !number.isEmpty, number != "0", !text.trimmed.isEmpty {
            mark = numbering.next(number, level: level)
          }
          try endParagraph(source, file: file, limits: limits)
        case "w:tr":
          guard let cells = rows.popLast() else { continue }
          let row = cells.map { joinedText($0) }.joined(separator: "\t")
          if rows.isEmpty { try append(row, source, file: file, limits: limits) } else { addToCell(row) }
        default: break
        }
      }
    }
    guard !lines.isEmpty else { throw .noText(file: source.name) }
  }
  private var isInProperties = false

  private mutating func endParagraph(_ source: SourceFile, file: Int, limits: ReadLimits) throws(ReadError) {
    let whole = (mark.map { "\($0) " } ?? "") + text
    let isItem = mark != nil
    text = ""
    mark = nil
    if !rows.isEmpty {
      addToCell(whole.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: " "))
      return
    }
    guard !whole.trimmed.isEmpty else {
      blanks += 1
      return
    }
    for (place, part) in whole.split(separator: "\n").enumerated() {
      blanks = place > 0 ? 0 : max(blanks, isItem ? 0 : 1)
      try append(String(part), source, file: file, limits: limits)
    }
  }

  private mutating func addToCell(_ words: String) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    rows[row][cell].append(words.trimmed)
  }

  private mutating func append(
    _ raw: String, _ source: SourceFile, file: Int, limits: ReadLimits
  ) throws(ReadError) {
    guard raw.utf8.count <= limits.lineBytes else {
      throw .lineTooLong(file: source.name, line: lines.count + 1, limit: limits.lineBytes)
    }
    guard lines.count < limits.lines else { throw .tooManyLines(file: source.name, limit: limits.lines) }
    let number = lines.count + 1
    if let line = Line(raw: raw, file: file, number: number, page: hasPages ? page : nil, blanks: blanks) {
      lines.append(line)
    }
    blanks = 0
  }
}

extension [UInt8] {
  func contains(sequence: String) -> Bool {
    let wanted = Array(sequence.utf8)
    var from = 0
    while let at = self[from...].firstIndex(of: wanted[0]) {
      if self[at...].starts(with: wanted) { return true }
      from = at + 1
    }
    return false
  }
}
